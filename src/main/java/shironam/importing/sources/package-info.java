/** Formats of sources: a reader each, found by what a file holds, that hands on one story after another. */
package shironam.importing.sources;
