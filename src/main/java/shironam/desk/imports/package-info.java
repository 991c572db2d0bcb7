/** Imports at the desk, for admins: what each run did, one source once more, and a whole run undone. */
package shironam.desk.imports;
