/** Where stories happen: divisions, districts and upazilas, countries and cities, and the lists of their stories. */
package shironam.story.places;
