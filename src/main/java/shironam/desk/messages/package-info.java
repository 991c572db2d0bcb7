/** The words of the desk that no part of it has for itself alone. */
package shironam.desk.messages;
