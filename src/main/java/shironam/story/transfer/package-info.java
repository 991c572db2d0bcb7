/** A whole paper as lines of JSON: read out of the database as it is at one moment, and brought back into an empty one. */
package shironam.story.transfer;
