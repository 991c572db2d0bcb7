/** Stories for programs: the JSON API, ninjs, Markdown, oEmbed and embedded cards. */
package shironam.site.api;
