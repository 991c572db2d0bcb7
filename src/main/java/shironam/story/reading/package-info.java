/** What readers see: public stories, their lists and pages. Everything here asks the views that know only what is public. */
package shironam.story.reading;
