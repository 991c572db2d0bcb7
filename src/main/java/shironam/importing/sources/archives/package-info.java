/** Archives: told by their first bytes, unpacked within bounds, and forgotten after the import. */
package shironam.importing.sources.archives;
