/** What the process finds around it, ports and room on the disk, and how it says that something is missing. */
package shironam.cli.environment;
