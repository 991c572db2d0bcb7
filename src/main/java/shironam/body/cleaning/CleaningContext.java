package shironam.body.cleaning;

import shironam.body.Marks;
import shironam.body.TextKind;
import shironam.body.TextStyle;

/**
 * Where the cleaner is.
 *
 * @param kind what text is here
 * @param marks what text is here besides
 * @param depth in how many lists, tables and quotations this is
 */
record CleaningContext(TextKind kind, Marks marks, int depth) {
    /** Deeper lists, tables and quotations are no more than their text. */
    private static final int DEEPEST = 30;

    static final CleaningContext TOP = new CleaningContext(TextKind.P, Marks.NONE, 0);

    CleaningContext as(TextKind other) {
        return new CleaningContext(other, marks, depth);
    }

    CleaningContext with(TextStyle style) {
        return new CleaningContext(kind, marks.with(style), depth);
    }

    CleaningContext linkedTo(String href) {
        return new CleaningContext(kind, marks.linkedTo(href), depth);
    }

    CleaningContext inside() {
        return new CleaningContext(TextKind.P, marks, depth + 1);
    }

    boolean isDeep() {
        return depth >= DEEPEST;
    }
}
