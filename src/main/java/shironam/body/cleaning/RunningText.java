package shironam.body.cleaning;

import java.util.ArrayList;
import java.util.List;
import shironam.bangla.Normalization;
import shironam.body.Line;
import shironam.body.Line.Break;
import shironam.body.Line.Leaf;
import shironam.body.Line.Text;
import shironam.body.Marks;

/**
 * Text as it comes out of the elements, on its way to becoming lines: neighbours with the same marks join, each stretch
 * is normalised as a whole, white space collapses across them as a browser collapses it.
 */
final class RunningText {
    private final List<Leaf> leaves = new ArrayList<>();

    void text(String text, Marks marks) {
        leaves.add(new Text(text, marks));
    }

    void lineBreak() {
        leaves.add(new Break(Marks.NONE));
    }

    void target(String id) {
        leaves.add(new Line.Target(id));
    }

    /** A break, unless the text is at the start of a line. */
    void newLine() {
        Leaf last = leaves.isEmpty() ? null : leaves.get(leaves.size() - 1);
        if (last instanceof Text text && !text.text().endsWith("\n")) {
            lineBreak();
        }
    }

    void clear() {
        leaves.clear();
    }

    /** Paragraphs: two breaks in a row begin a new one. Empty ones are not there. */
    List<Line> paragraphs() {
        return collapsed(true);
    }

    /** All in one, whatever breaks it has. Not there when empty. */
    List<Line> heading() {
        return collapsed(false);
    }

    /** White space as it is, without empty lines at either end. Not there when empty. */
    List<Line> preformatted() {
        List<Leaf> breaksAsText = leaves.stream()
                .filter(leaf -> !(leaf instanceof Line.Target))
                .map(leaf ->
                        leaf instanceof Break ? new Text("\n", Marks.NONE) : new Text(unixLines(leaf), leaf.marks()))
                .map(Leaf.class::cast)
                .toList();
        Line line = new Line(withoutEmptyEnds(normalised(breaksAsText)));
        return line.isEmpty() ? List.of() : List.of(line);
    }

    private static String unixLines(Leaf leaf) {
        return ((Text) leaf).text().replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<Leaf> withoutEmptyEnds(List<Leaf> leaves) {
        List<Leaf> rest = new ArrayList<>(leaves);
        while (!rest.isEmpty()) {
            Text first = (Text) rest.get(0);
            String trimmed = first.text().replaceFirst("^\\n+", "");
            if (!trimmed.isEmpty()) {
                rest.set(0, new Text(trimmed, first.marks()));
                break;
            }
            rest.remove(0);
        }
        while (!rest.isEmpty()) {
            int end = rest.size() - 1;
            Text last = (Text) rest.get(end);
            String trimmed = last.text().stripTrailing();
            if (!trimmed.isEmpty()) {
                rest.set(end, new Text(trimmed, last.marks()));
                break;
            }
            rest.remove(end);
        }
        return rest;
    }

    private List<Line> collapsed(boolean twoBreaksSplit) {
        List<Line> lines = new ArrayList<>();
        for (List<Leaf> line : new LineSpacing(twoBreaksSplit).lines(normalised(leaves))) {
            List<Leaf> settled = normalised(line);
            Line done = new Line(settled);
            if (!done.isEmpty()) {
                lines.add(done);
            }
        }
        return lines;
    }

    /** Joins and normalises until nothing changes: what a removed character stood between may join after all. */
    private static List<Leaf> normalised(List<Leaf> leaves) {
        List<Leaf> before;
        List<Leaf> after = leaves;
        do {
            before = after;
            after = joined(before).stream()
                    .map(leaf ->
                            leaf instanceof Text text ? new Text(Normalization.nfc(text.text()), text.marks()) : leaf)
                    .filter(leaf -> !(leaf instanceof Text text && text.text().isEmpty()))
                    .toList();
        } while (!after.equals(before));
        return after;
    }

    private static List<Leaf> joined(List<Leaf> leaves) {
        List<Leaf> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Marks marks = Marks.NONE;
        for (Leaf leaf : leaves) {
            boolean goesOn = leaf instanceof Text && leaf.marks().equals(marks);
            if (!goesOn && text.length() > 0) {
                joined.add(new Text(text.toString(), marks));
                text.setLength(0);
            }
            if (leaf instanceof Text next) {
                text.append(next.text());
                marks = next.marks();
            } else {
                joined.add(leaf);
            }
        }
        if (text.length() > 0) {
            joined.add(new Text(text.toString(), marks));
        }
        return joined;
    }
}
