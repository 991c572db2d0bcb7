package shironam.body;

import java.util.List;
import java.util.stream.Collectors;

/** The text of one paragraph, heading or pre: stretches with marks, and line breaks. */
record Line(List<Leaf> leaves) {

    sealed interface Leaf {
        Marks marks();
    }

    record Text(String text, Marks marks) implements Leaf {}

    record Break(Marks marks) implements Leaf {}

    /** A place that links in the text lead to: {@code <a id="…"></a>}. Shows nothing. */
    record Target(String id) implements Leaf {
        @Override
        public Marks marks() {
            return Marks.NONE;
        }
    }

    static final Line EMPTY = new Line(List.of());

    Line {
        leaves = List.copyOf(leaves);
    }

    /** The bare text, with {@code \n} at breaks. */
    String text() {
        return leaves.stream()
                .map(leaf -> leaf instanceof Text text ? text.text() : leaf instanceof Break ? "\n" : "")
                .collect(Collectors.joining());
    }

    boolean isEmpty() {
        return Visible.count(text()) == 0;
    }
}
