/** Addresses without a page of their own: redirects that admins set, and addresses that stories and lists had in older systems. */
package shironam.story.redirects;
