/** The library of pictures at the desk: found, looked at, taken in, and taken out of everything. */
package shironam.desk.pictures;
