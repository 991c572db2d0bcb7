/** The desk's cookies, and whether a session is alive. */
package shironam.desk.sessions;
