/** What of other sites editors may embed. */
package shironam.desk.embeds;
