package shironam.importing.sources.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.WrittenDate;

/**
 * Which version of an item it is: agencies send corrections by the same identifier.
 *
 * @param made {@link Instant#MIN} when it says no moment
 * @param number 0 when it says none
 */
record NinjsVersion(String id, Instant made, long number) {
    private static final Comparator<NinjsVersion> LATER =
            Comparator.comparing(NinjsVersion::made).thenComparing(NinjsVersion::number);

    static NinjsVersion of(JsonNode item) {
        String number = JsonExport.text(item, "version");
        return new NinjsVersion(
                JsonExport.text(item, "guid", "uri"),
                WrittenDate.instant(JsonExport.text(item, "versioncreated", "versionCreated"))
                        .orElse(Instant.MIN),
                number.matches("\\d{1,18}") ? Long.parseLong(number) : 0);
    }

    /** @param other null for none */
    boolean isBefore(NinjsVersion other) {
        return isOfOneItem(other) && LATER.compare(this, other) < 0;
    }

    boolean isAfter(NinjsVersion other) {
        return isOfOneItem(other) && LATER.compare(this, other) > 0;
    }

    private boolean isOfOneItem(NinjsVersion other) {
        return other != null && !id.isEmpty();
    }
}
