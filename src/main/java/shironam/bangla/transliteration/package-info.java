/** Bengali in Latin letters and back: by sound, for names of districts, and for the words in an address. */
package shironam.bangla.transliteration;
