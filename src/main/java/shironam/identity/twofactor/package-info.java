/** Two-factor login: codes, recovery codes, and of which roles it is demanded. */
package shironam.identity.twofactor;
