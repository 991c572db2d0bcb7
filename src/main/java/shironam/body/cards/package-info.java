/**
 * Finds the cards in foreign HTML, before anything is cleaned: blocks under a label such as আরো পড়ুন that promise
 * another story.
 */
package shironam.body.cards;
