/** The export of Substack: a table of posts, and the text of each in a file of its own. */
package shironam.importing.sources.substack;
