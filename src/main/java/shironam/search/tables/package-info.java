/** The tables of the index, what a row of them holds, and how often a term occurs. */
package shironam.search.tables;
