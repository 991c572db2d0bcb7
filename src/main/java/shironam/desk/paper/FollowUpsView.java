package shironam.desk.paper;

import java.util.List;
import java.util.stream.Collectors;
import shironam.desk.DeskFrame;
import shironam.search.tables.IndexFailures;
import shironam.story.changes.FollowUp;
import shironam.story.changes.FollowUpFailure;
import shironam.story.outbox.Channel;
import shironam.story.outbox.OutgoingMessage;

/**
 * What could not be told elsewhere.
 *
 * @param messages to people, newest first, for chief editors and admins
 */
public record FollowUpsView(
        DeskFrame frame, List<Failure> failures, List<Unindexed> unindexed, List<Undelivered> messages) {
    /** @param to a person's name, or a mail address; null where neither is known any more */
    record Undelivered(
            long id, OutgoingMessage.Kind kind, Channel channel, String to, String when, FollowUpFailure why) {
        public boolean letter() {
            return kind == OutgoingMessage.Kind.LETTER;
        }
    }

    public boolean nothing() {
        return failures.isEmpty() && unindexed.isEmpty() && messages.isEmpty();
    }

    /** The messages in sight, as the forms say which are meant. */
    public String messageNumbers() {
        return messages.stream().map(message -> "" + message.id).collect(Collectors.joining(" "));
    }

    /** Whether something among them can be sent again. */
    public boolean repeatable() {
        return messages.stream().anyMatch(message -> !message.letter());
    }

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
