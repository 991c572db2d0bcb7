package shironam.importing.sources;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import shironam.story.origins.SourceVersion;

/**
 * The latest version of each item: agencies send corrections by the same identifier, and take a text back by it. All is looked
 * at before any of it is handed on, so that no version is seen that another has replaced.
 */
public final class ItemVersions {
    /** What is counted of a file beside its stories. */
    public static final String REPLACED_ELSEWHERE = "versions of items of which another file has a later one";

    public static final String REPLACED = "versions of items of which the file has a later one";

    /** Of a format whose items have versions. */
    public interface Reader extends SourceReader {
        /** As far as the file can be read; where it breaks off is said when it is read. */
        void lookAt(SourceFile file, ItemVersions versions) throws IOException;
    }

    private final Map<String, Known> known = new HashMap<>();

    /**
     * All versions of one item. Where one of them says no moment, their numbers tell which is the latest: by both, three of
     * them could each be later than another.
     *
     * @param firstMade the earliest moment of those that are not held back; null for none
     */
    private record Known(boolean sayMoments, Version byMoment, Version byNumber, Instant firstMade) {
        static Known only(Version version) {
            boolean wasSeen = !version.isHeldBack && version.saysMoment();
            return new Known(version.saysMoment(), version, version, wasSeen ? version.made : null);
        }

        Known and(Known other) {
            return new Known(
                    sayMoments && other.sayMoments,
                    Version.BY_MOMENT.compare(other.byMoment, byMoment) >= 0 ? other.byMoment : byMoment,
                    Version.BY_NUMBER.compare(other.byNumber, byNumber) >= 0 ? other.byNumber : byNumber,
                    Stream.of(firstMade, other.firstMade)
                            .filter(Objects::nonNull)
                            .min(Comparator.naturalOrder())
                            .orElse(null));
        }

        boolean hasLaterThan(Version version) {
            return sayMoments && version.saysMoment()
                    ? Version.BY_MOMENT.compare(version, byMoment) < 0
                    : Version.BY_NUMBER.compare(version, byNumber) < 0;
        }
    }

    /**
     * A version of an item.
     *
     * @param id by what its story is known; "" when it says none
     * @param made {@link Instant#MIN} when it says no moment
     * @param number 0 when it says none
     * @param isHeldBack of two that are else the same, the one that its agency holds back counts
     */
    public record Version(String id, Instant made, long number, boolean isHeldBack) {
        private static final Comparator<Version> BY_MOMENT = Comparator.comparing(Version::made)
                .thenComparing(Version::number)
                .thenComparing(Version::isHeldBack);
        private static final Comparator<Version> BY_NUMBER = Comparator.comparing(Version::number)
                .thenComparing(Version::made)
                .thenComparing(Version::isHeldBack);

        /** @param made as its agency writes it, or ""; {@code number} likewise */
        public static Version of(String system, String id, String made, String number, boolean isHeldBack) {
            return new Version(
                    id.isEmpty() ? "" : "id:" + system + ":" + id,
                    WrittenDate.instant(made).orElse(Instant.MIN),
                    number.matches("\\d{1,18}") ? Long.parseLong(number) : 0,
                    isHeldBack);
        }

        /** As it is kept with its story; null without an identifier, and for what takes all of an item back. */
        public SourceVersion stored() {
            return id.isEmpty() || made.equals(Instant.MAX)
                    ? null
                    : new SourceVersion(saysMoment() ? made : null, number);
        }

        private boolean saysMoment() {
            return !made.equals(Instant.MIN);
        }
    }

    /**
     * One that readers would see and that has no text is refused, and replaces none.
     *
     * @return whether none of those before is later; what has no identifier is an item of its own
     */
    public boolean add(Version version, BooleanSupplier hasText) {
        return version.isHeldBack || hasText.getAsBoolean() ? add(version) : isLatest(version);
    }

    /** @return whether none of those before is later; what has no identifier is an item of its own */
    public boolean add(Version version) {
        if (!version.id.isEmpty()) {
            known.merge(version.id, Known.only(version), Known::and);
        }
        return isLatest(version);
    }

    /** No version of it is shown any more. */
    public void takeBack(String id) {
        add(new Version(id, Instant.MAX, Long.MAX_VALUE, true));
    }

    /** When the first of its versions was made that its agency does not hold back. */
    public Optional<Instant> firstMade(Version version) {
        return Optional.ofNullable(known.get(version.id)).map(Known::firstMade);
    }

    /** What was not added, as it has no text, may be later than all that were. */
    public boolean isLatest(Version version) {
        Known of = known.get(version.id);
        return of == null || !of.hasLaterThan(version);
    }
}
