/** What the database demands of everybody who asks it: timeouts, its clock, its failures, and answers that are kept until they change. */
package shironam.story.database;
