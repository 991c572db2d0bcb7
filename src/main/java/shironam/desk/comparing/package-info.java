/**
 * Compares two states of a story for the history, conflicts and the copy check: passage by passage, word by word.
 */
package shironam.desk.comparing;
