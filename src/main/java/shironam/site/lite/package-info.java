/**
 * Light pages, under {@code /lite} and for browsers that save data: the text, with links in the places of pictures.
 */
package shironam.site.lite;
