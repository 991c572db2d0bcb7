package shironam.identity.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Actions that the audit trail records, beside revisions of stories, which are recorded by their own kinds. */
public enum AuditAction {
    LOGIN,
    LOGIN_FAILED,
    LOGOUT,
    ACCOUNT_MADE,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    ROLE_CHANGED,
    LANGUAGE_CHANGED,
    /** What others see of an account, or under whose byline it writes. */
    PROFILE_CHANGED,
    PASSWORD_CHANGED,
    SESSIONS_ENDED,
    TWO_FACTOR_ON,
    TWO_FACTOR_OFF,
    /** Of which roles two-factor login is demanded. */
    TWO_FACTOR_DEMANDED,
    /** The password was right and the two-factor code was not. */
    CODE_FAILED,
    RECOVERY_CODE_USED,
    INVITATION_MADE,
    INVITATION_USED,
    INVITATION_REVOKED,
    /** A link with which somebody sets a new password. */
    RESET_MADE,
    RESET_USED,
    /** A link by which somebody outside sees a story that is not public. */
    PREVIEW_LINK_MADE,
    PREVIEW_LINK_REVOKED,
    ASSIGNED,
    COMMENTED,
    /** A comment on a story is settled, or open again. */
    COMMENT_SETTLED,
    COMMENT_REOPENED,
    /** Stories that lay in the trash for thirty days are gone. */
    TRASH_EMPTIED,
    /** A run of the importer was undone, and each story that went with it. */
    IMPORT_UNDONE,
    SECTION_CHANGED,
    PLACE_CHANGED,
    TAG_CHANGED,
    TAG_MERGED,
    AUTHOR_CHANGED,
    AUTHOR_MERGED,
    /** A front was published. */
    FRONT_PUBLISHED,
    /** A page of the paper's own begins, or has another address. */
    PAGE_CHANGED,
    MENU_CHANGED,
    REDIRECT_KEPT,
    REDIRECT_REMOVED,
    EMBED_SITE_KEPT,
    EMBED_SITE_REMOVED,
    SETTINGS_CHANGED,
    /** Live coverage of a story begins or ends. */
    LIVE_BEGUN,
    LIVE_ENDED,
    LIVE_UPDATE_ADDED,
    LIVE_UPDATE_CHANGED,
    LIVE_UPDATE_WITHDRAWN,
    /** The breaking line over every page. */
    BREAKING_SET,
    BREAKING_ENDED,
    /** What is said of a picture, and what may be done with it. */
    PICTURE_DESCRIBED,
    PICTURE_REVOKED,
    PICTURE_REPLACED,
    /** The focal point and the crops of a picture. */
    PICTURE_CROPPED,
    /** Faces in a picture were made unrecognisable, or the original was brought back. */
    PICTURE_PIXELATED,
    PICTURE_UNPIXELATED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AuditAction> named(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }
}
