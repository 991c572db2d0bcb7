/** Writes the typed tree as HTML and as Markdown. */
package shironam.body.writing;
