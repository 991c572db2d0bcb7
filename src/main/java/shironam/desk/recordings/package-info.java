/** Films and sound of our own: taken in, described, found again. */
package shironam.desk.recordings;
