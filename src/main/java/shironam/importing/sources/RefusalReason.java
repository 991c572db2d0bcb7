package shironam.importing.sources;

import shironam.body.UnusableSourceException;

/** Why a source stayed outside, as far as it can be told in a sentence without the details. */
public enum RefusalReason {
    /** None of the others: the details say it. */
    OTHER,
    /** The file is not there, or this user may not read it. */
    UNREADABLE,
    /** A kind of file that no reader knows. */
    FOREIGN_FORMAT,
    /** Markup, and no text that a reader could see. */
    NO_TEXT,
    /** All that it shows had to be left out. */
    NOTHING_LEFT,
    TOO_DEEP,
    /** Readers have its story before them, and the source lacks what that needs. */
    NOT_READY,
    /** Readers have its story before them, and the source is in the Bijoy encoding now. */
    BIJOY,
    /** Something is longer than the database can keep. */
    TOO_LONG,
    /** It was asked for alone, and its file has it no longer. */
    NOT_THERE,
    /** It holds a character that no text has. */
    NO_CHARACTER,
    DEFECT,
    /** More than one story, one manifest or one picture may have; the detail says how much, and the limit. */
    TOO_LARGE,
    /** Readable to one place only, which the detail names. */
    BROKEN,
    /** A line of several of which each stands for itself; the detail says where. */
    LINE_BROKEN,
    /** In no encoding that can be told for certain. */
    ENCODING,
    SYMBOLIC_LINK,
    /** A page or an export of a known kind that holds no story. */
    NO_STORY,
    NO_STORY_IN_IT,
    PAGE_SHELL,
    MANIFEST_ALONE,
    MANIFEST_UNREADABLE,
    MANIFEST_WITHOUT_END,
    MANIFEST_ENTRY_UNKNOWN,
    MANIFEST_ENTRY_TWICE,
    MANIFEST_ENTRY_NO_TEXT,
    MANIFEST_ENTRY_TOO_LONG,
    NO_DATE,
    NO_EMBARGO_DATE,
    NO_ADDRESS,
    NO_SECTION,
    TOO_MANY_TAGS,
    PLACE_UNKNOWN,
    PLACE_IN_DOUBT,
    BLOCK_UNKNOWN,
    SIGNS_LOST,
    NO_MAPPING,
    PICTURE_MISSING,
    PICTURE_UNREADABLE,
    PICTURE_FORMAT,
    PICTURE_UNUSABLE,
    PICTURE_OUTSIDE,
    PICTURE_NOT_FETCHED,
    PICTURE_WITHOUT_HOME,
    PICTURE_NOT_IN_EXPORT,
    ARCHIVE_BROKEN,
    ARCHIVE_TOO_LARGE,
    ARCHIVE_ENTRY,
    NO_ROOM;

    public static RefusalReason of(UnusableSourceException.Reason reason) {
        return switch (reason) {
            case NO_TEXT -> NO_TEXT;
            case NOTHING_LEFT -> NOTHING_LEFT;
            case TOO_DEEP -> TOO_DEEP;
            case NO_STORY -> NO_STORY;
        };
    }
}
