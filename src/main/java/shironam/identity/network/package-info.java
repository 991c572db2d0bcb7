/**
 * From which address a request comes: counts our own proxies in X-Forwarded-For and ignores what visitors write there.
 */
package shironam.identity.network;
