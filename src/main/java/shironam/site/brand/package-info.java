/** The paper's face, drawn from its name in the typeface of the pages: wordmark, icons, the picture of a share. */
package shironam.site.brand;
