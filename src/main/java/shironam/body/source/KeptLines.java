package shironam.body.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import shironam.body.cleaning.Markup;

/**
 * Makes breaks of the line ends that readers of a source saw as such: those in text whose style keeps them
 * ({@code white-space: pre-wrap}), and the empty lines by which plain text and WordPress part paragraphs.
 */
final class KeptLines implements NodeVisitor {
    private static final Pattern KEEPS = Pattern.compile(
            "(?:^|[;\\s])white-space\\s*+:\\s*+(?:pre|pre-wrap|pre-line|break-spaces)\\s*+(?:;|!|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KEEPS_NOT = Pattern.compile(
            "(?:^|[;\\s])white-space\\s*+:\\s*+(?:normal|nowrap)\\s*+(?:;|!|$)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> AS_IT_IS =
            Set.of("pre", "listing", "plaintext", "xmp", "textarea", "script", "style");
    private static final Set<String> WRAPPERS = Set.of("div", "section", "article", "main", "center");
    private static final String SENTENCE_ENDS = "।৷?!.:;’”'\")";
    private static final int SHORTEST_WRAPPED = 50;

    private enum Lines {
        COLLAPSED,
        KEPT,
        AS_IT_IS,
        LOOSE
    }

    private final Deque<Lines> around = new ArrayDeque<>();
    private final List<TextNode> kept = new ArrayList<>();
    private final List<TextNode> loose = new ArrayList<>();
    private final Element container;

    private KeptLines(Element container) {
        this.container = container;
    }

    /** @param plainText whether loose text may be of paragraphs parted by empty lines, as in a file; not so on a page */
    static void make(Element root, boolean plainText) {
        KeptLines lines = new KeptLines(plainText ? container(root) : null);
        root.traverse(lines);
        lines.kept.forEach(text -> replace(text, text.getWholeText().split("\\R", -1)));
        lines.looseParagraphs();
    }

    /** The root, or the one box that is all there is in it. */
    private static Element container(Element root) {
        Element at = root;
        while (at.childrenSize() == 1
                && WRAPPERS.contains(at.child(0).normalName())
                && at.ownText().isBlank()) {
            at = at.child(0);
        }
        return at;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            Lines lines = around.peek();
            if (lines == Lines.KEPT && text.getWholeText().indexOf('\n') >= 0) {
                kept.add(text);
            } else if (lines == Lines.LOOSE) {
                loose.add(text);
            }
        } else if (node instanceof Element element) {
            around.push(lines(element));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element) {
            around.pop();
        }
    }

    private Lines lines(Element element) {
        Lines outside = around.isEmpty() ? Lines.COLLAPSED : around.peek();
        if (outside == Lines.AS_IT_IS || AS_IT_IS.contains(element.normalName())) {
            return Lines.AS_IT_IS;
        }
        if (element.hasAttr("style")) {
            if (KEEPS.matcher(element.attr("style")).find()) {
                return Lines.KEPT;
            }
            if (KEEPS_NOT.matcher(element.attr("style")).find()) {
                return Lines.COLLAPSED;
            }
        }
        if (element == container) {
            return Lines.LOOSE;
        }
        return outside == Lines.LOOSE && Markup.isBlock(element) ? Lines.COLLAPSED : outside;
    }

    private void looseParagraphs() {
        if (loose.isEmpty()) {
            return;
        }
        boolean emptyLines = loose.stream().anyMatch(text -> hasEmptyLine(text.getWholeText()));
        boolean marked = container.childNodes().stream()
                .anyMatch(child ->
                        Markup.name(child).equals("p") || Markup.name(child).equals("br"));
        boolean bare = container.childrenSize() == 0;
        for (TextNode text : loose) {
            String[] lines = text.getWholeText().split("\\R", -1);
            if (lines.length > 1 && !marked && (emptyLines || bare)) {
                replace(text, unwrapped(lines));
            } else if (lines.length > 1 && emptyLines) {
                replace(text, paragraphs(lines));
            }
        }
    }

    private static boolean hasEmptyLine(String text) {
        String[] lines = text.split("\\R", -1);
        for (int i = 1; i < lines.length - 1; i++) {
            if (lines[i].isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Lines that only an editor's margin broke are one: all but the last are about as long, and few end a sentence. */
    private static String[] unwrapped(String[] lines) {
        List<String> all = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank()) {
                addParagraph(paragraph, all);
                all.add("");
            } else {
                paragraph.add(line);
            }
        }
        addParagraph(paragraph, all);
        return all.toArray(String[]::new);
    }

    private static void addParagraph(List<String> paragraph, List<String> all) {
        List<String> wrapped = paragraph.subList(0, Math.max(0, paragraph.size() - 1));
        int longest =
                wrapped.stream().mapToInt(line -> line.strip().length()).max().orElse(0);
        boolean byMargin = longest >= SHORTEST_WRAPPED
                && wrapped.stream().allMatch(line -> line.strip().length() >= longest * 3 / 4)
                && wrapped.stream().filter(KeptLines::endsSentence).count() * 3 <= wrapped.size();
        if (byMargin) {
            all.add(String.join(" ", paragraph));
        } else {
            all.addAll(paragraph);
        }
        paragraph.clear();
    }

    private static boolean endsSentence(String line) {
        String stripped = line.strip();
        return SENTENCE_ENDS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    }

    /** Only the empty lines part: each single line end is white space. */
    private static String[] paragraphs(String[] lines) {
        List<String> all = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() && i > 0 && i < lines.length - 1) {
                all.add(paragraph.toString());
                all.add("");
                paragraph.setLength(0);
            } else {
                paragraph.append(paragraph.length() > 0 || i > 0 ? "\n" : "").append(lines[i]);
            }
        }
        all.add(paragraph.toString());
        return all.toArray(String[]::new);
    }

    private static void replace(TextNode text, String[] lines) {
        Element span = new Element("span");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                span.appendChild(new Element("br"));
            }
            if (!lines[i].isEmpty()) {
                span.appendChild(new TextNode(lines[i]));
            }
        }
        text.replaceWith(span);
    }
}
