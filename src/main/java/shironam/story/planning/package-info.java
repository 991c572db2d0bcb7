/** What the newsroom means to have: lines with who, when, where and which page, that become stories. */
package shironam.story.planning;
