/**
 * What all queries share: time-outs, the database's clock, kinds of failures, caches of rows, several statements in one
 * round trip.
 */
package shironam.story.database;
