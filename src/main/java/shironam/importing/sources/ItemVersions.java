package shironam.importing.sources;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

    /** @param firstMade the earliest moment of those that are not held back; null for none */
    private record Known(Version latest, Instant firstMade) {
        Known and(Known other) {
            boolean isEarlier = firstMade == null || other.firstMade != null && other.firstMade.isBefore(firstMade);
            return new Known(
                    other.latest.compareTo(latest) >= 0 ? other.latest : latest,
                    isEarlier ? other.firstMade : firstMade);
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
        /** @param made as its agency writes it, or ""; {@code number} likewise */
        public static Version of(String system, String id, String made, String number, boolean isHeldBack) {
            return new Version(
                    id.isEmpty() ? "" : "id:" + system + ":" + id,
                    WrittenDate.instant(made).orElse(Instant.MIN),
                    number.matches("\\d{1,18}") ? Long.parseLong(number) : 0,
                    isHeldBack);
        }

        /** By their numbers alone where one of them says no moment. */
        private int compareTo(Version other) {
            boolean haveMoments = !made.equals(Instant.MIN) && !other.made.equals(Instant.MIN);
            int later = haveMoments ? made.compareTo(other.made) : 0;
            int higher = later == 0 ? Long.compare(number, other.number) : later;
            return higher == 0 ? Boolean.compare(isHeldBack, other.isHeldBack) : higher;
        }
    }

    /** @return whether none of those before is later; what has no identifier is an item of its own */
    public boolean add(Version version) {
        if (!version.id.isEmpty()) {
            boolean wasSeen = !version.isHeldBack && !version.made.equals(Instant.MIN);
            known.merge(version.id, new Known(version, wasSeen ? version.made : null), Known::and);
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

    public boolean isLatest(Version version) {
        Known of = known.get(version.id);
        return of == null || version.compareTo(of.latest) == 0;
    }
}
