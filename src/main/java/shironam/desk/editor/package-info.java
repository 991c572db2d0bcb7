/** The story's form: what it shows, what it posts, how it is saved, and what the scripts of the editor ask for. */
package shironam.desk.editor;
