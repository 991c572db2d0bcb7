/** XML of exports and feeds, read as it comes, without entities from outside. */
package shironam.importing.sources.xml;
