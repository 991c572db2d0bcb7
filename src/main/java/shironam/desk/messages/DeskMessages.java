package shironam.desk.messages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.desk.DeskErrorView;
import shironam.story.PublishRequirement;
import shironam.story.StoryField;
import shironam.story.StoryState;
import shironam.story.history.Revision;

/**
 * Words that several packages of the desk say: {@code messages/desk_bn.properties} and {@code messages/desk_en.properties}.
 * The build fails when one of them lacks a word.
 */
@MessageBundle(value = "desk", locale = "en")
public interface DeskMessages {
    @Message
    String skip();

    @Message
    String desk();

    @Message
    String stories();

    @Message
    String accounts();

    @Message
    String seeSite();

    @Message
    String logout();

    @Message
    String newStory();

    @Message
    String standing(StoryState standing);

    @Message
    String missing(PublishRequirement missing);

    @Message
    String section();

    @Message
    String filter();

    @Message
    String noHeadline();

    @Message
    String outAt(String when);

    @Message
    String changedAt(String when);

    @Message
    String history();

    @Message
    String field(StoryField field);

    /** Before its field in the form. */
    @Message
    String label(StoryField field);

    /** Beneath its field in the form; may be empty. */
    @Message
    String hint(StoryField field);

    @Message
    String backToStory();

    @Message
    String kind(Revision.Kind kind);

    @Message
    String fault(DeskErrorView.Kind kind);

    @Message
    String sendAgain();

    @Message
    String textIsOnThisPage();

    @Message
    String backToStories();
}
