package shironam.site.story;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a story's page says beside the story: {@code messages/story_bn.properties}. */
@MessageBundle(value = "story", locale = "bn")
public interface StoryMessages {
    @Message
    String preview();

    @Message
    String noSection();

    @Message
    String published();

    @Message
    String readingTime(String minutes);

    @Message
    String background();

    @Message
    String tags();

    @Message
    String places();

    @Message
    String moreOfSection();

    @Message
    String related();
}
