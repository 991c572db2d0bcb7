/** Finds the cards in foreign HTML: blocks that promise another story. */
package shironam.body.cards;
