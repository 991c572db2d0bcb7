package shironam.body.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Text by lines as a reader sees them, each made up of the stretches that bold words and links part it into. What has to
 * be known of a text, such as its encoding, can be told from a line and not from one bold word. Code is no text.
 */
public final class TextLines implements NodeVisitor {
    private final List<List<TextNode>> lines = new ArrayList<>();
    private List<TextNode> line = new ArrayList<>();
    private int code;

    private TextLines() {}

    public static List<String> of(Element root) {
        return lines(root).stream().map(TextLines::text).toList();
    }

    /** Leads each stretch of the lines that fit through {@code change}. */
    public static void change(Element root, Predicate<String> which, UnaryOperator<String> change) {
        for (List<TextNode> line : lines(root)) {
            if (which.test(text(line))) {
                line.forEach(stretch -> stretch.text(change.apply(stretch.getWholeText())));
            }
        }
    }

    private static List<List<TextNode>> lines(Element root) {
        TextLines found = new TextLines();
        root.traverse(found);
        found.end();
        return found.lines;
    }

    private static String text(List<TextNode> line) {
        return line.stream().map(TextNode::getWholeText).collect(Collectors.joining());
    }

    @Override
    public void head(Node node, int depth) {
        if (Markup.isBlock(node) || Markup.name(node).equals("br")) {
            end();
        } else if (node instanceof TextNode text && code == 0) {
            line.add(text);
        }
        code += isCode(node) ? 1 : 0;
    }

    private static boolean isCode(Node node) {
        return Markup.name(node).equals("pre") || Markup.name(node).equals("code");
    }

    @Override
    public void tail(Node node, int depth) {
        code -= isCode(node) ? 1 : 0;
        if (Markup.isBlock(node)) {
            end();
        }
    }

    private void end() {
        if (!line.isEmpty()) {
            lines.add(line);
            line = new ArrayList<>();
        }
    }
}
