package shironam.body.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import shironam.body.EmbeddedContent;
import shironam.body.Href;
import shironam.body.RelatedStory;
import shironam.body.cleaning.Markup;
import shironam.body.embeds.EmbedAddress;
import shironam.body.embeds.EmbeddedContentTag;
import shironam.body.embeds.OwnRecording;

/**
 * Addresses that stand in a text as words: one alone on its line, of which it is known what it shows, becomes an embed;
 * any other can become a link.
 */
public final class PlainAddresses {
    private static final Set<String> LINES =
            Set.of("body", "p", "div", "section", "article", "main", "figure", "center");
    /** An address in these stands in the line around them; one that is struck shows nothing. */
    private static final Set<String> STYLES = Set.of("span", "font", "u", "strong", "b", "em", "i", "sup", "sub");

    private static final Set<String> NO_LINK =
            Set.of("a", "pre", "code", "kbd", "samp", "tt", "textarea", EmbeddedContent.TAG, RelatedStory.TAG);

    /** An address among words. What ends their sentence is no part of it: {@code (https://a.example/b).}. */
    public static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}/@.])https?://[^\\s<>\\[\\]\"'“”‘’।]{1,2000}[^\\s<>\\[\\]\"'“”‘’।.,;:!?…)]",
            Pattern.CASE_INSENSITIVE);

    /** As people write it, without what a browser adds by itself. */
    private static final String BARE_SITE =
            "(?<![\\p{L}\\p{M}\\p{N}/@.-])www(?:\\.[A-Za-z0-9-]{1,60}){2,6}(?![A-Za-z0-9-])"
                    + "(?:/(?:[^\\s<>\\[\\]\"'“”‘’।]{0,2000}[^\\s<>\\[\\]\"'“”‘’।.,;:!?…)])?)?";

    private static final Pattern LINKED =
            Pattern.compile(ADDRESS.pattern() + "|" + BARE_SITE, Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 2_000;
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9-]{1,60}(?:\\.[A-Za-z0-9-]{1,60}){1,6}/\\S+");

    private static final Pattern BARE_LINE =
            Pattern.compile("(?:^|>)\\s*[A-Za-z0-9-]{1,60}(?:\\.[A-Za-z0-9-]{1,60}){1,6}/");

    private PlainAddresses() {}

    /**
     * Also of addresses that a program has made links of themselves.
     *
     * @param others addresses that can be embedded besides those of the known providers
     */
    public static void embed(Element root, Predicate<String> others) {
        for (TextNode text : texts(root, "/")) {
            alone(text)
                    .flatMap(address -> EmbedAddress.embeddable(address, others))
                    .ifPresent(href -> embed(text, href));
        }
        for (Element link : root.select("a[href]")) {
            linkAlone(link)
                    .flatMap(address -> EmbedAddress.embeddable(address, others))
                    .ifPresent(href -> embed(link, href));
        }
    }

    private static Optional<String> linkAlone(Element link) {
        String words = link.text().strip();
        String href = link.attr("href").strip();
        boolean isAddress = words.equals(href) || href.equals("https://" + words) || href.equals("http://" + words);
        boolean stands = link.select("s, strike, del").isEmpty();
        return isAddress && stands && endsLine(link, false) && endsLine(link, true)
                ? Href.card(href)
                : Optional.empty();
    }

    /** Lines that somebody typed between the elements: an address that has one for itself gets its paragraph. */
    public static void separate(Element root) {
        for (TextNode text : root.textNodes()) {
            String words = text.getWholeText();
            if (words.indexOf('\n') >= 0 && words.indexOf('/') >= 0) {
                separate(text, words);
            }
        }
    }

    private static void separate(TextNode text, String words) {
        String[] lines = words.split("\n", -1);
        int last = lines.length - 1;
        for (int i = 0; i <= last; i++) {
            String line = lines[i];
            boolean hasLine = (i > 0 || endsLine(text, false)) && (i < last || endsLine(text, true));
            boolean isAddress = hasLine && address(line.strip()).isPresent();
            text.before(isAddress ? new Element("p").text(line.strip()) : new TextNode(i < last ? line + "\n" : line));
        }
        text.remove();
    }

    /** Whether an address may stand in it that lacks its scheme: alone on a line, or as {@code www.example.org}. */
    public static boolean mayLackScheme(String html) {
        return html.contains("www.")
                || html.contains("/media/")
                || BARE_LINE.matcher(html).find();
    }

    private static void embed(Node address, String href) {
        Element embed = EmbeddedContentTag.of(href, "");
        address.replaceWith(embed);
        Embeds.titleAround(embed).ifPresent(embed::text);
    }

    /** As WordPress takes it: an address that has its line for itself. A known one may lack its scheme. */
    private static Optional<String> alone(TextNode text) {
        return address(text.getWholeText().strip()).filter(address -> endsLine(text, false) && endsLine(text, true));
    }

    private static Optional<String> address(String words) {
        if (words.indexOf(' ') >= 0 || words.length() > LONGEST) {
            return Optional.empty();
        }
        boolean isWhole = words.regionMatches(true, 0, "http", 0, 4)
                || OwnRecording.of(words).isPresent();
        boolean isAddress = isWhole
                || BARE.matcher(words).matches()
                        && EmbedAddress.of("https://" + words).isPresent();
        return isAddress ? Href.card(isWhole ? words : "https://" + words) : Optional.empty();
    }

    private static boolean endsLine(Node text, boolean onwards) {
        Node at = text;
        while (true) {
            Node next = onwards ? at.nextSibling() : at.previousSibling();
            if (next == null && !STYLES.contains(Markup.name(at.parent()))) {
                return LINES.contains(Markup.name(at.parent()));
            }
            if (next != null && (Markup.name(next).equals("br") || Markup.isBlock(next))) {
                return LINES.contains(Markup.name(line(at)));
            }
            if (next != null && !showsNothing(next)) {
                return false;
            }
            at = next == null ? at.parent() : next;
        }
    }

    private static Node line(Node node) {
        Node at = node.parent();
        while (STYLES.contains(Markup.name(at))) {
            at = at.parent();
        }
        return at;
    }

    private static boolean showsNothing(Node node) {
        return node instanceof TextNode text
                ? text.isBlank()
                : Markup.name(node).isEmpty();
    }

    public static void link(Element root) {
        for (TextNode text : texts(root, ".")) {
            if (LINKED.matcher(text.getWholeText()).find() && !isIn(text, NO_LINK)) {
                link(text);
            }
        }
    }

    private static boolean isIn(Node node, Set<String> names) {
        for (Node at = node.parent(); at != null; at = at.parent()) {
            if (names.contains(Markup.name(at))) {
                return true;
            }
        }
        return false;
    }

    private static void link(TextNode text) {
        String words = text.getWholeText();
        Matcher address = LINKED.matcher(words);
        List<Node> pieces = new ArrayList<>();
        int end = 0;
        while (address.find()) {
            boolean isWhole = address.group().regionMatches(true, 0, "http", 0, 4);
            Optional<String> href = Href.link(isWhole ? address.group() : "https://" + address.group());
            if (href.isPresent()) {
                pieces.add(new TextNode(words.substring(end, address.start())));
                pieces.add(new Element("a").attr("href", href.get()).text(address.group()));
                end = address.end();
            }
        }
        if (!pieces.isEmpty()) {
            pieces.add(new TextNode(words.substring(end)));
            pieces.forEach(text::before);
            text.remove();
        }
    }

    private static List<TextNode> texts(Element root, String with) {
        List<TextNode> texts = new ArrayList<>();
        root.traverse((node, depth) -> {
            if (node instanceof TextNode text && text.getWholeText().contains(with)) {
                texts.add(text);
            }
        });
        return texts;
    }
}
