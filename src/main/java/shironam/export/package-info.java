/** A whole paper as one file in open forms, for whoever leaves or wants to look: also as an export of WordPress. */
package shironam.export;
