package shironam.importing.sources.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.xml.XmlDocument;

/** One {@code item} of a WordPress export: a post, a page, a picture or a menu entry. */
final class WordPressItem {
    /** A category, a tag or an author that the item is filed under. */
    record Term(String domain, String slug, String name) {}

    private static final int MOST_TERMS = 1_000;

    /** What is read of an item; all else is passed over unread. */
    private static final Set<String> FIELDS = Set.of(
            "title",
            "link",
            "guid",
            "content:encoded",
            "excerpt:encoded",
            "wp:post_id",
            "wp:post_date",
            "wp:post_date_gmt",
            "wp:post_name",
            "wp:post_type",
            "wp:post_password",
            "wp:post_parent",
            "wp:status",
            "wp:is_sticky",
            "wp:attachment_url");

    /** Custom fields that say something here; several of one name only where each counts. */
    private static final Set<String> METAS = Set.of(
            "_thumbnail_id",
            "_wp_attachment_image_alt",
            "_wp_old_slug",
            "_media_credit",
            "photo_credit",
            "footnotes",
            "kicker",
            "shoulder",
            "subtitle",
            "wps_subtitle",
            "_yoast_wpseo_title",
            "_yoast_wpseo_metadesc",
            "rank_math_title",
            "rank_math_description",
            "_aioseo_title",
            "_aioseo_description");

    final List<Term> terms = new ArrayList<>();

    /** Logins of those who wrote it; more than one where a plugin for several authors is at work. */
    final List<String> creators = new ArrayList<>();

    /** Names of custom fields that people filled in and that say nothing here. */
    final List<String> otherFields = new ArrayList<>();

    long comments;
    private final String fileName;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, List<String>> meta = new HashMap<>();

    private WordPressItem(String fileName) {
        this.fileName = fileName;
    }

    static WordPressItem read(XmlDocument xml, String fileName) throws XMLStreamException {
        WordPressItem item = new WordPressItem(fileName);
        int own = xml.depth();
        while (xml.next(own)) {
            switch (xml.name()) {
                case "wp:comment" -> {
                    item.comments++;
                    xml.skip();
                }
                case "wp:postmeta" -> item.readMeta(xml);
                case "category" -> item.readTerm(xml);
                case "dc:creator" -> item.readCreator(xml);
                default -> item.readField(xml);
            }
        }
        return item;
    }

    private void readCreator(XmlDocument xml) throws XMLStreamException {
        String login = xml.text().strip();
        if (creators.size() < MOST_TERMS && !login.isEmpty()) {
            creators.add(login);
        }
    }

    private void readField(XmlDocument xml) throws XMLStreamException {
        if (FIELDS.contains(xml.name())) {
            fields.putIfAbsent(xml.name(), xml.text());
        } else {
            xml.skip();
        }
    }

    private void readMeta(XmlDocument xml) throws XMLStreamException {
        int own = xml.depth();
        String key = "";
        while (xml.next(own)) {
            if (xml.name().equals("wp:meta_key")) {
                key = xml.text();
            } else if (xml.name().equals("wp:meta_value") && METAS.contains(key)) {
                meta.computeIfAbsent(key, any -> new ArrayList<>()).add(xml.text());
            } else if (xml.name().equals("wp:meta_value") && !key.startsWith("_")) {
                noteField(key, xml.text());
            } else {
                xml.skip();
            }
        }
    }

    /** What begins with an underscore is of WordPress and its plugins. */
    private void noteField(String key, String value) {
        if (!value.isBlank() && otherFields.size() < MOST_TERMS) {
            otherFields.add(key.strip());
        }
    }

    private void readTerm(XmlDocument xml) throws XMLStreamException {
        String domain = xml.attribute("domain");
        String slug = xml.attribute("nicename");
        String name = xml.text().strip();
        if (terms.size() < MOST_TERMS) {
            terms.add(new Term(domain, slug, name));
        }
    }

    /** @return empty when it has no such field */
    String get(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** As it is written, line ends at its beginning and end included. */
    String content() {
        return fields.getOrDefault("content:encoded", "");
    }

    /** The first of these custom fields that says something, or empty. */
    String meta(String... keys) {
        return java.util.Arrays.stream(keys)
                .flatMap(key -> metas(key).stream())
                .findFirst()
                .orElse("");
    }

    List<String> metas(String key) {
        return meta.getOrDefault(key, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    String id() {
        return get("wp:post_id");
    }

    /** What people are told it is. */
    String name() {
        String type = get("wp:post_type").isEmpty() ? "item" : get("wp:post_type");
        return fileName + ": " + type + " " + id() + " «" + ImportRefusedException.shortened(get("title")) + "»";
    }
}
