package shironam.body.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import shironam.bangla.Digits;

/**
 * Word copies a list as paragraphs: each says in its style which level it is on ({@code mso-list:l0 level2 lfo1}) and
 * carries its bullet or number as text, marked {@code mso-list:Ignore}.
 */
final class WordLists {
    private static final Pattern ITEM =
            Pattern.compile("mso-list\\s*:\\s*l\\d+(?:\\s+level(\\d))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGN = Pattern.compile("mso-list\\s*:\\s*ignore", Pattern.CASE_INSENSITIVE);

    /** {@code 1.}, {@code ২)}, {@code (iv)}, {@code b.}: the number of an item, in digits or in Latin letters. */
    private static final Pattern NUMBER =
            Pattern.compile("^[\\s(\\[]*(?:([0-9০-৯]{1,4})|([ivxl]{1,6}|[a-z]))[.)।:]", Pattern.CASE_INSENSITIVE);

    /** {@code ক.}: no list of HTML counts so, and the sign stays text. */
    private static final Pattern LETTER = Pattern.compile("^[\\s(\\[]*[\\u0985-\\u09B9][\\u09BC]?[.)।:]");

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
        String sign = signOf(paragraph);
        Numbered numbered =
                Numbered.of(sign, open.isEmpty() ? "" : open.peek().list().attr("type"));
        String list = numbered == null ? "ul" : "ol";
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
            if (numbered != null) {
                open.peek().list().attr("type", numbered.type());
            }
        }
        Element item = open.peek().list().appendElement("li");
        if (numbered != null) {
            item.attr("value", Integer.toString(numbered.number()));
        } else if (LETTER.matcher(sign).find()) {
            item.appendText(sign + " ");
        }
        item.appendChildren(List.copyOf(paragraph.childNodes()));
        paragraph.remove();
    }

    /** @param type as HTML names it: empty for digits, {@code i I a A} */
    private record Numbered(int number, String type) {
        private static final String ROMAN = "ivxl";
        private static final int[] WORTH = {1, 5, 10, 50};

        static Numbered of(String sign, String typeBefore) {
            Matcher found = NUMBER.matcher(sign);
            if (!found.find()) {
                return null;
            }
            if (found.group(1) != null) {
                return new Numbered(Integer.parseInt(Digits.ascii(found.group(1))), "");
            }
            String letters = found.group(2);
            boolean large = Character.isUpperCase(letters.charAt(0));
            String small = letters.toLowerCase(java.util.Locale.ROOT);
            boolean roman = small.length() > 1
                    || small.equals("i") && !typeBefore.equalsIgnoreCase("a")
                    || typeBefore.equalsIgnoreCase("i") && ROMAN.contains(small);
            return roman
                    ? new Numbered(roman(small), large ? "I" : "i")
                    : new Numbered(small.charAt(0) - 'a' + 1, large ? "A" : "a");
        }

        private static int roman(String letters) {
            int sum = 0;
            for (int i = 0; i < letters.length(); i++) {
                int worth = WORTH[ROMAN.indexOf(letters.charAt(i))];
                boolean before = i + 1 < letters.length() && worth < WORTH[ROMAN.indexOf(letters.charAt(i + 1))];
                sum += before ? -worth : worth;
            }
            return sum;
        }
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
        for (Element span : paragraph.select("[style*=mso-list]")) {
            if (SIGN.matcher(span.attr("style")).find()) {
                sign.append(span.text());
                span.remove();
            }
        }
        return sign.toString().strip();
    }
}
