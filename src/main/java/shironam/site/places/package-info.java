/** The news by place: the index of divisions, districts and countries, and the list of each place. */
package shironam.site.places;
