/** Keeps the index: after each change, in batches, and anew as a whole. */
package shironam.search.indexing;
