/** What somebody is told who types the name of an author or a tag: those that there are, and one that is nearly the same. */
package shironam.desk.names;
