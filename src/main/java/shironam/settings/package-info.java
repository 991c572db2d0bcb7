/**
 * What an operator sets: a typed interface for each capability. Their annotations are the table in docs/settings.md and
 * the check before the start.
 */
package shironam.settings;
