/** How stories are read, in numbers and drawings: of a story, an author, a section, one's own, the whole paper. */
package shironam.desk.analytics;
