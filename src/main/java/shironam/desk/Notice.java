package shironam.desk;

import java.util.Arrays;

/** What has just happened, said on the page that follows. */
enum Notice {
    CREATED,
    SAVED,
    PUBLISHED,
    SCHEDULED,
    WITHDRAWN,
    UNSCHEDULED,
    RESTORED,
    MENDED,
    NOTHING_TO_MEND;

    /** The one of that name, or null. */
    static Notice named(String name) {
        return Arrays.stream(values())
                .filter(notice -> notice.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
