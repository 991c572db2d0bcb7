/** A query and its result: parsed, with other spellings and aliases, and ranked. */
package shironam.search.query;
