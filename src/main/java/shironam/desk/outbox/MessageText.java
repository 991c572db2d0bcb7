package shironam.desk.outbox;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one message says.
 *
 * @param subject one line
 * @param paragraphs what it says
 * @param link where that can be looked at; null for nowhere
 * @param foot why somebody gets it; null where that needs no words
 */
record MessageText(String subject, List<Paragraph> paragraphs, String link, String foot) {
    /** @param link where its first line leads, or null */
    record Paragraph(String words, String link) {}

    static MessageText of(String subject, List<String> paragraphs, String link, String foot) {
        return new MessageText(
                subject,
                paragraphs.stream().map(words -> new Paragraph(words, null)).toList(),
                link,
                foot);
    }

    /** With each address on a line of its own. */
    String text() {
        return paragraphs.stream()
                .map(one -> one.link() == null ? one.words() : one.words() + "\n" + one.link())
                .collect(Collectors.joining("\n\n"));
    }

    /** @param most letters of it */
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
