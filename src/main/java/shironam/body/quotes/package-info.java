/** Places in a text, known by the words that stand there and around them. */
package shironam.body.quotes;
