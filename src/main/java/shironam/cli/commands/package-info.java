/** The commands of the launcher, one class each. */
package shironam.cli.commands;
