/**
 * Live coverage for readers: the HTML of updates, and the stream of server-sent events that brings new ones.
 */
package shironam.site.live;
