/** What may not be done with a picture: asked before a story goes out, and of what is out. */
package shironam.story.rights;
