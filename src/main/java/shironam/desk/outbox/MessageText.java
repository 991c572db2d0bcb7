package shironam.desk.outbox;

import java.util.List;

/**
 * What one message says.
 *
 * @param subject one line
 * @param lines what it says
 * @param link where that can be looked at; null for nowhere
 * @param foot why somebody gets it; null where that needs no words
 */
record MessageText(String subject, List<String> lines, String link, String foot) {
    /** Chats refuse what is longer, and a mail of that length is read by nobody. */
    private static final int LONGEST = 3_000;

    String text() {
        String all = String.join("\n\n", lines);
        return all.codePointCount(0, all.length()) <= LONGEST
                ? all
                : all.substring(0, all.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
