/** Seeds: a story's HTML in a file, with its manifest. */
package shironam.importing.sources.seeds;
