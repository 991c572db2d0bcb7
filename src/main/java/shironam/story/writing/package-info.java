/** Creating and saving stories: one save after the other, merged where two people changed the same, with their cards. */
package shironam.story.writing;
