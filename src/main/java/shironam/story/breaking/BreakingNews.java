package shironam.story.breaking;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.bangla.Digits;
import shironam.bangla.Normalization;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.NotAllowedException;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.DroppableCache;
import shironam.story.changes.FollowUps;
import shironam.story.changes.SurrogateKey;
import shironam.story.changes.SurrogateKeyContributor;
import shironam.story.database.CachedValue;
import shironam.story.reading.PublicStory;
import shironam.story.writing.CardResolution;

/**
 * The breaking line over every page. Every page asks for it, so it is read once and remembered until somebody changes
 * it, or its moment comes.
 */
@ApplicationScoped
public class BreakingNews implements SurrogateKeyContributor, DroppableCache {
    public static final int LONGEST = 200;

    /** What stands longer is no news. */
    public static final Duration MOST = Duration.ofHours(24);

    private static final Pattern NUMBER = Pattern.compile("/?(\\d{1,18})");
    private static final Set<String> EVERY_PAGE = Set.of(SurrogateKey.SECTIONS);

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    @Inject
    ChangeNotifier changes;

    @Inject
    FollowUps followUps;

    @Inject
    CardResolution cards;

    private final CachedValue<Optional<Line>> remembered = new CachedValue<>();

    /**
     * What readers see.
     *
     * @param storyId the story that it leads to, or null
     * @param path where that is; null while readers may not see it
     */
    public record Line(String words, Long storyId, String path, Instant endsAt) {}

    /** Why a line is not set. */
    public static class RefusedException extends RuntimeException {
        public final Reason reason;

        public RefusedException(Reason reason) {
            super("no breaking line: " + reason);
            this.reason = reason;
        }
    }

    public enum Reason {
        NO_WORDS,
        TOO_LONG,
        NO_SUCH_STORY,
        TIME_OVER,
        TOO_LATE
    }

    public Optional<Line> line() {
        Instant now = clock.instant();
        return remembered.or(() -> read(now)).filter(line -> line.endsAt.isAfter(now));
    }

    @Override
    public void drop(Set<String> surrogateKeys) {
        if (surrogateKeys.contains(SurrogateKey.SECTIONS)) {
            remembered.forget();
        }
    }

    @Override
    public void dropAll() {
        remembered.forget();
    }

    /** When what readers see ends by itself. */
    public Optional<Instant> nextEnd() {
        return BreakingLine.standingAt(clock.instant()).map(line -> line.endsAt);
    }

    private static Optional<Line> read(Instant now) {
        return BreakingLine.standingAt(now)
                .map(line -> new Line(
                        line.words,
                        line.storyId,
                        line.storyId == null
                                ? null
                                : PublicStory.pathOf(line.storyId).orElse(null),
                        line.endsAt));
    }

    /** The line may lead elsewhere than it should since the story has changed. */
    @Override
    public Set<String> with(Story story, Set<String> surrogateKeys) {
        return saysOtherwise(story) ? EVERY_PAGE : Set.of();
    }

    /** No line leads to a story that was not there. */
    @Override
    public Set<String> withNew(List<Story> stories, Set<String> surrogateKeys) {
        return Set.of();
    }

    private boolean saysOtherwise(Story story) {
        Optional<Line> known = remembered.known();
        if (known == null) {
            return BreakingLine.count("storyId = ?1 and endedAt is null", story.id) > 0;
        }
        String path = story.isPublicAt(clock.instant()) ? story.path() : null;
        return known.filter(line -> Objects.equals(line.storyId, story.id) && !Objects.equals(line.path, path))
                .isPresent();
    }

    public static boolean isKeeper(Account account) {
        return account.role != Role.REPORTER;
    }

    public static void requireKeeper(Account account) {
        if (!isKeeper(account)) {
            throw new NotAllowedException(StoryAction.PUBLISH, account.name);
        }
    }

    /**
     * Puts the words over every page, in the place of those that stand there.
     *
     * @param story the number or the address of one of our stories; or blank
     * @throws RefusedException saying why not
     */
    @Transactional
    public void set(String words, String story, Instant endsAt, Account by) {
        requireKeeper(by);
        Instant now = clock.instant();
        BreakingLine line = new BreakingLine();
        line.words = usable(words);
        line.storyId = story == null || story.isBlank() ? null : storyAt(story.strip());
        if (!endsAt.isAfter(now)) {
            throw new RefusedException(Reason.TIME_OVER);
        }
        if (endsAt.isAfter(now.plus(MOST))) {
            throw new RefusedException(Reason.TOO_LATE);
        }
        endLast(now);
        line.by = by;
        line.setAt = now;
        line.endsAt = endsAt;
        line.persistAndFlush();
        audit.write(by, AuditAction.BREAKING_SET, new Subject("breaking", line.id), line.words + " → " + endsAt);
        tell(now);
        followUps.change(EVERY_PAGE, endsAt);
    }

    @Transactional
    public void end(Account by) {
        requireKeeper(by);
        Instant now = clock.instant();
        Optional<BreakingLine> standing = BreakingLine.standingAt(now);
        if (standing.isPresent()) {
            endLast(now);
            audit.write(
                    by, AuditAction.BREAKING_ENDED, new Subject("breaking", standing.get().id), standing.get().words);
            tell(now);
        }
    }

    /** Two editors may have the same news at the same moment. */
    private static void endLast(Instant now) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('breaking', 0))")
                .getSingleResult();
        BreakingLine.update("endedAt = ?1 where endedAt is null", now);
    }

    private void tell(Instant now) {
        followUps.change(EVERY_PAGE, now);
        changes.announce(EVERY_PAGE);
    }

    private static String usable(String words) {
        String plain = Normalization.line(words == null ? "" : words);
        if (plain.isEmpty()) {
            throw new RefusedException(Reason.NO_WORDS);
        }
        if (plain.codePointCount(0, plain.length()) > LONGEST) {
            throw new RefusedException(Reason.TOO_LONG);
        }
        return plain;
    }

    private long storyAt(String place) {
        Matcher number = NUMBER.matcher(Digits.ascii(place));
        Optional<Long> story = number.matches() ? Optional.of(Long.parseLong(number.group(1))) : cards.targetOf(place);
        return story.filter(id -> Story.findByIdOptional(id).isPresent())
                .orElseThrow(() -> new RefusedException(Reason.NO_SUCH_STORY));
    }
}
