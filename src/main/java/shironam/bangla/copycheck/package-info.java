/** Typing mistakes in Bengali copy: found by rules, and mended when asked. */
package shironam.bangla.copycheck;
