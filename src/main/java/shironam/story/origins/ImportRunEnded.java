package shironam.story.origins;

/**
 * Event, in the transaction that says so: an import has ended.
 *
 * @param account who started it at the desk; null for a command
 */
public record ImportRunEnded(long run, Long account) {}
