package shironam.bangla;

/** How long a text takes to read. */
public final class ReadingTime {
    /** Bengali is read more slowly than English; a cautious figure, so that nobody feels rushed by it. */
    private static final int WORDS_PER_MINUTE = 180;

    private ReadingTime() {}

    /** Whole minutes, at least one; a minute that is begun counts. */
    public static int minutes(int words) {
        return Math.max(1, (words + WORDS_PER_MINUTE - 1) / WORDS_PER_MINUTE);
    }
}
