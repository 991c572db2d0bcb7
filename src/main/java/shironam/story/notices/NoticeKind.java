package shironam.story.notices;

import java.util.Locale;
import shironam.identity.Role;

/** What somebody is told of. */
public enum NoticeKind {
    /** A story was given to them. */
    ASSIGNED,
    /** Somebody named them in a comment. */
    MENTIONED,
    /** Somebody commented on a story of theirs, or on one that they have commented on. */
    COMMENTED,
    /** A story waits for editors. */
    SUBMITTED,
    /** An editor returned their story, and said why. */
    SENT_BACK,
    /** Their story was published, or its time was set. */
    APPROVED,
    /** A story whose time has come, or comes soon, can't go out. */
    NOT_READY,
    /** What the paper may do with a picture in use ends soon. */
    PICTURE_ENDS,
    /** A hub or a cache could not be told of a publication. */
    FOLLOW_UP_FAILED,
    IMPORT_ENDED,
    /** The backup that was due could not be made. */
    BACKUP_FAILED;

    /** Whether somebody in that role is ever told of it. */
    public boolean isFor(Role role) {
        return switch (this) {
            case SUBMITTED -> role != Role.REPORTER;
            case FOLLOW_UP_FAILED -> role == Role.CHIEF || role == Role.ADMIN;
            case IMPORT_ENDED, BACKUP_FAILED -> role == Role.ADMIN;
            default -> true;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NoticeKind named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
