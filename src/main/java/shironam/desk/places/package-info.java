/** Places as editors write them: read from a field of the form, and suggested while they are typed. */
package shironam.desk.places;
