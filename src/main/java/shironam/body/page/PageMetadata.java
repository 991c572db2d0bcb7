package shironam.body.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import shironam.bangla.Normalization;

/** What a page says of itself to machines: JSON-LD, Open Graph, {@code meta} elements. Much of it is often wrong. */
final class PageMetadata {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** Escaped texts that were escaped again. */
    private static final int MOST_ESCAPES = 3;

    /** Fields that name a thing. Addresses are identifiers of pages as well, which are not meant. */
    private static final Set<String> OF_THINGS = Set.of("author", "creator", "publisher");

    private final Document page;
    private final List<JsonNode> things;
    private final JsonNode article;

    PageMetadata(Document page) {
        this.page = page;
        this.things = thingsIn(page);
        this.article = article();
    }

    /** Of several, which a page may say of the stories that it leads to, the one of its own address or headline. */
    private JsonNode article() {
        List<JsonNode> articles =
                things.stream().filter(PageMetadata::isArticle).toList();
        Set<String> own = Stream.of(
                        page.select("link[rel=canonical]").eachAttr("href"),
                        metas("og:url"),
                        List.of(SavedPage.savedFrom(page)))
                .flatMap(List::stream)
                .map(PageMetadata::withoutPart)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet());
        Set<String> headlines = Stream.concat(page.select("h1").eachText().stream(), metas("og:title").stream())
                .map(Normalization::key)
                .collect(Collectors.toSet());
        return articles.stream()
                .filter(one -> Stream.of("url", "mainEntityOfPage", "@id")
                        .flatMap(field -> texts(one.path(field)).stream())
                        .anyMatch(address -> own.contains(withoutPart(address))))
                .findFirst()
                .or(() -> articles.stream()
                        .filter(one -> headlines.contains(
                                Normalization.key(unescaped(one.path("headline").asText("")))))
                        .findFirst())
                .or(() -> articles.stream().findFirst())
                .orElse(MissingNode.getInstance());
    }

    private static String withoutPart(String address) {
        return address.strip().replaceFirst("#.*$", "").replaceFirst("/+$", "");
    }

    private static List<JsonNode> thingsIn(Document page) {
        List<JsonNode> things = new ArrayList<>();
        for (Element script : page.select("script[type*=ld+json]")) {
            try {
                collect(JSON.readTree(script.data()), things);
            } catch (JsonProcessingException broken) {
                // a page whose data is broken has its other metadata, and its text
            }
        }
        return things;
    }

    /** From the front page downwards. */
    List<String> breadcrumbs() {
        return things.stream()
                .filter(thing -> texts(thing.path("@type")).contains("BreadcrumbList"))
                .flatMap(list ->
                        StreamSupport.stream(list.path("itemListElement").spliterator(), false))
                .flatMap(item ->
                        Stream.concat(Stream.of(item.path("name").asText("")), texts(item.path("item")).stream()))
                .filter(name -> !name.isBlank() && !name.contains("://"))
                .map(PageMetadata::unescaped)
                .distinct()
                .toList();
    }

    private static void collect(JsonNode node, List<JsonNode> things) {
        if (node.isArray()) {
            node.forEach(one -> collect(one, things));
        } else if (node.isObject()) {
            things.add(node);
            collect(node.path("@graph"), things);
            collect(node.path("mainEntity"), things);
        }
    }

    private static boolean isArticle(JsonNode thing) {
        return texts(thing.path("@type")).stream().anyMatch(PageMetadata::isOfAnArticle);
    }

    private static boolean isOfAnArticle(String type) {
        return type.strip().matches("(?:.*[/#])?\\w*(?:Article|BlogPosting)");
    }

    /**
     * In JSON-LD, in Open Graph, whose properties of an article no other type has (ogp.me), or in microdata; there a list
     * says it of each of its entries.
     */
    boolean saysItIsAStory() {
        return !article.isMissingNode()
                || meta("og:type").equalsIgnoreCase("article")
                || page.selectFirst("meta[property^=article:published_time]") != null
                || page.select("[itemtype]").eachAttr("itemtype").stream()
                                .filter(types -> Stream.of(types.split("\\s+")).anyMatch(PageMetadata::isOfAnArticle))
                                .count()
                        == 1;
    }

    /** Of the article in JSON-LD: a text, or those of a list of texts or of things with a name, which may stand elsewhere. */
    List<String> ofArticle(String field) {
        JsonNode said = article.path(field);
        return StreamSupport.stream((said.isArray() ? said : List.of(said)).spliterator(), false)
                .map(one -> OF_THINGS.contains(field) ? thing(one) : one)
                .flatMap(one -> texts(one).stream())
                .map(PageMetadata::unescaped)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** Of the article in JSON-LD, else of the page that it is on. */
    List<PageImage> images() {
        Map<String, JsonNode> named = PageImage.named(things);
        List<PageImage> ofArticle = PageImage.in(article.path("image"), named);
        return ofArticle.isEmpty()
                ? things.stream()
                        .flatMap(thing -> PageImage.in(thing.path("primaryImageOfPage"), named).stream())
                        .toList()
                : ofArticle;
    }

    /** What stands by itself under the identifier that it is named by; nothing where it stands nowhere. */
    private JsonNode thing(JsonNode named) {
        String id = named.path("@id").asText("");
        boolean isOnlyNamed = named.size() == 1 && !id.isEmpty();
        return !isOnlyNamed
                ? named
                : things.stream()
                        .filter(thing ->
                                thing.size() > 1 && thing.path("@id").asText("").equals(id))
                        .findFirst()
                        .orElse(MissingNode.getInstance());
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            if (one.isTextual()) {
                texts.add(one.asText());
            } else if (one.isObject()) {
                Stream.of("name", "url", "@id", "contentUrl")
                        .map(field -> one.path(field).asText(""))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .ifPresent(texts::add);
            }
        }
        return texts;
    }

    List<String> publisher() {
        return Stream.concat(ofArticle("publisher").stream(), Stream.of(meta("og:site_name")))
                .toList();
    }

    /** HTML; plain text gets its paragraphs. Empty where it says next to nothing. */
    String articleBody() {
        String body = article.path("articleBody").asText("");
        for (int i = 0; i < MOST_ESCAPES && !body.contains("<") && body.contains("&"); i++) {
            body = Parser.unescapeEntities(body, false);
        }
        if (Normalization.line(body).length() < 2 * PageText.LEAST) {
            return "";
        }
        if (body.contains("<p") || body.contains("<br") || body.contains("<div")) {
            return body;
        }
        StringBuilder html = new StringBuilder();
        for (String paragraph : body.split("\\R+")) {
            html.append(paragraph.isBlank() ? "" : "<p>" + org.jsoup.nodes.Entities.escape(paragraph.strip()) + "</p>");
        }
        return html.toString();
    }

    /** The first of these {@code meta} elements that says something. */
    String meta(String... names) {
        return Stream.of(names)
                .flatMap(name -> metas(name).stream())
                .findFirst()
                .orElse("");
    }

    List<String> metas(String name) {
        return page.select("meta[content]").stream()
                .filter(meta -> Stream.of("property", "name", "itemprop")
                        .anyMatch(attribute -> meta.attr(attribute).equalsIgnoreCase(name)))
                .map(meta -> unescaped(meta.attr("content")))
                .filter(content -> !content.isEmpty())
                .distinct()
                .toList();
    }

    static String unescaped(String text) {
        String plain = text;
        for (int i = 0; i < MOST_ESCAPES && plain.indexOf('&') >= 0; i++) {
            plain = Parser.unescapeEntities(plain, false);
        }
        return Normalization.line(plain);
    }
}
