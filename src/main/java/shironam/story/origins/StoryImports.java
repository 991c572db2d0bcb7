package shironam.story.origins;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.NotReadyException;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.UnreadableTextException;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;
import shironam.story.history.Revision;
import shironam.story.history.Revisions;
import shironam.story.origins.ImportOutcome.Outcome;
import shironam.story.workflow.Publishing;
import shironam.story.writing.CardResolution;
import shironam.story.writing.StoryEditing;

/**
 * Receives stories from sources, again and again: the same source changes nothing, a changed one updates the story
 * that it made, field by field, and what the desk has worked on since is never overwritten.
 */
@ApplicationScoped
public class StoryImports {
    /** Any number: only imports of this application take this lock, so two at a time go story by story. */
    private static final long IMPORT_LOCK = 0x5348_4952_4F4E_414DL;

    @Inject
    Clock clock;

    @Inject
    KnownSources known;

    @Inject
    StoryEditing writing;

    @Inject
    Publishing publishing;

    @Inject
    Revisions revisions;

    @Inject
    CardResolution cards;

    @Inject
    ChangeNotifier changes;

    @Inject
    AuditTrail audit;

    @Inject
    TransactionSynchronizationRegistry transaction;

    /**
     * Takes the story in. With {@code forReal} false everything is tried and nothing kept.
     *
     * @throws NotReadyException when readers have the story before them and the new source lacks what they need
     * @throws UnreadableTextException when they have it before them and the new source is in the Bijoy encoding
     */
    @Transactional
    public ImportOutcome receive(IncomingStory incoming, boolean forReal) {
        waitForOtherImports();
        KnownSources.Match match = known.find(incoming);
        IncomingStory claimed = match.addressOf() == null ? incoming : incoming.asDraft();
        if (match.releasedBy() != null) {
            cards.release(incoming.url(), match.releasedBy());
        }
        ImportOutcome received;
        if (match.isCopy()) {
            Story story = Story.require(match.origin().storyId);
            cards.answerTo(story, incoming.addresses());
            received = ImportOutcome.of(Outcome.UNCHANGED, story, incoming).asCopyOf(match.origin().location);
        } else {
            List<String> addresses = match.addressOf() != null ? List.of() : incoming.addresses();
            received =
                    match.origin() == null ? create(claimed, addresses) : takeAgain(match.origin(), claimed, addresses);
            received = received.inConflictWith(match.addressOf());
        }
        getEntityManager().flush();
        if (!forReal) {
            transaction.setRollbackOnly(); // last, because nothing reaches the database after it
        }
        return received;
    }

