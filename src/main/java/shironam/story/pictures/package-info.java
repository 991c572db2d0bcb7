/** What editors set for a picture, for all places that show it: crops, the focal point. */
package shironam.story.pictures;
