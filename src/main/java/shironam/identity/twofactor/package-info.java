/**
 * Two-factor login: TOTP codes, recovery codes, and the roles that must have it.
 */
package shironam.identity.twofactor;
