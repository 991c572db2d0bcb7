package shironam.story;

import java.time.Instant;

/** Where a story stands for the newsroom: scheduled is published, but not yet; what is in the trash is only that. */
public enum StoryState {
    DRAFT,
    IN_REVIEW,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN,
    TRASHED;

    public static StoryState of(Status status, Instant publishAt, Instant trashedAt, Instant moment) {
        if (trashedAt != null) {
            return TRASHED;
        }
        return switch (status) {
            case DRAFT -> DRAFT;
            case IN_REVIEW -> IN_REVIEW;
            case WITHDRAWN -> WITHDRAWN;
            case PUBLISHED -> publishAt.isAfter(moment) ? SCHEDULED : PUBLISHED;
        };
    }

    /** The status of stories that stand here; null in the trash, where it may be any. */
    public Status status() {
        return switch (this) {
            case DRAFT -> Status.DRAFT;
            case IN_REVIEW -> Status.IN_REVIEW;
            case SCHEDULED, PUBLISHED -> Status.PUBLISHED;
            case WITHDRAWN -> Status.WITHDRAWN;
            case TRASHED -> null;
        };
    }
}
