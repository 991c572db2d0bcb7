/** Two states of a story beside each other, passage by passage and word by word. */
package shironam.desk.comparing;
