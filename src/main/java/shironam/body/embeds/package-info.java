/** What of another site stands in a body: whose it is, its one address, and the frame that shows it. */
package shironam.body.embeds;
