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
    DEFECT;

    public static RefusalReason of(UnusableSourceException.Reason reason) {
        return switch (reason) {
            case NO_TEXT -> NO_TEXT;
            case NOTHING_LEFT -> NOTHING_LEFT;
            case TOO_DEEP -> TOO_DEEP;
            case NO_STORY -> OTHER;
        };
    }
}
