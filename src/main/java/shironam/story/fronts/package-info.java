/** Fronts: slots, pins and blocks, their versions, and which stories fill them. */
package shironam.story.fronts;
