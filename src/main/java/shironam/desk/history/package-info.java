/** The history of a story: its revisions, compared, pinned, restored. */
package shironam.desk.history;
