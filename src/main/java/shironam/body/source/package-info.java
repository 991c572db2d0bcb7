/** Foreign HTML before it is cleaned: repaired, parsed, hidden text marked, embeds replaced, every visible character counted. */
package shironam.body.source;
