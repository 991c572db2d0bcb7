package shironam.desk;

import java.util.List;
import shironam.desk.requests.PostedField;

/**
 * Why a page of the desk can't be shown.
 *
 * @param action where what was posted can be sent once more, and {@code kept} what that was; empty where that would not
 *     help, or nothing was
 */
public record DeskErrorView(DeskFrame frame, Kind kind, String action, List<PostedField> kept) {
    DeskErrorView(DeskFrame frame, Kind kind) {
        this(frame, kind, "", List.of());
    }

    public enum Kind {
        NOT_FOUND,
        NOT_ALLOWED,
        NOT_READY,
        UNUSABLE,
        WORDLESS,
        EMBARGOED,
        PICTURE_RIGHTS,
        EMBARGO_UNSEEN,
        TOO_LARGE,
        TOO_LONG,
        NOT_NOW,
        FAILED
    }
}
