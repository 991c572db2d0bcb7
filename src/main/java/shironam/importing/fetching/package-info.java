/** Pictures of other sites, fetched from hosts that the operator allows and never from a private network. */
package shironam.importing.fetching;
