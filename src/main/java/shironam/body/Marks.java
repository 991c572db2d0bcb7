package shironam.body;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All that a stretch of text is at once (a link, strong), outermost first, in one order for all texts. */
public record Marks(List<Mark> marks) {

    /** @param href of a link, empty for the other styles */
    public record Mark(TextStyle style, String href) {}

    public static final Marks NONE = new Marks(List.of());

    public Marks with(TextStyle style) {
        return with(new Mark(style, ""));
    }

    public Marks linkedTo(String href) {
        return with(new Mark(TextStyle.LINK, href));
    }

    public boolean has(TextStyle style) {
        return marks.stream().anyMatch(mark -> mark.style() == style);
    }

    /** A link in a link, or strong in strong, adds nothing. */
    private Marks with(Mark mark) {
        if (has(mark.style())) {
            return this;
        }
        return new Marks(Stream.concat(marks.stream(), Stream.of(mark))
                .sorted(Comparator.comparing(Mark::style))
                .toList());
    }

    /** What a space between two texts is: what both are. */
    public Marks sharedWith(Marks other) {
        return equals(other)
                ? this
                : new Marks(marks.stream().filter(other.marks::contains).toList());
    }
}
