/** The proof of an import: what each source showed, what became of it, and where a person has to look. */
package shironam.importing.fidelity;
