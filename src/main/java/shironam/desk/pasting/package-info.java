/** What is pasted into the editor, cleaned on the server. */
package shironam.desk.pasting;
