/** How often stories are read, from where, and which most: counts, and nobody's name. */
package shironam.story.analytics;
