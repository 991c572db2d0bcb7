/**
 * Login, logout, two-factor login and invitations, and the filter that refuses every other request without a session.
 */
package shironam.desk.login;
