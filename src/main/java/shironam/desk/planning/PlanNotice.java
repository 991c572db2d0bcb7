package shironam.desk.planning;

import java.util.Arrays;

/** What has just happened to a plan, said on the calendar. */
public enum PlanNotice {
    PLANNED,
    CHANGED,
    DROPPED,
    MOVED,
    /** A scheduled story can't go to a time that has passed. */
    PAST,
    /** Somebody else was quicker, so it stays as they left it. */
    OUTDATED;

    public boolean isProblem() {
        return this == PAST || this == OUTDATED;
    }

    /** The one of that name, or null. */
    public static PlanNotice named(String name) {
        return Arrays.stream(values())
                .filter(notice -> notice.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
