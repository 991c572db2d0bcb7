/** Stories that come from sources: which source brought which story, and what of it may be changed by a later import. */
package shironam.story.origins;
