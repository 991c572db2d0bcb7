/**
 * The desk's cookies, and whether the session that a cookie names is alive.
 */
package shironam.desk.sessions;
