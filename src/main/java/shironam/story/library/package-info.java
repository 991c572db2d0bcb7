/**
 * Pictures as the paper's property: found, described, where each is used and was used, and taken out of everything in one
 * act. Their bytes are kept by the room {@code media}.
 */
package shironam.story.library;
