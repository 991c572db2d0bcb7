/** Administration of sections, tags, authors, redirects, settings and failed follow-ups. */
package shironam.desk.paper;
