package shironam.desk;

import java.util.Arrays;

/** What has just happened, said on the page that follows. */
public enum FlashMessage {
    CREATED,
    SAVED,
    PUBLISHED,
    SCHEDULED,
    WITHDRAWN,
    UNSCHEDULED,
    SUBMITTED,
    SENT_BACK,
    ASSIGNED,
    EMBARGOED,
    EMBARGO_LIFTED,
    LINK_REVOKED,
    CORRECTED,
    TRASHED,
    FETCHED_BACK,
    RESTORED,
    MERGED,
    PUT_TOGETHER,
    MENDED,
    NOTHING_TO_MEND;

    /** The one of that name, or null. */
    public static FlashMessage named(String name) {
        return Arrays.stream(values())
                .filter(notice -> notice.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
