package shironam.importing.fidelity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shironam.bangla.Normalization;
import shironam.body.Body;
import shironam.body.RelatedStory;
import shironam.body.Segment;
import shironam.story.writing.Differences;

/** Two texts beside each other, as HTML in which the words that only one of them has are marked. */
record MarkedText(String source, String result) {
    private static final String LINE_END = "\n";

    static MarkedText of(String seen, Body body) {
        List<String> before = words(seen);
        List<String> after = words(text(body));
        StringBuilder source = new StringBuilder();
        StringBuilder result = new StringBuilder();
        int at = 0;
        int to = 0;
        for (Differences.Difference difference : Differences.between(before, after)) {
            plain(source, before, at, difference.from());
            plain(result, after, to, difference.to());
            marked(source, before, difference.from(), difference.fromEnd(), "del");
            marked(result, after, difference.to(), difference.toEnd(), "ins");
            at = difference.fromEnd();
            to = difference.toEnd();
        }
        plain(source, before, at, before.size());
        plain(result, after, to, after.size());
        return new MarkedText(source.toString(), result.toString());
    }

    /** Cards say their headlines where they stand. */
    private static String text(Body body) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : body.segments()) {
            text.append(segment instanceof RelatedStory card ? card.headline() : new Body(List.of(segment)).text());
            text.append(LINE_END);
        }
        return text.toString();
    }

    /** In one spelling, as the account counts them; each end of a line is a word, which is not compared. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String line : text.split(LINE_END)) {
            String plain = Normalization.line(line);
            if (!plain.isEmpty()) {
                words.addAll(Arrays.asList(plain.split(" ")));
            }
        }
        return words;
    }

    private static void plain(StringBuilder html, List<String> words, int from, int to) {
        for (int i = from; i < to; i++) {
            html.append(Html.escaped(words.get(i))).append(' ');
        }
    }

    private static void marked(StringBuilder html, List<String> words, int from, int to, String tag) {
        if (from < to) {
            html.append('<').append(tag).append('>');
            plain(html, words, from, to);
            html.append("</").append(tag).append("> ");
        }
    }
}
