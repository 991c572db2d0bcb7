package shironam.desk;

import java.util.List;
import shironam.search.IndexFailures;
import shironam.story.FollowUp;

/** What could not be told elsewhere. */
record FollowUpsView(Frame frame, List<Failure> failures, List<Unindexed> unindexed) {
    /** @param nextAttempt when it is tried again by itself, or null for never */
    record Unindexed(
            long storyId, String headline, IndexFailures.Work work, String when, String nextAttempt, String why) {}

    /** @param storyId the story that it was about, or null */
    record Failure(long id, FollowUp.Kind kind, String target, String subject, Long storyId, String when, String why) {}
}
