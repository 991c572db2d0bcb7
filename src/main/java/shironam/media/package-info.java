/** Pictures: recognised by their content, kept once under the hash of their bytes, served for good. */
package shironam.media;
