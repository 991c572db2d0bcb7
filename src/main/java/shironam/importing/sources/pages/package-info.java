/** Whole pages that a browser saved, as HTML or with their pictures in one file (MHTML). */
package shironam.importing.sources.pages;
