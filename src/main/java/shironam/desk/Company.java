package shironam.desk;

/**
 * Who has a story open.
 *
 * @param account the number of who sees this page: what a browser keeps for them is nobody else's
 */
record Company(long account) {}
