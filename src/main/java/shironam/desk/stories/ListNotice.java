package shironam.desk.stories;

import java.util.Arrays;

/** What has just happened to a list, said on the page that follows. */
enum ListNotice {
    VIEW_KEPT,
    VIEW_NAMELESS;

    /** The one of that name, or null. */
    static ListNotice named(String name) {
        return Arrays.stream(values())
                .filter(notice -> notice.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
