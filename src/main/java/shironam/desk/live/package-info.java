/** Live coverage and the breaking line at the desk. */
package shironam.desk.live;
