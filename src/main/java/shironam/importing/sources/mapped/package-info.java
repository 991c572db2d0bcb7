/** Data of systems that we do not know, JSON, JSON Lines and CSV, by mappings that say which field is what. */
package shironam.importing.sources.mapped;
