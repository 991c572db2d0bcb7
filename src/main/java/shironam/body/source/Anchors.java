package shironam.body.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import shironam.bangla.Normalization;
import shironam.body.Finding.Kind;
import shironam.body.RelatedStory;
import shironam.body.cleaning.Markup;
import shironam.body.cleaning.ReadingLog;

/**
 * Keeps the places that links within the text lead to: a footnote, a part. Each becomes {@code <a id="t-…"></a>} before
 * the words that stood there; the prefix keeps it from meeting an id of the page around it. A link to a place that the
 * text does not have is only its words.
 */
public final class Anchors implements NodeFilter {
    static final String PREFIX = "t-";

    private static final int LONGEST = 80;
    private static final Set<String> WITHOUT_TARGETS =
            Set.of("pre", "listing", "xmp", "plaintext", "figure", "figcaption", "textarea", RelatedStory.TAG);

    private record Place(Node node, int texts) {}

    private final ReadingLog notes;
    private final List<Element> links = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final List<Element> stored = new ArrayList<>();
    private final List<TextNode> texts = new ArrayList<>();

    /** How many elements without targets are around the one that is looked at. Links in them are settled like any other. */
    private int within;

    private Anchors(ReadingLog notes) {
        this.notes = notes;
    }

    /** Whether this is the stored form of a place, and no link. */
    public static boolean is(Node node) {
        return node instanceof Element element
                && element.normalName().equals("a")
                && element.childNodeSize() == 0
                && !element.hasAttr("href")
                && element.id().startsWith(PREFIX);
    }

    public static void settle(Element root, ReadingLog notes) {
        Anchors targets = new Anchors(notes);
        root.filter(targets);
        targets.settle();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (VisibleText.isHidden(node)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof TextNode text) {
            if (within == 0 && !text.isBlank() && VisibleText.count(text.getWholeText()) > 0) {
                texts.add(text);
            }
        } else if (node instanceof Element element && element.attributesSize() > 0) {
            look(element);
        }
        within += isWithoutTargets(node) ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        within -= isWithoutTargets(node) ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    private static boolean isWithoutTargets(Node node) {
        return WITHOUT_TARGETS.contains(Markup.name(node))
                || node instanceof Element element && element.hasClass("wp-caption");
    }

    private void look(Element element) {
        String name = element.normalName();
        if (name.equals("a")
                && element.attr("href").strip().startsWith("#")
                && element.attr("href").strip().length() > 1) {
            links.add(element);
        }
        if (within == 0) {
            lookForPlaces(element, name);
        }
    }

    private void lookForPlaces(Element element, String name) {
        if (element.hasAttr("id")) {
            places.putIfAbsent(element.id(), new Place(element, texts.size()));
        }
        if (name.equals("a") && element.hasAttr("name")) {
            places.putIfAbsent(element.attr("name"), new Place(element, texts.size()));
        }
        if (is(element)) {
            stored.add(element);
        }
    }

    private void settle() {
        Map<String, String> ids = new HashMap<>();
        Map<String, Place> wanted = new HashMap<>();
        for (Element link : links) {
            String fragment = link.attr("href").strip().substring(1);
            String id = places.containsKey(fragment) ? fragment : decoded(fragment);
            Place place = places.get(id);
            if (place == null || texts.isEmpty()) {
                notes.found(
                        Kind.LINK_TO_NO_PLACE,
                        "“" + ReadingLog.shortened(VisibleText.text(link, 200)) + "” → #"
                                + ReadingLog.shortened(fragment));
                link.removeAttr("href");
            } else {
                String ours = ids.computeIfAbsent(id, known -> free(known, ids));
                link.attr("href", "#" + ours);
                wanted.put(ours, place);
            }
        }
        Set<Node> kept = new HashSet<>();
        wanted.forEach((id, place) -> put(id, place, kept));
        stored.stream().filter(element -> !kept.contains(element)).forEach(element -> element.removeAttr("id"));
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return fragment;
        }
    }

    private static String free(String id, Map<String, String> taken) {
        StringBuilder letters = new StringBuilder();
        Normalization.nfc(id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id)
                .codePoints()
                .limit(LONGEST)
                .forEach(c -> letters.appendCodePoint(
                        c < 128 && Character.isLetterOrDigit(c) || c >= 0x980 && c <= 0x9FF ? c : '-'));
        String wanted = Normalization.nfc(PREFIX + letters);
        String free = wanted;
        for (int i = 2; taken.containsValue(free); i++) {
            free = wanted + "-" + i;
        }
        return free;
    }

    private void put(String id, Place place, Set<Node> kept) {
        Element block = blockAround(place.node());
        TextNode after = place.texts() < texts.size() ? texts.get(place.texts()) : null;
        TextNode before = place.texts() > 0 ? texts.get(place.texts() - 1) : null;
        boolean isStored = is(place.node()) && place.node().attr("id").equals(id);
        Element target = new Element("a").attr("id", id);
        kept.add(target);
        if (after != null && (isIn(after, block) || before == null || !isIn(before, block))) {
            after.before(target);
        } else if (before != null && isStored) {
            kept.add(place.node());
        } else if (before != null) {
            before.after(target);
        }
    }

    private static Element blockAround(Node node) {
        Node at = node;
        while (at.parent() != null && !Markup.isBlock(at)) {
            at = at.parent();
        }
        return (Element) at;
    }

    private static boolean isIn(Node node, Element block) {
        for (Node at = node; at != null; at = at.parent()) {
            if (at == block) {
                return true;
            }
        }
        return false;
    }
}
