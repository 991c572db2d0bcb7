/** Login, logout, the second step, invitations, and the filter that lets nobody else to the desk. */
package shironam.desk.login;
