/** Whether the database answers, and what other processes changed in it. */
package shironam.delivery.database;
