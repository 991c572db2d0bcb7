/** The people who make stories: authors, and the names in a byline. */
package shironam.story.people;
