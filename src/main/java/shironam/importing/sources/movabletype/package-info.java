/** The text format in which Movable Type and TypePad export blogs. */
package shironam.importing.sources.movabletype;
