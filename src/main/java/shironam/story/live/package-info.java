/**
 * Live coverage of a story: its updates, which are apart from the story's text, and their numbers for readers who
 * reconnect.
 */
package shironam.story.live;
