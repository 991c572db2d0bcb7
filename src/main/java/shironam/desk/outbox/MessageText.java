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
    String text() {
        return String.join("\n\n", lines);
    }

    /** @param most letters of it */
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
