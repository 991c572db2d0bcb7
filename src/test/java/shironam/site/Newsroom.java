package shironam.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import shironam.body.Body;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.StoryContentBuilder;
import shironam.story.StoryField;
import shironam.story.live.LiveReporting;
import shironam.story.workflow.Publishing;
import shironam.story.writing.StoryEditing;

/** Makes stories for tests, through the same doors as the desk. */
@ApplicationScoped
public class Newsroom {
    private static final String EDITOR = "newsroom-editor";

    @Inject
    Accounts accounts;

    @Inject
    StoryEditing writing;

    @Inject
    Publishing publishing;

    @Inject
    LiveReporting live;

    @ActivateRequestContext
    public Story draft(StoryContent content) {
        return writing.create(content, editor());
    }

    public Story publish(StoryContent content) {
        return publish(content, null);
    }

    /** @param at may lie in the future */
    @ActivateRequestContext
    public Story publish(StoryContent content, Instant at) {
        return publishing.publish(writing.create(content, editor()).id, at, false, editor());
    }

    @ActivateRequestContext
    public Story save(Story story, StoryContent content) {
        return writing.save(story.id, Story.require(story.id).version, content, editor());
    }

    @ActivateRequestContext
    public Story schedule(Story story, Instant at) {
        return publishing.publish(story.id, at, false, editor());
    }

    @ActivateRequestContext
    public void tellLive(Story story, String text) {
        live.begin(story.id, editor());
        live.add(story.id, new LiveReporting.Words("", text, false), "", editor());
    }

    @ActivateRequestContext
    public void withdraw(Story story) {
        publishing.withdraw(story.id, editor());
    }

    public static StoryContent content(String headline, String section, String body) {
        return content(headline, section, body, "", "", List.of());
    }

    public static StoryContent content(
            String headline, String section, String body, String author, String source, List<String> tags) {
        return StoryContentBuilder.builder()
                .texts(Map.of(StoryField.HEADLINE, headline, StoryField.AUTHOR, author, StoryField.SOURCE, source))
                .section(section)
                .tags(tags)
                .build()
                .withBody(Body.parse(body));
    }

    private Account editor() {
        accounts.createUnlessThere(EDITOR, Role.CHIEF, "a password of the tests");
        return Account.named(EDITOR).orElseThrow();
    }
}
