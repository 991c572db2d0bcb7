package shironam.story.changes;

import java.time.Instant;

/**
 * Event, in the transaction in which it is given up: something that had to follow a publication has failed for good.
 *
 * @param target the address that was called
 */
public record FollowUpGivenUp(String target, Instant at) {}
