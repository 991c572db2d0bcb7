/**
 * Whether the database answers, and connections to it that do not come from the pool.
 */
package shironam.delivery.database;
