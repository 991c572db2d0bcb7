/** What people of the newsroom are told: that something waits for them, has changed, or has failed. */
package shironam.story.notices;
