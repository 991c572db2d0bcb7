/** Feeds, and what Blogger exports. */
package shironam.importing.sources.feeds;
