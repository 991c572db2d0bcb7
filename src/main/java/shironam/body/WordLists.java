package shironam.body;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Word copies a list as paragraphs: each says in its style which level it is on ({@code mso-list:l0 level2 lfo1}) and
 * carries its bullet or number as text, marked {@code mso-list:Ignore}.
 */
final class WordLists {
    private static final Pattern ITEM =
            Pattern.compile("mso-list\\s*:\\s*l\\d+(?:\\s+level(\\d))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGN = Pattern.compile("mso-list\\s*:\\s*ignore", Pattern.CASE_INSENSITIVE);

    /** {@code 1.}, {@code ২)}, {@code (iv)}, {@code ক.}; whatever else it is, it is a dot. */
    private static final Pattern NUMBER =
            Pattern.compile("^\\W*(?:\\d{1,3}|[০-৯]{1,3}|[a-z]{1,4}|[অ-হ])[.)।]", Pattern.CASE_INSENSITIVE);

    private final Deque<Level> open = new ArrayDeque<>();

    private record Level(int depth, Element list) {}

    private WordLists() {}

    static void makeLists(Element body) {
        for (Element parent : body.select(":has(> p[style*=mso-list])")) {
            new WordLists().makeListsOf(List.copyOf(parent.children()));
        }
    }

    private void makeListsOf(List<Element> siblings) {
        for (Element sibling : siblings) {
            Matcher item = ITEM.matcher(sibling.attr("style"));
            if (sibling.normalName().equals("p") && item.find()) {
                take(sibling, item.group(1) == null ? 1 : Integer.parseInt(item.group(1)));
            } else {
                open.clear();
            }
        }
    }

    private void take(Element paragraph, int depth) {
        String list = NUMBER.matcher(signOf(paragraph)).find() ? "ol" : "ul";
        while (!open.isEmpty() && open.peek().depth() > depth) {
            open.pop();
        }
        if (!open.isEmpty()
                && open.peek().depth() == depth
                && !open.peek().list().normalName().equals(list)) {
            open.pop();
        }
        if (open.isEmpty() || open.peek().depth() < depth) {
            begin(list, depth, paragraph);
        }
        Element item = open.peek().list().appendElement("li");
        item.appendChildren(paragraph.childNodesCopy());
        paragraph.remove();
    }

    /** A deeper list stands in the item before it. */
    private void begin(String name, int depth, Element paragraph) {
        Element list = new Element(name);
        if (open.isEmpty()) {
            paragraph.before(list);
        } else {
            open.peek().list().lastElementChild().appendChild(list);
        }
        open.push(new Level(depth, list));
    }

    private static String signOf(Element paragraph) {
        StringBuilder sign = new StringBuilder();
        for (Element span : List.copyOf(paragraph.select("[style*=mso-list]"))) {
            if (SIGN.matcher(span.attr("style")).find()) {
                sign.append(span.text());
                span.remove();
            }
        }
        return sign.toString().strip();
    }
}
