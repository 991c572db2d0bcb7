/** The embedded PostgreSQL: its cluster, processes, supervision and role. */
package shironam.cli.postgres;
