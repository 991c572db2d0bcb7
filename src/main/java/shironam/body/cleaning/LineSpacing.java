package shironam.body.cleaning;

import java.util.ArrayList;
import java.util.List;
import shironam.body.Line;
import shironam.body.Line.Break;
import shironam.body.Line.Leaf;
import shironam.body.Line.Text;
import shironam.body.Marks;
import shironam.body.source.VisibleText;

/**
 * Collapses the white space of a line as a browser shows it. A run of spaces is one space, none at the ends of a line;
 * an unbreakable space stays when it stands alone, as in {@code ১০&nbsp;হাজার}, and is padding when it stands among others.
 */
final class LineSpacing {
    private final boolean twoBreaksSplit;
    private final List<List<Leaf>> lines = new ArrayList<>();
    private List<Leaf> line = new ArrayList<>();
    private final StringBuilder stretch = new StringBuilder();
    private Marks marks = Marks.NONE;
    /** They stand before the next character. */
    private final List<Leaf> targets = new ArrayList<>();

    private int breaks;
    private int spaces;
    private char firstSpace;

    LineSpacing(boolean twoBreaksSplit) {
        this.twoBreaksSplit = twoBreaksSplit;
    }

    List<List<Leaf>> lines(List<Leaf> leaves) {
        for (Leaf leaf : leaves) {
            if (leaf instanceof Text text) {
                take(text);
            } else if (leaf instanceof Line.Target target) {
                targets.add(target);
            } else {
                breaks++;
                spaces = 0;
            }
        }
        endStretch();
        if (!line.isEmpty()) {
            line.addAll(targets);
        }
        endLine();
        return lines;
    }

    private void take(Text text) {
        for (int i = 0; i < text.text().length(); i++) {
            char character = text.text().charAt(i);
            if (!VisibleText.isSpace(character)) {
                gap(text.marks());
                append(character, text.marks());
            } else if (spaces++ == 0) {
                firstSpace = character;
            }
        }
    }

    /** Writes the white space between the last character and the next. */
    private void gap(Marks next) {
        boolean atStart = line.isEmpty() && stretch.length() == 0;
        if (!atStart && breaks >= 2 && twoBreaksSplit) {
            endLine();
        } else if (!atStart && breaks > 0) {
            Marks shared = marks.sharedWith(next);
            endStretch();
            line.add(new Break(shared));
        } else if (!atStart && spaces > 0) {
            append(space(), marks.sharedWith(next));
        }
        breaks = 0;
        spaces = 0;
        if (!targets.isEmpty()) {
            endStretch();
            line.addAll(targets);
            targets.clear();
        }
    }

    private char space() {
        return spaces == 1 && firstSpace > ' ' ? firstSpace : ' ';
    }

    private void append(char character, Marks with) {
        if (with != marks && !with.equals(marks)) {
            endStretch();
            marks = with;
        }
        stretch.append(character);
    }

    private void endStretch() {
        if (stretch.length() > 0) {
            line.add(new Text(stretch.toString(), marks));
            stretch.setLength(0);
        }
    }

    private void endLine() {
        endStretch();
        if (!line.isEmpty()) {
            lines.add(line);
            line = new ArrayList<>();
        }
    }
}
