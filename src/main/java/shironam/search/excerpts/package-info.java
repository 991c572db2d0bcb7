/** The piece of a text that a result shows, with the words of the query marked. */
package shironam.search.excerpts;
