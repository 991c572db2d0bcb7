/**
 * The history of a story: lists its revisions, compares two of them, pins and restores one.
 */
package shironam.desk.history;
