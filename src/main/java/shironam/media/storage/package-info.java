/** Where the files of pictures are kept: a folder or an object storage, and the way from one to the other. */
package shironam.media.storage;
