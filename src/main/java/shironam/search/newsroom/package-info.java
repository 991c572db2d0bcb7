/** The search of the desk: drafts and working copies beside what readers find. */
package shironam.search.newsroom;
