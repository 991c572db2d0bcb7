/** What news agencies send as ninjs. */
package shironam.importing.sources.ninjs;
