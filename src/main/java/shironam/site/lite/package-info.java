/**
 * Light pages under /lite, and for browsers that save data: the text without pictures, scripts and fonts.
 */
package shironam.site.lite;
