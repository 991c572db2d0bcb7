package shironam.body;

import java.util.List;
import java.util.stream.Collectors;
import shironam.body.source.VisibleText;

/** The text of one paragraph, heading or pre: stretches with marks, and line breaks. */
public record Line(List<Leaf> leaves) {

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

    public boolean isEmpty() {
        return VisibleText.count(text()) == 0;
    }
}
