package shironam.story.paper;

/** What an admin wanted to be kept of the paper can't be, and why. */
public class PaperAdministrationException extends RuntimeException {
    public final Reason reason;

    public enum Reason {
        NAME_MISSING,
        NAME_TAKEN,
        SLUG_UNUSABLE,
        SLUG_TAKEN,
        /** A site of embeds that is listed already, with something else said of it. */
        SITE_LISTED,
        SIGN_IN_NAME,
        IN_USE,
        GONE,
        ITSELF,
        PATH_UNUSABLE,
        PATH_HAS_A_PAGE,
        TARGET_UNUSABLE,
        GOES_ROUND,
        LIES_IN_ITSELF,
        TOO_DEEP,
        ADDRESS_UNUSABLE,
        PICTURE_UNUSABLE,
        ZONE_UNKNOWN,
        /** Sections can't be taken anew: stories were written under those that are there. */
        STORIES_THERE,
        /** A menu has so many lines that nobody would find one. */
        TOO_MANY,
        PAGE_EMPTY,
        COLOR_UNUSABLE,
        SPELLING_UNKNOWN,
        /** The colour can't be read on light pages. */
        ACCENT_TOO_PALE,
        /** The colour can't be read on dark pages. */
        ACCENT_TOO_DARK
    }

    public PaperAdministrationException(Reason reason) {
        super("not kept: " + reason);
        this.reason = reason;
    }
}
