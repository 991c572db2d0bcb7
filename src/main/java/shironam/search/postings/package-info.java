/** Which stories have a term, and how strongly: packed by blocks of stories, and what a question makes of them. */
package shironam.search.postings;
