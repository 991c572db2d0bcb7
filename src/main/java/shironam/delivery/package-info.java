/**
 * The finished page: kept as bytes, compressed once, dropped when one of its surrogate keys changes. What is on the
 * page is not known here: a page is whatever answers with the header {@code Surrogate-Key}.
 */
package shironam.delivery;
