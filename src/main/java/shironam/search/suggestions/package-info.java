/** What is offered while somebody types, and names that sound alike. */
package shironam.search.suggestions;
