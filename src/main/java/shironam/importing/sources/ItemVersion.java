package shironam.importing.sources;

import java.time.Instant;
import java.util.Comparator;

/**
 * Which version of an item it is: agencies send corrections by the same identifier.
 *
 * @param made {@link Instant#MIN} when it says no moment
 * @param number 0 when it says none
 */
public record ItemVersion(String id, Instant made, long number) {
    private static final Comparator<ItemVersion> LATER =
            Comparator.comparing(ItemVersion::made).thenComparing(ItemVersion::number);

    /** @param made as its agency writes it, or ""; {@code number} likewise */
    public static ItemVersion of(String id, String made, String number) {
        return new ItemVersion(
                id,
                WrittenDate.instant(made).orElse(Instant.MIN),
                number.matches("\\d{1,18}") ? Long.parseLong(number) : 0);
    }

    /** @param other null for none */
    public boolean isBefore(ItemVersion other) {
        return isOfOneItem(other) && LATER.compare(this, other) < 0;
    }

    public boolean isAfter(ItemVersion other) {
        return isOfOneItem(other) && LATER.compare(this, other) > 0;
    }

    private boolean isOfOneItem(ItemVersion other) {
        return other != null && !id.isEmpty();
    }
}
