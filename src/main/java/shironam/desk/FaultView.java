package shironam.desk;

/** Why a page of the desk can't be shown. */
record FaultView(Frame frame, Kind kind) {
    enum Kind {
        NOT_FOUND,
        NOT_ALLOWED,
        NOT_READY,
        UNUSABLE,
        WORDLESS,
        EMBARGOED,
        EMBARGO_UNSEEN,
        TOO_LARGE,
        FAILED
    }
}
