package shironam.importing.sources;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The latest version of each item of a file: agencies send corrections by the same identifier, and take a text back by it. All of
 * the file is looked at before any of it is handed on, so that no version is seen that another of the file has replaced.
 */
public final class ItemVersions {
    /** What is counted of a file beside its stories. */
    public static final String REPLACED_BEFORE = "versions of items of which a file before it has a later one";

    public static final String REPLACED = "versions of items of which the file has a later one";

    private final Map<String, Version> latest = new HashMap<>();
    private final Map<String, Instant> firstMade = new HashMap<>();

    /**
     * A version of an item.
     *
     * @param made {@link Instant#MIN} when it says no moment
     * @param number 0 when it says none
     * @param isHeldBack of two that are else the same, the one that its agency holds back counts
     */
    public record Version(String id, Instant made, long number, boolean isHeldBack) {
        /** @param made as its agency writes it, or ""; {@code number} likewise */
        public static Version of(String id, String made, String number, boolean isHeldBack) {
            return new Version(
                    id,
                    WrittenDate.instant(made).orElse(Instant.MIN),
                    number.matches("\\d{1,18}") ? Long.parseLong(number) : 0,
                    isHeldBack);
        }

        /** The same of what is known by another name. */
        public Version of(String name) {
            return new Version(name, made, number, isHeldBack);
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
        if (version.id.isEmpty()) {
            return true;
        }
        if (!version.isHeldBack && !version.made.equals(Instant.MIN)) {
            firstMade.merge(version.id, version.made, (one, other) -> one.isBefore(other) ? one : other);
        }
        Version known = latest.get(version.id);
        boolean isLatest = known == null || version.compareTo(known) >= 0;
        if (isLatest) {
            latest.put(version.id, version);
        }
        return isLatest;
    }

    /** When the first version of the file was made that its agency does not hold back. */
    public Optional<Instant> firstMade(String id) {
        return Optional.ofNullable(firstMade.get(id));
    }

    public boolean isLatest(Version version) {
        Version known = latest.get(version.id);
        return known == null || version.compareTo(known) == 0;
    }
}
