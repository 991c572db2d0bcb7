/**
 * Writes the typed tree: as the clean HTML that is stored, and as Markdown for programs.
 */
package shironam.body.writing;
