/** The terms of a text, by which it is indexed and found: words, their stems, one spelling of each. */
package shironam.bangla.analysis;
