/**
 * The desk's first page, with what waits for the person who came, and the calendar of scheduled stories.
 */
package shironam.desk.dashboard;
