/** Cards at the desk: what a story points at and what points at it, and the cards that somebody should look at. */
package shironam.desk.cards;
