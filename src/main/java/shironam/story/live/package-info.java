/** Live coverage of a story: its updates, and how they are told. */
package shironam.story.live;
