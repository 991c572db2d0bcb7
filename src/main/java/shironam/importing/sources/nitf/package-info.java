/** What news agencies send as NITF. */
package shironam.importing.sources.nitf;
