/** From where a request comes: addresses behind proxies. */
package shironam.identity.network;
