/**
 * Live coverage and the breaking line at the desk: forms for updates, corrections of them, and their end.
 */
package shironam.desk.live;
