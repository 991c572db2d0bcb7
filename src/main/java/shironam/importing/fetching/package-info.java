/** Pictures of other sites, and what these tell of them, fetched from hosts that are allowed and never from a private network. */
package shironam.importing.fetching;
