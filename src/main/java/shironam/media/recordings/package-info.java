/** Short films and sound of our own: recognised by their bytes, freed of what tells of place and device, kept as pictures are. */
package shironam.media.recordings;
