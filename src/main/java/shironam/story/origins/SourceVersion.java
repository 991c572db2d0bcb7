package shironam.story.origins;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which version of a story a source brought, as its agency counts them.
 *
 * @param made when, as exact as the database keeps it; null when it does not say
 * @param number 0 when it says none
 */
@Embeddable
public record SourceVersion(
        @Column(name = "version_made") Instant made,
        @Column(name = "version_number") Long number) {
    public SourceVersion {
        made = made == null ? null : made.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * By their numbers where one of them says no moment.
     *
     * @param other null for what has no version
     */
    boolean isLaterThan(SourceVersion other) {
        if (other == null) {
            return false;
        }
        int moments = made == null || other.made == null ? 0 : made.compareTo(other.made);
        return moments == 0 ? number > other.number : moments > 0;
    }
}
