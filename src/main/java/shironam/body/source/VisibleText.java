package shironam.body.source;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import shironam.body.cleaning.Markup;
import shironam.body.cleaning.PictureTag;
import shironam.body.cleaning.Vocabulary;

/** What a reader sees of parsed HTML. */
public final class VisibleText {
    private static final Pattern NOT_SHOWN = Pattern.compile(
            "(?:^|[;\\s])(?:display\\s*+:\\s*+none|visibility\\s*+:\\s*+(?:hidden|collapse)|mso-hide\\s*+:\\s*+all"
                    + "|(?:left|top)\\s*+:\\s*+-\\d{4})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT_NOT_SHOWN = Pattern.compile(
            "(?:^|[;\\s])(?:text-indent\\s*+:\\s*+-\\d{4}|color\\s*+:\\s*+transparent)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_SIZE = Pattern.compile(
            "(?:^|[;\\s])font-size\\s*+:\\s*+0(?:\\.0*+)?(?:px|pt|em|rem|%)?\\s*+(?:;|!|$)", Pattern.CASE_INSENSITIVE);

    /** What pages call text that only a screen reader reads out. */
    private static final List<String> FOR_THE_EAR =
            List.of("sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden", "show-for-sr");

    /** Where something was embedded; it shows nothing of it, and no story keeps it ({@code bangla.Normal}). */
    private static final int OBJECT_REPLACEMENT = 0xFFFC;

    private VisibleText() {}

    public static boolean isHidden(Node node) {
        return node instanceof Element element
                && (Vocabulary.HIDDEN.contains(element.normalName())
                        || element.attributesSize() > 0 && isHiddenByAttribute(element));
    }

    private static boolean isHiddenByAttribute(Element element) {
        return element.hasAttr("hidden")
                || element.hasAttr("style") && isHiddenByStyle(element)
                || element.hasAttr("class") && FOR_THE_EAR.stream().anyMatch(element::hasClass);
    }

    /**
     * What hides a text hides no picture: Next.js gives all of them a transparent colour, for the text that stands there
     * until they come. No size is given to a box to close the gaps within it, too: then what is inside has one of its own.
     */
    private static boolean isHiddenByStyle(Element element) {
        String style = element.attr("style");
        if (NOT_SHOWN.matcher(style).find()) {
            return true;
        }
        return !PictureTag.is(element)
                && (TEXT_NOT_SHOWN.matcher(style).find()
                        || style.indexOf('0') >= 0
                                && NO_SIZE.matcher(style).find()
                                && element.select("[style*=font-size]").size() == 1);
    }

    /** All text within a node, the hidden too. */
    static String allText(Node node) {
        StringBuilder text = new StringBuilder();
        node.traverse((at, depth) -> {
            text.append(Markup.isBlock(at) ? " " : "");
            text.append(at instanceof TextNode words ? words.getWholeText() : "");
        });
        return text.toString();
    }

    /** Whether what is inside it is for browsers that cannot show the thing itself. */
    public static boolean hidesContent(Node node) {
        return Vocabulary.PLAYERS.contains(Markup.name(node));
    }

    /** The text that this node itself shows, without that of its children. */
    public static String ownText(Node node) {
        if (node instanceof TextNode text) {
            return text.getWholeText();
        }
        boolean shownAsIs = node instanceof DataNode && Vocabulary.TEXTS.containsKey(Markup.name(node.parent()));
        return shownAsIs ? ((DataNode) node).getWholeData() : "";
    }

    /** The visible text of a node, blocks and breaks each on a line of their own. Stops a little after {@code most}. */
    public static String text(Node node, int most) {
        StringBuilder text = new StringBuilder();
        node.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node at, int depth) {
                if (isHidden(at) || hidesContent(at)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (Markup.isBlock(at) || Markup.name(at).equals("br")) {
                    text.append('\n');
                }
                text.append(ownText(at));
                return text.length() > most ? FilterResult.STOP : FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node at, int depth) {
                if (Markup.isBlock(at)) {
                    text.append('\n');
                }
                return FilterResult.CONTINUE;
            }
        });
        return text.toString();
    }

    public static String text(Node node) {
        return text(node, Integer.MAX_VALUE);
    }

    /** Neither words nor a picture or player. */
    public static boolean isMarkupAlone(String html) {
        Element page = Jsoup.parseBodyFragment(html).body();
        boolean showsNothing = page.getAllElements().stream()
                .map(Element::normalName)
                .noneMatch(name -> name.equals("img") || Vocabulary.EMBEDS.contains(name));
        return count(page) == 0 && showsNothing;
    }

    public static int count(Node node) {
        return count(text(node));
    }

    /**
     * Visible characters. Counted on decomposed text, where it makes no difference whether a vowel sign was typed as
     * one character or as two, before or after a tag.
     */
    public static int count(String text) {
        return VisibleCharacters.count(text);
    }

    static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> character != OBJECT_REPLACEMENT;
        };
    }

    /** White space of any kind, the unbreakable too. */
    public static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    public static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