    static void waitForOtherImports() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", IMPORT_LOCK)
                .getSingleResult();
    }

    private ImportOutcome create(IncomingStory incoming, List<String> addresses) {
        Instant written = incoming.date() != null ? incoming.date() : clock.instant();
        Story story = writing.insert(incoming.content(), null, written, addresses);
        guard(story, incoming);
        if (isDue(story, incoming)) {
            putOut(story, incoming, Set.of());
        }
        StoryOrigin origin = new StoryOrigin(story.id);
        origin.revision = revisions.record(story, null, Revision.Kind.IMPORTED);
        origin.standsAt(incoming);
        remember(origin, story, incoming, keyOf(incoming, addresses), Difference.NONE);
        origin.persist();
        return ImportOutcome.of(Outcome.CREATED, story, incoming);
    }

    private ImportOutcome takeAgain(StoryOrigin origin, IncomingStory incoming, List<String> addresses) {
        boolean old = origin.isOfOldNaming();
        origin.standsAt(incoming);
        if (origin.storyId == null) {
            return ImportOutcome.thrownAway();
        }
        Story story = Story.requireLocked(origin.storyId);
        if (origin.hasLaterThan(incoming.version())) {
            return ImportOutcome.olderVersion(story);
        }
        guard(story, incoming);
        boolean readableNow = story.bijoy && !incoming.content().hasBijoy() && !wasEditedSince(origin);
        boolean placedNow =
                story.section == null && !incoming.content().section().isEmpty();
        boolean same = origin.brought(incoming) && !readableNow && !placedNow;
        if (same && !old) {
            origin.remember(incoming.version());
            return unchanged(origin, story, incoming);
        }
        Difference difference = difference(origin, story, incoming, same);
        cards.answerTo(story, addresses);
        String key = keyOf(incoming, addresses);
        boolean newAddress = key != null && !old && !key.equals(origin.identifier);
        ImportOutcome received = difference.isNothing() && !newAddress
                ? unchanged(origin, story, incoming)
                : take(origin, story, incoming, difference, newAddress);
        remember(origin, story, incoming, key, difference);
        return received;
    }

    /** The end of an embargo guards what is not out yet. A source makes it longer; to lift it is for the desk. */
    private void guard(Story story, IncomingStory incoming) {
        Instant end = incoming.embargo();
        Instant now = clock.instant();
        boolean isLonger =
                end != null && end.isAfter(now) && (story.embargoUntil == null || story.embargoUntil.isBefore(end));
        if (isLonger && story.status == Status.PUBLISHED && story.publishAt.isAfter(now)) {
            story.publishAt = story.publishAt.isBefore(end) ? end : story.publishAt;
        }
        if (isLonger && (story.status != Status.PUBLISHED || story.publishAt.isAfter(now))) {
            story.embargoUntil = end;
            story.persistAndFlush();
        }
    }

    /** Never before its embargo ends. */
    private static Instant outAt(Story story, Instant date) {
        return story.embargoUntil != null && date.isBefore(story.embargoUntil) ? story.embargoUntil : date;
    }

    /** What the source calls its own address, if it has it. */
    private String keyOf(IncomingStory incoming, List<String> addresses) {
        return addresses.isEmpty() ? null : cards.keyOf(incoming.url()).orElse(null);
    }

    private ImportOutcome unchanged(StoryOrigin origin, Story story, IncomingStory incoming) {
        if (publishIfUntouched(story, incoming, Set.of())) { // with no revision to tell of it
            audit.writeImport(Revisions.word(Revision.Kind.PUBLISHED), Subject.story(story.id), story.headline);
            if (origin.storyFields != null) {
                origin.storyFields = SourceFields.hashes(story.content(), story.publishAt);
            }
        }
        return ImportOutcome.of(Outcome.UNCHANGED, story, incoming);
    }

    /**
     * What the source changed since it was taken in, and what of it stays as the desk has it.
     *
     * @param ofTheDesk whatever the desk has changed since
     * @param base what the story said when the source was taken in
     */
    private record Difference(Set<String> taken, Set<String> kept, Set<String> ofTheDesk, Map<String, String> base) {
        private static final Difference NONE = new Difference(Set.of(), Set.of(), Set.of(), Map.of());

        boolean isNothing() {
            return taken.isEmpty() && kept.isEmpty();
        }
    }

    /** @param sameText the source says what it said; only a date that was lost with an old naming is looked at */
    private Difference difference(StoryOrigin origin, Story story, IncomingStory incoming, boolean sameText) {
        Map<String, String> now = SourceFields.hashes(story.content(), story.publishAt);
        Map<String, String> brought = SourceFields.hashes(incoming.content(), incoming.date());
        Map<String, String> base = origin.storyFields != null
                ? origin.storyFields
                : SourceFields.hashes(Revision.require(story.id, origin.revision).content, null);
        Set<String> ofTheDesk = SourceFields.differing(base, now);
        boolean datedWithoutSource = base.get(SourceFields.DATE).isEmpty() && story.publishAt != null;
        if (datedWithoutSource && (origin.storyFields != null || wasDatedAtTheDesk(story))) {
            ofTheDesk.add(SourceFields.DATE);
        }
        Set<String> taken = SourceFields.differing(brought, now);
        if (origin.sourceFields != null && !isReadableNow(story, incoming, ofTheDesk)) {
            Set<String> corrected = SourceFields.differing(brought, origin.sourceFields);
            if (origin.sourceFields.get(SourceFields.DATE).isEmpty()) {
                corrected.add(SourceFields.DATE); // it is known now
            }
            taken.retainAll(corrected);
        }
        if (sameText) {
            taken.retainAll(Set.of(SourceFields.DATE));
        }
        if (story.isUnfinished() || incoming.isCorrectionOf(story)) {
            taken.remove(
                    SourceFields.DATE); // an unfinished one comes out later, with the date that its source has then
        }
        Set<String> kept = new LinkedHashSet<>(taken);
        kept.retainAll(ofTheDesk);
        if (taken.contains(SourceFields.TEXT) && SourceFields.areWordsAmong(ofTheDesk)) {
            kept.add(SourceFields.TEXT);
        }
        taken.removeAll(kept);
        return new Difference(taken, kept, ofTheDesk, base);
    }

    private static boolean isReadableNow(Story story, IncomingStory incoming, Set<String> ofTheDesk) {
        return story.bijoy && !incoming.content().hasBijoy() && ofTheDesk.isEmpty();
    }

    private ImportOutcome take(
            StoryOrigin origin, Story story, IncomingStory incoming, Difference difference, boolean newAddress) {
        StoryContent before = story.content();
        Instant dateBefore = story.publishAt;
        Set<String> surrogateKeys = story.isUnfinished() ? Set.of() : SurrogateKey.of(story);
        StoryContent after = SourceFields.merged(before, incoming.content(), difference.taken());
        if (!after.equals(before)) {
            checkReadable(story, after);
            writing.replace(story, after);
        }
        List<String> taken = new ArrayList<>(SourceFields.described(difference.taken(), before, after));
        if (difference.taken().contains(SourceFields.DATE) && isRedated(story, incoming.date())) {
            changes.announce(story, surrogateKeys);
            taken.add(SourceFields.describedDate(dateBefore, incoming.date()));
        }
        if (newAddress) {
            taken.add("url");
        }
        publishIfUntouched(story, incoming, surrogateKeys);
        if (!taken.isEmpty()) {
            origin.revision = revisions.record(story, null, Revision.Kind.IMPORTED);
        }
        if (!difference.kept().isEmpty()) {
            revisions.record(story, incoming.content(), null, Revision.Kind.SOURCE_KEPT);
            return ImportOutcome.of(Outcome.KEPT_EDITED, story, incoming).with(taken, List.copyOf(difference.kept()));
        }
        return ImportOutcome.of(taken.isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATED, story, incoming)
                .with(taken, List.of());
    }

    /** The date was corrected where it came from. One that was withdrawn before that date never was out on it. */
    private boolean isRedated(Story story, Instant date) {
        if (story.status == Status.PUBLISHED) {
            boolean asWritten = story.updatedAt.equals(story.publishAt);
            publishing.putOut(story, outAt(story, date));
            story.updatedAt = asWritten || story.updatedAt.isBefore(date) ? date : story.updatedAt;
        } else if (story.withdrawnAt == null || !date.isBefore(story.withdrawnAt)) {
            return false;
        } else {
            story.publishAt = date;
        }
        story.persistAndFlush();
        return true;
    }

    private void remember(
            StoryOrigin origin, Story story, IncomingStory incoming, String addressKey, Difference difference) {
        Map<String, String> brought = SourceFields.hashes(incoming.content(), incoming.date());
        Map<String, String> now = SourceFields.hashes(story.content(), story.publishAt);
        for (String field : difference.ofTheDesk()) {
            if (!now.get(field).equals(brought.get(field))) {
                now.put(field, difference.base().getOrDefault(field, "")); // it stays the desk's
            }
        }
        origin.take(incoming, addressKey);
        origin.sourceFields = brought;
        origin.storyFields = now;
        origin.importedAt = clock.instant();
    }

    /** A draft that was never touched at the desk goes out as soon as its source makes it complete. */
    private boolean publishIfUntouched(Story story, IncomingStory incoming, Set<String> before) {
        boolean untouched = story.status == Status.DRAFT && story.publishAt == null;
        boolean due = untouched && isDue(story, incoming) && !wasEditedAtAll(story);
        if (due) {
            putOut(story, incoming, before);
        }
        return due;
    }

    /** Bijoy keeps no story from readers if an editor decides so, but none goes out in it by itself. */
    static boolean isDue(Story story, IncomingStory incoming) {
        return incoming.publish() && incoming.hasItsTime() && story.missing().isEmpty() && !story.bijoy;
    }

    private static void checkReadable(Story story, StoryContent next) {
        if (!story.isUnfinished() && !story.bijoy && next.hasBijoy()) {
            throw new UnreadableTextException(story.id);
        }
    }

    private void putOut(Story story, IncomingStory incoming, Set<String> before) {
        Instant now =
                clock.instant().truncatedTo(ChronoUnit.MILLIS); // as exact as the database, so that it stays the same
        publishing.putOut(story, outAt(story, incoming.date() != null ? incoming.date() : now));
        changes.announce(story, before);
    }

    private static boolean wasEditedSince(StoryOrigin origin) {
        return Revision.count(
                        "story.id = ?1 and number > ?2 and kind in ?3",
                        origin.storyId,
                        origin.revision,
                        List.of(Revision.Kind.SAVED, Revision.Kind.RESTORED, Revision.Kind.MERGED))
                > 0;
    }

    private static boolean wasDatedAtTheDesk(Story story) {
        return Revision.count(
                        "story.id = ?1 and by is not null and kind in ?2",
                        story.id,
                        List.of(Revision.Kind.PUBLISHED, Revision.Kind.SCHEDULED, Revision.Kind.UNSCHEDULED))
                > 0;
    }

    private static boolean wasEditedAtAll(Story story) {
        return Revision.count("story.id = ?1 and by is not null", story.id) > 0;
    }
}
