package shironam.story.paper;

import java.util.List;

/** How the paper spells a word for which Bengali has two spellings. */
public final class MoreSpelling {
    /** Both are right. */
    public static final List<String> MORE = List.of("আরো", "আরও");

    private static volatile String more = MORE.get(0);

    private MoreSpelling() {}

    /** For whoever keeps what the paper says of itself. */
    public static void useMore(String spelling) {
        more = spelling;
    }

    /** "more", as in "read more". */
    public static String more() {
        return more;
    }
}
