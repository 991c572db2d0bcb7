/** Stories in Markdown, with front matter. */
package shironam.importing.sources.markdown;
