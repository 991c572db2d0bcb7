/** Finds the one story in a whole saved page, and what the page says of it. */
package shironam.body.page;
