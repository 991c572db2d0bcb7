/** Planned stories: their form, their way to another day, and how they become stories. */
package shironam.desk.planning;
