package shironam.story.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import shironam.identity.Account;
import shironam.story.EmptyTextException;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;
import shironam.story.database.IdempotencyKeys;
import shironam.story.history.Revision;
import shironam.story.history.Revisions;

/** Telling readers what was wrong in what they have read. */
@ApplicationScoped
public class Corrections {
    @Inject
    Clock clock;

    @Inject
    Revisions revisions;

    @Inject
    ChangeNotifier changes;

    @Inject
    IdempotencyKeys forms;

    /**
     * @param form names the form that it was written in: one that arrives twice adds it once
     * @throws EmptyTextException when it does not say what was wrong
     */
    @Transactional
    public void add(long storyId, Correction.Kind kind, String words, String form, Account by) {
        Story story = Story.requireLocked(storyId);
        StoryAction.CORRECT.require(by, story);
        String plain = Comments.plain(words);
        if (plain.isEmpty()) {
            throw new EmptyTextException("a correction");
        }
        forms.once(by.id, form, List.of("" + storyId, kind.name(), plain), () -> add(story, kind, plain, by));
    }

    private long add(Story story, Correction.Kind kind, String plain, Account by) {
        Correction correction = new Correction();
        correction.storyId = story.id;
        correction.by = by;
        correction.kind = kind.name().toLowerCase(Locale.ROOT);
        correction.words = plain;
        correction.correctedAt = clock.instant();
        correction.persist();
        story.updatedAt = correction.correctedAt;
        story.persistAndFlush();
        revisions.record(story, by, Revision.Kind.CORRECTED);
        changes.announce(story, SurrogateKey.of(story));
        return correction.id;
    }
}
