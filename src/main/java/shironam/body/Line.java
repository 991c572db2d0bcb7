package shironam.body;

import java.util.List;
import java.util.stream.Collectors;
import shironam.body.source.VisibleText;

/** The text of one paragraph, heading or pre: stretches with marks, and line breaks. */
public record Line(List<Leaf> leaves) {

    /** What stands right behind a word. */
    private static final String CLOSING = "।॥\u09F7.,;:!?…)”’";

    private static final String ENDS = CLOSING + "\"'";

    public sealed interface Leaf {
        Marks marks();
    }

    public record Text(String text, Marks marks) implements Leaf {}

    public record Break(Marks marks) implements Leaf {}

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
        return leaves.stream()
                .map(leaf -> leaf instanceof Text text ? text.text() : leaf instanceof Break ? "\n" : "")
                .collect(Collectors.joining());
    }

    /** The same, with a space around each note: it stands elsewhere, and is no part of the word before it. */
    public String words() {
        StringBuilder words = new StringBuilder();
        boolean inNote = false;
        for (Leaf leaf : leaves) {
            String text = leaf instanceof Text one ? one.text() : leaf instanceof Break ? "\n" : "";
            boolean noted = leaf.marks().has(TextStyle.NOTE);
            if (!text.isEmpty() && noted != inNote) {
                words.append(isSpaced(words, text) ? "" : " ");
                inNote = noted;
            }
            words.append(text);
        }
        return words.toString();
    }

    /** Without struck words and notes: what is said of the text elsewhere may not tell what is taken back. */
    public String standing() {
        StringBuilder words = new StringBuilder();
        boolean isGap = false;
        for (Leaf leaf : leaves) {
            String text = leaf instanceof Text one ? one.text() : leaf instanceof Break ? "\n" : "";
            if (leaf.marks().has(TextStyle.STRUCK) || leaf.marks().has(TextStyle.NOTE)) {
                isGap = true;
            } else if (!text.isEmpty()) {
                if (isGap && CLOSING.indexOf(text.charAt(0)) >= 0) {
                    words.setLength(words.toString().stripTrailing().length());
                }
                words.append(text);
                isGap = false;
            }
        }
        return words.toString().replaceAll("\\h{2,}", " ").strip();
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
