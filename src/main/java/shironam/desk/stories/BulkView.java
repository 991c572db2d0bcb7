package shironam.desk.stories;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.story.PublishRequirement;
import shironam.story.newsroom.BulkAction.Kind;
import shironam.story.newsroom.BulkAction.Outcome;

/**
 * A change to many stories: before it is done, and after.
 *
 * @param argument what the kind is about, in words: a section's name, a tag, a person; or null
 * @param problem why it can't be done at all, or null
 * @param good the stories that it is done to, and {@code others} those that it is not
 */
public record BulkView(
        DeskFrame frame,
        Kind kind,
        String argument,
        BulkForm.Problem problem,
        Part good,
        List<Part> others,
        Form form) {

    /** @param count in the digits of the visitor's language */
    record Part(Outcome outcome, String count, List<Line> lines) {}

    record Line(long id, String headline, List<PublishRequirement> missing) {}

    /** What the next button posts: the order once more before it is done; {@code ticket} null once it is. */
    record Form(String action, String argument, String ticket) {}
}
