package shironam.story;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import shironam.bangla.Normal;
import shironam.body.Body;
import shironam.identity.AuditTrail;
import shironam.identity.AuditTrail.Subject;

/**
 * Receives stories from sources, again and again: the same source changes nothing, a changed one updates the story
 * that it made, and a text that an editor has worked on since is never overwritten.
 */
@ApplicationScoped
public class Origins {
    /** Any number: only imports of this application take this lock, so two at a time go story by story. */
    private static final long IMPORT_LOCK = 0x5348_4952_4F4E_414DL;

    /** Two texts under the same file name are the same story when they share at least this part of their words. */
    private static final double SAME_STORY = 0.4;

    @Inject
    Clock clock;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Revisions revisions;

    @Inject
    Cards cards;

    @Inject
    Changes changes;

    @Inject
    AuditTrail audit;

    @Inject
    TransactionSynchronizationRegistry transaction;

    /**
     * A story as a source brings it.
     *
     * @param name where it comes from: folder and file name
     * @param stem the file's name alone, by which a file that was moved is found
     * @param contentHash of the source's text; {@code detailsHash} of its headline, section, date and the like
     * @param date when it was first published, or null when the source does not say
     * @param addresses URLs at which it stood elsewhere
     * @param publish whether to put it before readers, if it is complete
     */
    public record Incoming(
            String name,
            String stem,
            String contentHash,
            String detailsHash,
            StoryContent content,
            Instant date,
            List<String> addresses,
            boolean publish) {}

    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** The source changed, but an editor had worked on the story: the new source lies in its history. */
        KEPT_EDITED,
        /** Its story was thrown away for good, and stays so. */
        THROWN_AWAY
    }

    /**
     * @param storyId null when there is no such story any more
     * @param missing why it is no more than a draft; empty when it is out or was to stay a draft
     * @param bijoy whether it is in the Bijoy encoding, in which nothing goes out by itself
     */
    public record Received(Outcome outcome, Long storyId, Status status, List<Missing> missing, boolean bijoy) {
        /** Whether it was to go out and waits for somebody instead. */
        public boolean held(boolean wasToGoOut) {
            return wasToGoOut && status == Status.DRAFT && (bijoy || !missing.isEmpty());
        }
    }

    /**
     * Takes the story in. With {@code forReal} false everything is tried and nothing kept.
     *
     * @throws NotReady when readers have the story before them and the new source lacks what they need
     * @throws Unreadable when they have it before them and the new source is in the Bijoy encoding
     */
    @Transactional
    public Received receive(Incoming incoming, boolean forReal) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", IMPORT_LOCK)
                .getSingleResult();
        Optional<StoryOrigin> known = find(incoming);
        Received received = known.isEmpty() ? create(incoming) : takeAgain(known.get(), incoming);
        getEntityManager().flush();
        if (!forReal) {
            transaction.setRollbackOnly(); // last, because nothing reaches the database after it
        }
        return received;
    }

    private Received create(Incoming incoming) {
        Instant written = incoming.date() != null ? incoming.date() : clock.instant();
        Story story = writing.insert(incoming.content(), null, written, incoming.addresses());
        if (incoming.publish() && isFitForReaders(story)) {
            putOut(story, incoming, Set.of());
        }
        StoryOrigin origin = new StoryOrigin(incoming, story.id);
        origin.revision = revisions.record(story, null, Revision.Kind.IMPORTED);
        origin.importedAt = clock.instant();
        origin.persist();
        return received(Outcome.CREATED, story, incoming);
    }

    private Received takeAgain(StoryOrigin origin, Incoming incoming) {
        if (origin.storyId == null) {
            return new Received(Outcome.THROWN_AWAY, null, null, List.of(), false);
        }
        Story story = Story.requireLocked(origin.storyId);
        StoryOrigin own = originOfThisName(origin, incoming);
        boolean edited = wasEditedSince(own);
        boolean readableNow = story.bijoy && !incoming.content().hasBijoy() && !edited;
        if (own.brought(incoming) && !readableNow) {
            if (publishIfUntouched(story, incoming, Set.of())) { // with no revision to tell of it
                audit.writeImport(Revisions.word(Revision.Kind.PUBLISHED), Subject.story(story.id), story.headline);
            }
            return received(Outcome.UNCHANGED, story, incoming);
        }
        Outcome outcome;
        if (edited) {
            revisions.record(story, incoming.content(), null, Revision.Kind.SOURCE_KEPT);
            outcome = Outcome.KEPT_EDITED;
        } else {
            checkReadable(story, incoming.content());
            writing.replace(story, incoming.content());
            publishIfUntouched(story, incoming, Ingredient.of(story));
            own.revision = revisions.record(story, null, Revision.Kind.IMPORTED);
            outcome = Outcome.UPDATED;
        }
        cards.answerTo(story, incoming.addresses());
        own.take(incoming);
        own.importedAt = clock.instant();
        return received(outcome, story, incoming);
    }

    /** A draft that was never touched at the desk goes out as soon as its source makes it complete. */
    private boolean publishIfUntouched(Story story, Incoming incoming, Set<String> before) {
        boolean untouched = story.status == Status.DRAFT && story.publishAt == null;
        boolean due = incoming.publish() && untouched && isFitForReaders(story) && !wasEditedAtAll(story);
        if (due) {
            putOut(story, incoming, before);
        }
        return due;
    }

    /** Bijoy keeps no story from readers if an editor decides so, but none goes out in it by itself. */
    private static boolean isFitForReaders(Story story) {
        return story.missing().isEmpty() && !story.bijoy;
    }

    private static void checkReadable(Story story, StoryContent next) {
        if (!story.isUnfinished() && !story.bijoy && next.hasBijoy()) {
            throw new Unreadable(story.id);
        }
    }

    private void putOut(Story story, Incoming incoming, Set<String> before) {
        publishing.putOut(story, incoming.date() != null ? incoming.date() : clock.instant());
        changes.announce(story, before);
    }

    private Optional<StoryOrigin> find(Incoming incoming) {
        List<StoryOrigin> alike = StoryOrigin.like(incoming);
        return first(alike, origin -> origin.name.equals(incoming.name()))
                .or(() -> first(alike, origin -> origin.brought(incoming)))
                .or(() -> first(alike, origin -> isSameStory(origin, incoming)))
                .or(() -> incoming.addresses().stream()
                        .flatMap(address -> cards.targetOf(address).stream())
                        .flatMap(id -> StoryOrigin.of(id).stream())
                        .findFirst());
    }

    private static Optional<StoryOrigin> first(List<StoryOrigin> origins, Predicate<StoryOrigin> wanted) {
        return origins.stream().filter(wanted).findFirst();
    }

    private static boolean isSameStory(StoryOrigin origin, Incoming incoming) {
        if (origin.storyId == null) {
            return false;
        }
        Story story = Story.require(origin.storyId);
        return sharedWords(story.body, incoming.content().body()) >= SAME_STORY;
    }

    /** Jaccard's measure: words in both, of words in either. */
    private static double sharedWords(String a, String b) {
        Set<String> either = words(a);
        Set<String> both = new HashSet<>(either);
        both.retainAll(words(b));
        either.addAll(words(b));
        return either.isEmpty() ? 1 : (double) both.size() / either.size();
    }

    private static Set<String> words(String html) {
        return new HashSet<>(List.of(Normal.key(Body.parse(html).text()).split("\\s+")));
    }

    /** A file that was moved, or a copy of one, is known under its new name too. */
    private StoryOrigin originOfThisName(StoryOrigin known, Incoming incoming) {
        if (known.name.equals(incoming.name())) {
            return known;
        }
        StoryOrigin moved = known.movedTo(incoming);
        moved.persist();
        return moved;
    }

    private static boolean wasEditedSince(StoryOrigin origin) {
        return Revision.count(
                        "story.id = ?1 and number > ?2 and kind in ?3",
                        origin.storyId,
                        origin.revision,
                        List.of(Revision.Kind.SAVED, Revision.Kind.RESTORED, Revision.Kind.MERGED))
                > 0;
    }

    private static boolean wasEditedAtAll(Story story) {
        return Revision.count("story.id = ?1 and by is not null", story.id) > 0;
    }

    private static Received received(Outcome outcome, Story story, Incoming incoming) {
        boolean held = incoming.publish() && story.status == Status.DRAFT;
        return new Received(outcome, story.id, story.status, held ? story.missing() : List.of(), story.bijoy);
    }
}
