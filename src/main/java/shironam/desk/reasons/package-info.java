/**
 * Why something was refused or failed, for the person who reads it: a value of a lower room and a message for it in each
 * language of the desk.
 */
package shironam.desk.reasons;
