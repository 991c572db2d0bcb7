/** Reads texts in the encoding of Bijoy, which puts Bengali glyphs where Latin letters stand. */
package shironam.bangla.bijoy;
