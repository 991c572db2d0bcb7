package shironam.desk.paper;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.search.IndexFailures;
import shironam.story.changes.FollowUp;
import shironam.story.changes.FollowUpFailure;

/** What could not be told elsewhere. */
public record FollowUpsView(DeskFrame frame, List<Failure> failures, List<Unindexed> unindexed) {
    /** @param nextAttempt when it is tried again by itself, or null for never */
    record Unindexed(
            long storyId,
            String headline,
            IndexFailures.Work work,
            String when,
            String nextAttempt,
            IndexFailures.Reason why) {}

    /** @param storyId the story that it was about, or null */
    record Failure(
            long id,
            FollowUp.Kind kind,
            String target,
            String subject,
            Long storyId,
            String when,
            FollowUpFailure why) {}
}
