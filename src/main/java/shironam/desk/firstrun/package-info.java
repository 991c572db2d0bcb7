/** A new paper gets its name and the sections that it begins with. */
package shironam.desk.firstrun;
