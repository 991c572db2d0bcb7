/**
 * The embedded PostgreSQL: makes its cluster, starts, joins, watches and stops it, and gives the application a role of
 * its own that is no superuser.
 */
package shironam.cli.postgres;
