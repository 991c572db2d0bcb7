/** The commands of the launcher {@code shironam}, and the database that comes along when none is configured. */
package shironam.cli;
