/** Which part of a picture a place shows: pure, from what editors have set and from the shape of the place. */
package shironam.media.crops;
