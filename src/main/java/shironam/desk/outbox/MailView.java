package shironam.desk.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import shironam.body.source.PlainAddresses;
import shironam.desk.outbox.MessageText.Paragraph;

/**
 * A mail that looks like the paper. It holds all that it shows, so reading it tells nobody anything.
 *
 * @param language "bn" or "en"
 * @param colour the paper's, on light ground
 * @param masthead the picture of the paper's logo or name that comes along, or null
 * @param lines the message line by line; an empty one parts paragraphs
 * @param link what the button under the message opens, or null
 * @param open what stands on the button
 * @param foot why somebody gets it, or empty
 */
record MailView(
        String language,
        String paper,
        String colour,
        Masthead masthead,
        List<List<Piece>> lines,
        String link,
        String open,
        List<List<Piece>> foot) {
    /** @param id by which name it comes along */
    record Masthead(String id, int width, int height) {}

    /** @param link what they lead to, or null */
    record Piece(String words, String link) {}

    /** With an empty line between two. */
    static List<List<Piece>> lines(List<Paragraph> paragraphs) {
        List<List<Piece>> lines = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            if (!lines.isEmpty()) {
                lines.add(List.of());
            }
            List<List<Piece>> own = new ArrayList<>(lines(paragraph.words()));
            if (paragraph.link() != null) {
                String first = paragraph.words().lines().findFirst().orElseThrow();
                own.set(0, List.of(new Piece(first, paragraph.link())));
            }
            lines.addAll(own);
        }
        return lines;
    }

    /** With its addresses as links. */
    static List<List<Piece>> lines(String text) {
        return text == null ? List.of() : text.lines().map(MailView::pieces).toList();
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher address = PlainAddresses.ADDRESS.matcher(line);
        int at = 0;
        while (address.find()) {
            pieces.add(new Piece(line.substring(at, address.start()), null));
            pieces.add(new Piece(address.group(), address.group()));
            at = address.end();
        }
        pieces.add(new Piece(line.substring(at), null));
        return pieces;
    }
}
