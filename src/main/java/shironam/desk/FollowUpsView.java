package shironam.desk;

import java.util.List;
import shironam.story.FollowUp;

/** What could not be told elsewhere. */
record FollowUpsView(Frame frame, List<Failure> failures) {
    /** @param storyId the story that it was about, or null */
    record Failure(long id, FollowUp.Kind kind, String target, String subject, Long storyId, String when, String why) {}
}
