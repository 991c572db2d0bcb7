/** Who is there: accounts, roles, login and its throttling, sessions. */
package shironam.identity;
