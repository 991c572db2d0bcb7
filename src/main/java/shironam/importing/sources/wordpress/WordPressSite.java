package shironam.importing.sources.wordpress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceList;
import shironam.importing.sources.SourceList.Kind;
import shironam.importing.sources.xml.XmlDocument;

/** What the stories of a WordPress export refer to: its pictures by number, authors by login, categories by slug. */
final class WordPressSite {
    /**
     * A picture of the media library.
     *
     * @param page the address of the page that showed it alone
     */
    record Picture(String url, String alt, String caption, String credit, String page) {}

    private record Category(String number, String name, String parent) {}

    private record Author(String number, String name) {}

    private record Tag(String number, String slug, String name) {}

    private String address = "";
    private String title = "";
    private final Map<String, Author> authors = new HashMap<>();
    private final Map<String, Category> categories = new HashMap<>();
    private final List<Tag> tags = new ArrayList<>();
    /** Those of a site's own taxonomies, by {@code taxonomy/slug}. */
    private final Map<String, Category> terms = new HashMap<>();

    private final Map<String, String> reusedBlocks = new HashMap<>();
    private final Map<String, Picture> pictures = new LinkedHashMap<>();
    private final Map<String, List<String>> picturesByPost = new HashMap<>();

    private WordPressSite() {}

    static WordPressSite of(SourceFile file) throws IOException {
        WordPressSite site = new WordPressSite();
        try (XmlDocument xml = new XmlDocument(file)) {
            while (xml.next(0)) {
                switch (xml.name()) {
                    case "wp:author" -> site.readAuthor(xml);
                    case "wp:category" -> site.readCategory(xml);
                    case "wp:tag" -> site.readTag(xml);
                    case "wp:term" -> site.readTerm(xml);
                    case "wp:base_blog_url" -> site.address = xml.text().strip();
                    case "title" ->
                        site.title = site.title.isEmpty() ? xml.text().strip() : site.title;
                    case "item" -> site.keep(WordPressItem.read(xml, file.name()));
                    default -> {}
                }
            }
        } catch (XMLStreamException saidWhenStoriesAreRead) {
            return site;
        }
        return site;
    }

    private void readAuthor(XmlDocument xml) throws XMLStreamException {
        Map<String, String> author = fields(xml);
        String whole = author.getOrDefault("wp:author_first_name", "").strip() + " "
                + author.getOrDefault("wp:author_last_name", "").strip();
        String shown = author.getOrDefault("wp:author_display_name", "").strip();
        String name = shown.isEmpty() ? whole.strip() : shown;
        authors.put(
                author.getOrDefault("wp:author_login", "").strip(),
                new Author(author.getOrDefault("wp:author_id", "").strip(), name));
    }

    private void readCategory(XmlDocument xml) throws XMLStreamException {
        Map<String, String> category = fields(xml);
        categories.put(
                category.getOrDefault("wp:category_nicename", "").strip(),
                new Category(
                        category.getOrDefault("wp:term_id", "").strip(),
                        category.getOrDefault("wp:cat_name", "").strip(),
                        category.getOrDefault("wp:category_parent", "").strip()));
    }

    private void readTag(XmlDocument xml) throws XMLStreamException {
        Map<String, String> tag = fields(xml);
        tags.add(new Tag(
                tag.getOrDefault("wp:term_id", "").strip(),
                Slugs.decoded(tag.getOrDefault("wp:tag_slug", "").strip()),
                tag.getOrDefault("wp:tag_name", "").strip()));
    }

    private void readTerm(XmlDocument xml) throws XMLStreamException {
        Map<String, String> term = fields(xml);
        String taxonomy = term.getOrDefault("wp:term_taxonomy", "").strip();
        terms.put(
                taxonomy + "/" + term.getOrDefault("wp:term_slug", "").strip(),
                new Category(
                        "",
                        term.getOrDefault("wp:term_name", "").strip(),
                        term.getOrDefault("wp:term_parent", "").strip()));
    }

