/** What happens before a command runs: settings checked, the database checked and migrated, the process set up. */
package shironam.cli.startup;
