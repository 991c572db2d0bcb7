package shironam.importing.sources.feeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import shironam.importing.sources.xml.EscapedHtml;
import shironam.importing.sources.xml.XmlDocument;

/** One item of a feed, by the names of its elements. */
final class FeedItem {
    private static final String ATOM = "atom:";
    private static final String BLOGGER_KIND = "http://schemas.google.com/g/2005#kind";
    private static final Pattern KIND = Pattern.compile("#(\\w{1,30})$");
    private static final Pattern NAME = Pattern.compile("<name>([^<]*)</name>");
    private static final Pattern MAIL = Pattern.compile("^\\S+@\\S+\\s*\\((.*)\\)\\s*$");
    private static final int LONGEST_NAME = 500;
    private static final int MOST_OF_A_KIND = 1_000;

    /** What is read of an item; all else is passed over unread. */
    private static final Set<String> FIELDS = Set.of(
            "title",
            "guid",
            "id",
            "content:encoded",
            "content",
            "description",
            "summary",
            "pubDate",
            "published",
            "updated",
            "dc:date",
            "feedburner:origLink",
            "georss:featurename",
            "blogger:status",
            "blogger:trashed",
            "blogger:metaDescription",
            "blogger:filename",
            "blogger:type");

    private static final Set<String> WITH_MARKUP = Set.of("content", "summary", "title");

    final List<String> categories = new ArrayList<>();
    final List<String> authors = new ArrayList<>();
    private final Map<String, String> fields = new HashMap<>();
    final FeedMedia media = new FeedMedia();
    private String kind = "";
    private String base = "";
    private boolean draft;

    private FeedItem() {}

    static FeedItem read(XmlDocument xml) throws XMLStreamException {
        FeedItem item = new FeedItem();
        item.base = xml.attribute("xml:base");
        boolean isOfRss = xml.name().equals("item");
        int own = xml.depth();
        while (xml.next(own)) {
            boolean isBeside = isOfRss && xml.name().startsWith(ATOM);
            item.readField(xml.name().replaceFirst("^" + ATOM, ""), isBeside ? ATOM : "", xml);
        }
        return item;
    }

    /** @param beside before the names under which is kept what an item of RSS says in Atom's words beside its own */
    private void readField(String name, String beside, XmlDocument xml) throws XMLStreamException {
        switch (name) {
            case "category" -> readCategory(xml);
            case "author", "dc:creator" -> {
                String author = author(xml);
                if (!author.isEmpty() && authors.size() < MOST_OF_A_KIND) {
                    authors.add(author);
                }
            }
            case "link" -> readLink(beside, xml);
            case "app:control", "blogger:location" -> readInside(xml);
            case "media:group", "media:thumbnail", "media:content", "enclosure" -> media.read(name, xml);
            default -> {
                if (!FIELDS.contains(name)) {
                    xml.skip();
                    return;
                }
                boolean isMarkup = WITH_MARKUP.contains(name)
                        && xml.attribute("type").toLowerCase(Locale.ROOT).contains("xhtml");
                boolean isPlain =
                        name.equals("content") && xml.attribute("type").startsWith("text/plain")
                                || WITH_MARKUP.contains(name)
                                        && !name.equals("title")
                                        && xml.attribute("type").equals("text");
                base = xml.attribute("xml:base").isEmpty() ? base : xml.attribute("xml:base");
                String text = isMarkup ? xml.markup() : xml.text();
                fields.putIfAbsent(beside + name, isPlain ? EscapedHtml.paragraphs(text) : text);
            }
        }
    }

    private void readCategory(XmlDocument xml) throws XMLStreamException {
        String term = xml.attribute("term");
        boolean isKind = xml.attribute("scheme").equals(BLOGGER_KIND);
        String label = xml.attribute("label");
        String text = xml.text().strip();
        if (isKind) {
            Matcher named = KIND.matcher(term);
            kind = named.find() ? named.group(1) : kind;
        } else {
            String name = !text.isEmpty() ? text : !label.isEmpty() ? label : term;
            if (!name.isBlank() && categories.size() < MOST_OF_A_KIND) {
                categories.add(name.strip());
            }
        }
    }

    /** In Atom a name within, in RSS a text that may be an address of mail before the name; empty for none. */
    static String author(XmlDocument xml) throws XMLStreamException {
        String inside = xml.markup();
        Matcher name = NAME.matcher(inside);
        Matcher mail = MAIL.matcher(inside.length() > LONGEST_NAME ? "" : inside.strip());
        String author = name.find() ? name.group(1) : mail.find() ? mail.group(1) : inside;
        return author.contains("<") ? "" : author.strip();
    }

    private void readLink(String beside, XmlDocument xml) throws XMLStreamException {
        String rel = xml.attribute("rel");
        String href = xml.attribute("href");
        if (rel.equals("enclosure")) {
            media.add(xml, href, false);
        }
        String text = xml.text().strip();
        if (!text.isEmpty()) {
            fields.putIfAbsent(beside + "link", text);
        } else if ((rel.isEmpty() || rel.equals("alternate")) && !href.isBlank()) {
            fields.putIfAbsent(beside + "link", href);
        }
    }

    private void readInside(XmlDocument xml) throws XMLStreamException {
        int own = xml.depth();
        while (xml.next(own)) {
            if (xml.name().equals("app:draft")) {
                draft = xml.text().strip().equals("yes");
            } else if (xml.name().equals("blogger:name")) {
                fields.putIfAbsent("georss:featurename", xml.text());
            } else {
                xml.skip();
            }
        }
    }

    /** The first of these elements that it has, of its own or else in Atom's words; empty when it has none. */
    String get(String... names) {
        return Stream.of("", ATOM)
                .flatMap(beside -> Stream.of(names).map(name -> fields.getOrDefault(beside + name, "")))
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    String headline() {
        return get("title");
    }

    /** What relative addresses in it belong to, as it says itself; or empty. */
    String base() {
        return base;
    }

    boolean isDraft() {
        String status = get("blogger:status");
        return draft || !status.isEmpty() && !status.equals("LIVE") && !status.equals("SCHEDULED");
    }

    boolean isThrownAway() {
        return get("blogger:status").endsWith("TRASHED")
                || !get("blogger:trashed").isEmpty();
    }

    /** {@code post} for what no export of Blogger's is. */
    String bloggerKind() {
        String type = get("blogger:type").toLowerCase(Locale.ROOT);
        return !type.isEmpty() ? type : kind.isEmpty() ? "post" : kind;
    }
}
