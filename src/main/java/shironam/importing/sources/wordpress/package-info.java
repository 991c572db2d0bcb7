/** Exports of WordPress. */
package shironam.importing.sources.wordpress;
