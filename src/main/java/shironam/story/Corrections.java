package shironam.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import shironam.identity.Account;

/** Telling readers what was wrong in what they have read. */
@ApplicationScoped
public class Corrections {
    @Inject
    Clock clock;

    @Inject
    Revisions revisions;

    @Inject
    Changes changes;

    /** @throws Wordless when it does not say what was wrong */
    @Transactional
    public Correction add(long storyId, Correction.Kind kind, String words, Account by) {
        Story story = Story.requireLocked(storyId);
        Action.CORRECT.require(by, story);
        String plain = Comments.plain(words);
        if (plain.isEmpty()) {
            throw new Wordless("a correction");
        }
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
        changes.announce(story, Ingredient.of(story));
        return correction;
    }
}
