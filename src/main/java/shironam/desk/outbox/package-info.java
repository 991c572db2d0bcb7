/** Sends what waits in the outbox: mails by the paper's server, and messages to chats by their webhooks. */
package shironam.desk.outbox;
