/**
 * Makes the typed tree of parsed HTML: each kind of node is read by its own rule, what has no place in a body is
 * dropped or becomes text.
 */
package shironam.body.cleaning;
