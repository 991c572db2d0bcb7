/** Live coverage: the HTML of updates and the stream of server-sent events. */
package shironam.site.live;