    private static Map<String, String> fields(XmlDocument xml) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        int own = xml.depth();
        while (xml.next(own)) {
            fields.put(xml.name(), xml.text());
        }
        return fields;
    }

    private void keep(WordPressItem item) {
        switch (item.get("wp:post_type")) {
            case "attachment" -> keepPicture(item);
            case "wp_block" -> reusedBlocks.put(item.id(), item.content());
            default -> {}
        }
    }

    private void keepPicture(WordPressItem item) {
        String url = item.get("wp:attachment_url").isEmpty() ? item.get("guid") : item.get("wp:attachment_url");
        pictures.put(
                item.id(),
                new Picture(
                        url,
                        item.meta("_wp_attachment_image_alt"),
                        item.get("excerpt:encoded"),
                        item.meta("_media_credit", "photo_credit"),
                        item.get("link")));
        picturesByPost
                .computeIfAbsent(item.get("wp:post_parent"), post -> new ArrayList<>())
                .add(item.id());
    }

    /** The address of its home page, or empty. */
    String address() {
        return address;
    }

    String title() {
        return title;
    }

    /** How the paper writes the author's name. */
    String author(String login) {
        Author author = authors.get(login);
        return author == null || author.name.isEmpty() ? login : author.name;
    }

    /** All that the export tells of, whatever stories it has. */
    List<SourceList> lists() {
        List<SourceList> lists = new ArrayList<>();
        categories.forEach((slug, category) ->
                lists.add(new SourceList(Kind.CATEGORY, address, category.number, category(slug, category.name))));
        tags.forEach(tag ->
                lists.add(new SourceList(Kind.TAG, address, tag.number, new SourceCategory(tag.slug, tag.name))));
        authors.forEach((login, author) -> lists.add(
                new SourceList(Kind.AUTHOR, address, author.number, new SourceCategory(login, author(login)))));
        return lists;
    }

    /** The tags and authors of one post, of which some exports tell nowhere else. */
    List<SourceList> lists(WordPressItem item) {
        List<SourceList> lists = new ArrayList<>();
        for (WordPressItem.Term term : item.terms) {
            if (term.domain().equals("tag") || term.domain().equals("post_tag")) {
                lists.add(new SourceList(
                        Kind.TAG, address, "", new SourceCategory(Slugs.decoded(term.slug()), term.name())));
            } else if (term.domain().equals("author")) {
                lists.add(new SourceList(
                        Kind.AUTHOR,
                        address,
                        "",
                        new SourceCategory(Slugs.decoded(term.slug()).replaceFirst("^cap-", ""), author(term.name()))));
            }
        }
        return lists;
    }

    Optional<Picture> picture(String id) {
        return Optional.ofNullable(pictures.get(id)).filter(picture -> !picture.url.isEmpty());
    }

    List<String> picturesOf(String postId) {
        return picturesByPost.getOrDefault(postId, List.of());
    }

    /** The content of a block that several stories show, by its number. */
    Optional<String> reusedBlock(String id) {
        return Optional.ofNullable(reusedBlocks.get(id));
    }

    /** The category with those that it lies in. */
    SourceCategory category(String slug, String name) {
        return within(categories, "", slug, name);
    }

    /** A term of a taxonomy that the site made for itself, as sections or districts are in many themes. */
    SourceCategory term(String taxonomy, String slug, String name) {
        return within(terms, taxonomy + "/", slug, name);
    }

    private static SourceCategory within(Map<String, Category> all, String prefix, String slug, String name) {
        List<SourceCategory> parents = new ArrayList<>();
        String parent = parentOf(all.get(prefix + slug));
        while (!parent.isEmpty() && parents.size() < 10) { // a circle of parents ends, too
            Category category = all.get(prefix + parent);
            parents.add(new SourceCategory(Slugs.decoded(parent), category == null ? parent : category.name));
            parent = parentOf(category);
        }
        return new SourceCategory(Slugs.decoded(slug), name, parents);
    }

    private static String parentOf(Category category) {
        return category == null ? "" : category.parent;
    }
}
