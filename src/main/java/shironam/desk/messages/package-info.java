/**
 * The words that several packages of the desk say, in Bengali and English; other words stand with their packages.
 */
package shironam.desk.messages;
