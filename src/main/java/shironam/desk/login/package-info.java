/**
 * Login, logout, two-factor login and invitations, what is shown in the place of a page without a login, and the filter
 * that asks for form tokens.
 */
package shironam.desk.login;
