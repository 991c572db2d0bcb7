package shironam.importing.fidelity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shironam.bangla.Normalization;
import shironam.body.Body;
import shironam.body.RelatedStory;
import shironam.body.Segment;
import shironam.story.writing.SequenceDiff;

/** Two texts beside each other, in pieces, of which those are marked that only one of them has. */
public record MarkedText(List<Piece> source, List<Piece> result) {
    private static final String LINE_END = "\n";

    public record Piece(String words, boolean isMarked) {}

    static MarkedText of(String seen, Body body) {
        List<String> before = words(seen);
        List<String> after = words(text(body));
        List<Piece> source = new ArrayList<>();
        List<Piece> result = new ArrayList<>();
        int at = 0;
        int to = 0;
        for (SequenceDiff.Difference difference : SequenceDiff.between(before, after)) {
            add(source, before, at, difference.from(), false);
            add(result, after, to, difference.to(), false);
            add(source, before, difference.from(), difference.fromEnd(), true);
            add(result, after, difference.to(), difference.toEnd(), true);
            at = difference.fromEnd();
            to = difference.toEnd();
        }
        add(source, before, at, before.size(), false);
        add(result, after, to, after.size(), false);
        return new MarkedText(source, result);
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

    private static void add(List<Piece> pieces, List<String> words, int from, int to, boolean isMarked) {
        if (from < to) {
            pieces.add(new Piece(String.join(" ", words.subList(from, to)), isMarked));
        }
    }
}
