package shironam.story.rights;

import java.time.Instant;

/**
 * A picture that readers must not see where it stands.
 *
 * @param asset its hash
 * @param name words by which somebody knows it: its caption there, else what it shows, else its address
 * @param until when its time ends or ended; null where that is not why
 */
public record BlockedPicture(String asset, String name, Why why, Instant until) {
    public enum Why {
        REVOKED,
        /** Its time is over. */
        ENDED,
        /** Its time will be over when the story comes out. */
        ENDS_BEFORE,
        /** It must not be shown without a credit, and has none there. */
        NO_CREDIT
    }
}
