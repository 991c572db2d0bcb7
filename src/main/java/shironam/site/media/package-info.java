/** How pictures and recordings of the paper are sent, to those who may see them. */
package shironam.site.media;
