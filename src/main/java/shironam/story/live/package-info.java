/** Live coverage and the breaking line. */
package shironam.story.live;
