/** What news agencies send as NewsML-G2. */
package shironam.importing.sources.newsml;
