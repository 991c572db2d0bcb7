/** Accounts, as their owners and as admins see them, and two-factor login. */
package shironam.desk.accounts;
