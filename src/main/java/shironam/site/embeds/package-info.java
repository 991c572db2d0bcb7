/** What of another site stands in a story: a poster that readers may call it up by, and a link everywhere else. */
package shironam.site.embeds;
