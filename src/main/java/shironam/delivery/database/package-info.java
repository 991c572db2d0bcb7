/** Whether the database answers, and connections to it that are apart from the pool. */
package shironam.delivery.database;
