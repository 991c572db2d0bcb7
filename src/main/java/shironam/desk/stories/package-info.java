/** The lists of stories with their filters, and changes to many stories at once. */
package shironam.desk.stories;
