/** What people paste or type in a hurry, made a body. */
package shironam.body.pasting;
