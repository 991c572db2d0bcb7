package shironam.story;

import java.util.List;
import shironam.bangla.Graphemes;

/**
 * How long each text may be where it enters, by a form or by an import: said to who writes it, before anything is cut or
 * worked on. A line has letters as the eye counts them, so that Bengali and Latin hold the same.
 */
public enum TextLength {
    /** A text of a story that stands on one line, {@code PARAGRAPH} one of a few sentences: see {@link StoryField}. */
    LINE(300),
    PARAGRAPH(1200),
    SLUG(200),
    TAG(100),
    CAPTION(1200),
    ALT(1200),
    CREDIT(300),
    /** Of a picture, a target, or what was searched for. */
    ADDRESS(2000),
    /** A name that is chosen: of a view, a block, a section. */
    NAME(300),
    /** Comments, updates of what is told live, notes of corrections. */
    NOTE(10_000),
    /** Characters of its HTML: some sixty pages of a book. */
    BODY(400_000);

    /** So many tags of one story. */
    public static final int MOST_TAGS = 40;

    /** A Bengali letter has two or three; more on average the database's indexes don't bear. */
    private static final int UNITS_OF_A_LETTER = 3;

    public final int most;

    TextLength(int most) {
        this.most = most;
    }

    /** @param text null for none */
    public boolean isExceededBy(String text) {
        if (text == null || text.length() <= most) {
            return false;
        }
        return this == BODY || text.length() > most * UNITS_OF_A_LETTER || Graphemes.count(text.strip()) > most;
    }

    public static boolean areTooMany(List<String> tags) {
        return tags.size() > MOST_TAGS;
    }
}
