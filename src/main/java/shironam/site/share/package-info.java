/** Links for sharing, and the pictures that a share shows. */
package shironam.site.share;
