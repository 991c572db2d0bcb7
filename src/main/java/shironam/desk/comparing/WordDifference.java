package shironam.desk.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shironam.bangla.Words;
import shironam.body.Passage.Stretch;
import shironam.story.writing.SequenceDiff;

/**
 * Two texts beside each other as HTML, word by word, with {@code <del>} and {@code <ins>} around what differs. Words are
 * Bengali words: a letter and its vowel sign never part. A word that only turned bold, or leads elsewhere, differs too.
 */
public record WordDifference(String before, String after) {

    /** A word, a space or a sign as it stands on the page; or, at the end of a link, where it leads. */
    private record Token(String text, List<String> styles, String href, boolean address) {}

    public static WordDifference of(String before, String after) {
        return of(List.of(new Stretch(before, List.of(), "")), List.of(new Stretch(after, List.of(), "")));
    }

    public static WordDifference of(List<Stretch> before, List<Stretch> after) {
        List<Token> from = tokens(before);
        List<Token> to = tokens(after);
        boolean[] gone = new boolean[from.size()];
        boolean[] come = new boolean[to.size()];
        for (SequenceDiff.Difference difference : SequenceDiff.between(from, to)) {
            Arrays.fill(gone, difference.from(), difference.fromEnd(), true);
            Arrays.fill(come, difference.to(), difference.toEnd(), true);
        }
        return new WordDifference(html(from, gone, "del"), html(to, come, "ins"));
    }

    /** As it stands, with nothing marked. */
    static String plain(List<Stretch> stretches) {
        List<Token> tokens = tokens(stretches);
        return html(tokens, new boolean[tokens.size()], "");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }

    private static List<Token> tokens(List<Stretch> stretches) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            for (String piece : Words.pieces(stretch.text())) {
                tokens.add(new Token(piece, stretch.styles(), stretch.href(), false));
            }
            boolean linkEnds =
                    i + 1 == stretches.size() || !stretches.get(i + 1).href().equals(stretch.href());
            if (linkEnds && !stretch.href().isEmpty()) {
                tokens.add(new Token(" ‹" + stretch.href() + "›", List.of(), stretch.href(), true));
            }
        }
        return tokens;
    }

    private static String html(List<Token> tokens, boolean[] marked, String tag) {
        StringBuilder html = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (marked[i] != open) {
                html.append(open ? "</" : "<").append(tag).append('>');
                open = marked[i];
            }
            if (marked[i] || !tokens.get(i).address()) { // where a link leads is only worth reading where it differs
                html.append(html(tokens.get(i)));
            }
        }
        return html.append(open ? "</" + tag + ">" : "").toString();
    }

    private static String html(Token token) {
        StringBuilder html = new StringBuilder(escaped(token.text()));
        for (int i = token.styles().size() - 1; i >= 0; i--) {
            String style = token.styles().get(i);
            html.insert(0, "<" + style + ">").append("</").append(style).append('>');
        }
        if (!token.href().isEmpty()) {
            html.insert(0, "<span class=\"diff-link\">").append("</span>");
        }
        return html.toString();
    }
}
