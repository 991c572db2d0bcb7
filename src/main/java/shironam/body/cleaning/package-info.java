/** Makes the typed tree of parsed HTML. */
package shironam.body.cleaning;
