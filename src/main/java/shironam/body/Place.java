package shironam.body;

/**
 * Where the cleaner is.
 *
 * @param kind what text is here
 * @param marks what text is here besides
 * @param depth in how many lists, tables and quotations this is
 */
record Place(TextKind kind, Marks marks, int depth) {
    /** Deeper lists, tables and quotations are no more than their text. */
    private static final int DEEPEST = 30;

    static final Place TOP = new Place(TextKind.P, Marks.NONE, 0);

    Place as(TextKind other) {
        return new Place(other, marks, depth);
    }

    Place with(Style style) {
        return new Place(kind, marks.with(style), depth);
    }

    Place linkedTo(String href) {
        return new Place(kind, marks.linkedTo(href), depth);
    }

    Place inside() {
        return new Place(TextKind.P, marks, depth + 1);
    }

    boolean isDeep() {
        return depth >= DEEPEST;
    }
}
