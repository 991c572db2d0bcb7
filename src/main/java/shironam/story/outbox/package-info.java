/** What leaves the house for people of the newsroom, by mail and to chats: planned in a transaction, sent once. */
package shironam.story.outbox;
