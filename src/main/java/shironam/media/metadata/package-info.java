/** Files of pictures without their metadata: each format is taken apart, and only what a decoder needs stays. */
package shironam.media.metadata;
