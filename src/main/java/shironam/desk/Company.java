package shironam.desk;

/**
 * Who has a story open, and who had it.
 *
 * @param account the number of who sees this page: what a browser keeps for them is nobody else's
 * @param mergedWith whose text the last save was merged with; null when it was with nobody's
 */
record Company(long account, MergedWith mergedWith) {}
