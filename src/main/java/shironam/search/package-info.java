/**
 * Finding stories: the index in PostgreSQL, queries in Bengali and Latin letters, suggestions, related stories. What
 * the index holds is more than readers may see; everything that leaves this room has been joined with the view {@code
 * public_stories} at that moment.
 */
package shironam.search;
