/** Addresses: of this site, of stories, and what counts as an address of the web. */
package shironam.story.addresses;
