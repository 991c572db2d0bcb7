package shironam.body.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import shironam.body.Line;
import shironam.body.Line.Leaf;
import shironam.body.Line.Text;
import shironam.body.Marks.Mark;
import shironam.body.TextStyle;

/** The text of paragraphs in CommonMark, and the notes that were in it. */
final class MarkdownLine {
    /** Whatever begins markup in the middle of a line. */
    private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\\\`*_\\[\\]<>&|~]");

    /** Whatever makes a block of a line by standing at its beginning. */
    private static final Pattern BEGINS_BLOCK = Pattern.compile("(?m)^([ \\t]*)(?:([#+=-])|(\\d{1,9})([.)]))");

    private static final Pattern LINE_ENDS = Pattern.compile("\\s*[\\r\\n]+\\s*");

    private final UnaryOperator<String> address;
    private final List<String> notes = new ArrayList<>();

    MarkdownLine(UnaryOperator<String> address) {
        this.address = address;
    }

    /** {@code [^1]: …}, for the end of the text. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** @param lineBreak what stands for a break */
    String of(Line line, String lineBreak) {
        String written = written(line.leaves(), 0, lineBreak).strip();
        return BEGINS_BLOCK.matcher(written).replaceAll(found -> found.group(2) != null ? "$1\\\\$2" : "$1$3\\\\$4");
    }

    static String text(String words) {
        String line = LINE_ENDS.matcher(words).replaceAll(" ").strip();
        return BEGINS_BLOCK
                .matcher(escaped(line))
                .replaceAll(found -> found.group(2) != null ? "$1\\\\$2" : "$1$3\\\\$4");
    }

    static String destination(String address) {
        return "<"
                + address.replace("\\", "%5C")
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replaceAll("[\\s\\p{Cntrl}]+", "%20")
                + ">";
    }

    private String written(List<Leaf> leaves, int depth, String lineBreak) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < leaves.size()) {
            List<Mark> marks = leaves.get(at).marks().marks();
            if (marks.size() <= depth) {
                out.append(bare(leaves.get(at), lineBreak));
                at++;
            } else {
                int end = endOf(marks.get(depth), leaves, at, depth);
                char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
                char after = end < leaves.size() ? firstOf(leaves.get(end)) : ' ';
                out.append(marked(marks.get(depth), leaves.subList(at, end), depth, lineBreak, before, after));
                at = end;
            }
        }
        return out.toString();
    }

    private static int endOf(Mark mark, List<Leaf> leaves, int start, int depth) {
        int end = start + 1;
        while (end < leaves.size()) {
            List<Mark> marks = leaves.get(end).marks().marks();
            if (marks.size() <= depth || !marks.get(depth).equals(mark)) {
                break;
            }
            end++;
        }
        return end;
    }

    private String marked(Mark mark, List<Leaf> leaves, int depth, String lineBreak, char before, char after) {
        if (mark.style() == TextStyle.CODE) {
            return code(leaves);
        }
        String inside = written(leaves, depth + 1, lineBreak);
        String words = inside.strip();
        if (words.isEmpty()) {
            return inside;
        }
        int start = inside.indexOf(words);
        String wrapped = switch (mark.style()) {
            case NOTE -> note(words);
            case LINK -> "[" + words + "](" + destination(address.apply(mark.href())) + ")";
            case STRONG -> delimited(words, "**", "strong", start > 0 ? ' ' : before, after);
            case STRUCK -> delimited(words, "~~", "s", start > 0 ? ' ' : before, after);
            case EM -> delimited(words, "*", "em", start > 0 ? ' ' : before, after);
            default -> "<" + mark.style().tag + ">" + words + "</" + mark.style().tag + ">";
        };
        return inside.substring(0, start) + wrapped + inside.substring(start + words.length());
    }

    private String note(String words) {
        String reference = "[^" + (notes.size() + 1) + "]";
        notes.add(reference + ": " + LINE_ENDS.matcher(words).replaceAll(" "));
        return reference;
    }

    /** Stars beside a letter on one side and a quotation mark on the other would stay stars: then it is the HTML tag. */
    private static String delimited(String words, String stars, String tag, char before, char after) {
        boolean opens = isWord(words.charAt(0)) || !isWord(before);
        boolean closes = isWord(words.charAt(words.length() - 1)) || !isWord(after);
        return opens && closes ? stars + words + stars : "<" + tag + ">" + words + "</" + tag + ">";
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }

    private static String code(List<Leaf> leaves) {
        StringBuilder raw = new StringBuilder();
        leaves.forEach(leaf -> raw.append(bareCode(leaf)));
        String fence = "`";
        while (raw.indexOf(fence) >= 0) {
            fence += "`";
        }
        return fence + " " + LINE_ENDS.matcher(raw).replaceAll(" ") + " " + fence;
    }

    private static String bareCode(Leaf leaf) {
        return leaf instanceof Text text ? text.text() : leaf instanceof Line.Break ? " " : "";
    }

    private static String bare(Leaf leaf, String lineBreak) {
        if (leaf instanceof Line.Target target) {
            return "<a id=\"" + target.id() + "\"></a>";
        }
        return leaf instanceof Text text ? escaped(text.text().replace('\n', ' ')) : lineBreak;
    }

    private static char firstOf(Leaf leaf) {
        return leaf instanceof Text text && !text.text().isEmpty() ? text.text().charAt(0) : ' ';
    }

    private static String escaped(String text) {
        return MEANS_SOMETHING.matcher(text).replaceAll("\\\\$0");
    }
}
