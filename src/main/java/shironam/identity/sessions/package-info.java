/** Logins: sessions as rows, the throttle, the step between password and code. */
package shironam.identity.sessions;
