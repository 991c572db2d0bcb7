/** Reads back a whole paper that {@code shironam.export} has written. */
package shironam.importing.paper;
