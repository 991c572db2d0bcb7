/**
 * Pages for admins: sections, tags, authors, redirects and settings of the paper; and the follow-ups that failed.
 */
package shironam.desk.paper;
