/**
 * Logins: the check of a password, the throttle, the pending login between password and code, sessions as rows.
 */
package shironam.identity.sessions;
