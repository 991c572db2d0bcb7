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

    Line {
        leaves = List.copyOf(leaves);
    }

    /** The bare text, with {@code \n} at breaks. */
    String text() {
        return leaves.stream()
                .map(leaf -> leaf instanceof Text text ? text.text() : "\n")
                .collect(Collectors.joining());
    }

    boolean isEmpty() {
        return Visible.count(text()) == 0;
    }
}
