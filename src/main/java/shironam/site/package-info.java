/** The readers' pages: resources, view models and what fills them. Writes nothing. */
package shironam.site;
