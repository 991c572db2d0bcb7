/** What waits for somebody when they come to the desk, and the calendar. */
package shironam.desk.dashboard;
