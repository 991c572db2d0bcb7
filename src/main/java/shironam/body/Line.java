package shironam.body;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import shironam.body.source.VisibleText;

/** The text of one paragraph, heading or pre: stretches with marks, and line breaks. */
public record Line(List<Leaf> leaves) {

    /** What stands right behind a word. */
    private static final String CLOSING = "।॥\u09F7.,;:!?…)”’";

    private static final String ENDS = CLOSING + "\"'";

    public sealed interface Leaf {
        Marks marks();

        /** What a reader sees of it; {@code \n} for a break. */
        default String text() {
            return "";
        }
    }

    public record Text(String text, Marks marks) implements Leaf {}

    public record Break(Marks marks) implements Leaf {
        @Override
        public String text() {
            return "\n";
        }
    }

    /** A place that links in the text lead to: {@code <a id="…"></a>}. Shows nothing. */
    public record Target(String id) implements Leaf {
        @Override
        public Marks marks() {
            return Marks.NONE;
        }
    }

    public static final Line EMPTY = new Line(List.of());

    public Line {
        leaves = List.copyOf(leaves);
    }

    /** The bare text, with {@code \n} at breaks. */
    public String text() {
        return leaves.stream().map(Leaf::text).collect(Collectors.joining());
    }

    /** The same, with a space around each note: it stands elsewhere, and is no part of the word before it. */
    public String words() {
        return words(marks -> false);
    }

    /** Those without struck words: what they said is taken back. */
    public String wordsThatStand() {
        return closed(words(marks -> marks.has(TextStyle.STRUCK)));
    }

    /** Without struck words and notes: what is said of the text elsewhere may not tell what is taken back. */
    public String standing() {
        return closed(words(marks -> marks.has(TextStyle.STRUCK) || marks.has(TextStyle.NOTE)));
    }

    private String words(Predicate<Marks> isLeftOut) {
        StringBuilder words = new StringBuilder();
        boolean inNote = false;
        boolean isGap = false;
        for (Leaf leaf : leaves) {
            String text = leaf.text();
            if (isLeftOut.test(leaf.marks())) {
                isGap = true;
            } else if (!text.isEmpty()) {
                if (isGap && CLOSING.indexOf(text.charAt(0)) >= 0) {
                    words.setLength(words.toString().stripTrailing().length());
                }
                boolean noted = leaf.marks().has(TextStyle.NOTE);
                words.append(noted == inNote || isSpaced(words, text) ? "" : " ")
                        .append(text);
                inNote = noted;
                isGap = false;
            }
        }
        return words.toString();
    }

    private static String closed(String words) {
        return words.replaceAll("\\h{2,}", " ").strip();
    }

    private static boolean isSpaced(StringBuilder before, String after) {
        return before.length() == 0
                || Character.isWhitespace(before.charAt(before.length() - 1))
                || Character.isWhitespace(after.charAt(0))
                || ENDS.indexOf(after.charAt(0)) >= 0;
    }

    public boolean isEmpty() {
        return VisibleText.count(text()) == 0;
    }
}
