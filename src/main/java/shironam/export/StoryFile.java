package shironam.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import shironam.body.Body;
import shironam.body.EmbeddedContent;
import shironam.body.Figure;
import shironam.body.PlainLine;
import shironam.body.Prose;
import shironam.body.RelatedStory;
import shironam.body.Segment;
import shironam.body.writing.Markdown;
import shironam.story.Status;
import shironam.story.StoryField;
import shironam.story.people.Byline;
import shironam.story.people.Credit;
import shironam.story.people.CreditRole;

/** One story as a file that people read and any system takes in: its facts as YAML, then its text. */
final class StoryFile {
    private static final String MEDIA = "/media/";
    private static final String LABEL = "আরো পড়ুন";

    private final ObjectMapper json;
    private final String site;
    private final JsonNode story;
    private final Body body;
    private final Map<String, JsonNode> cards = new HashMap<>();

    /** @param story its line in the export */
    StoryFile(ObjectMapper json, String site, JsonNode story) {
        this.json = json;
        this.site = site;
        this.story = story;
        this.body = Body.parse(text("body"));
        story.path("cards").forEach(card -> cards.put(card.path("href").asText(), card));
    }

    long id() {
        return story.path("id").asLong();
    }

    String text(String key) {
        return story.path(key).asText("").equals("null") ? "" : story.path(key).asText("");
    }

    boolean isPublished() {
        return text("status").equalsIgnoreCase(Status.PUBLISHED.name())
                && text("trashed_at").isEmpty();
    }

    List<String> tags() {
        return all("tags", "name");
    }

    List<String> otherSections() {
        return all("sections", "slug");
    }

    private List<String> all(String list, String field) {
        List<String> all = new ArrayList<>();
        story.path(list).forEach(one -> all.add(one.path(field).asText()));
        return all;
    }

    List<Credit> credits() {
        List<Credit> credits = new ArrayList<>();
        story.path("authors")
                .forEach(one -> credits.add(new Credit(
                        one.path("name").asText(),
                        CreditRole.named(one.path("role").asText()))));
        return credits;
    }

    /** Where it is or will be on the site; empty for a draft without a section. */
    String address() {
        return text("section").isEmpty() ? "" : site + "/" + text("section") + "/" + id() + "/" + text("slug");
    }

    String absolute(String address) {
        return address.startsWith("/") ? site + address : address;
    }

    /** With the text as it is kept, cards with what is known of them, and pictures as files beside it. */
    String html() {
        String text = body.segments().stream().map(this::forImport).collect(Collectors.joining("\n"));
        return facts(StoryFile::beside) + text + "\n";
    }

    /** In a folder beside that of the pictures. */
    String markdown() {
        UnaryOperator<String> address = href -> href.startsWith(MEDIA) ? fromBeside(href) : absolute(href);
        return facts(StoryFile::fromBeside)
                + Markdown.of(
                        body,
                        address,
                        card -> Markdown.text(LABEL) + ": " + Markdown.link(headline(card), absolute(card.href())))
                + "\n";
    }

    /** With every address whole, as another system or a reader of feeds shows it. */
    String plainHtml() {
        StringBuilder html = new StringBuilder();
        for (Segment segment : body.segments()) {
            if (segment instanceof Prose prose) {
                html.append(prose.plainHtml(this::absolute));
            } else if (segment instanceof Figure figure) {
                html.append(withSource(figure, absolute(figure.src())).html());
            } else if (segment instanceof RelatedStory card) {
                html.append("<p>").append(LABEL).append(": <a href=\"").append(escaped(absolute(card.href())));
                html.append("\">").append(escaped(headline(card))).append("</a></p>");
            } else if (segment instanceof EmbeddedContent embed) {
                html.append(embedded(embed));
            }
            html.append('\n');
        }
        return html.toString();
    }

    /** As WordPress's block for it, which takes the address alone; in a reader of feeds it is that and the title. */
    private String embedded(EmbeddedContent embed) {
        String title = embed.title().isEmpty() ? "" : "<figcaption>" + escaped(embed.title()) + "</figcaption>";
        return "<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n"
                + escaped(absolute(embed.href())) + "\n</div>" + title + "</figure>";
    }

    private String forImport(Segment segment) {
        if (segment instanceof Figure figure) {
            return withSource(figure, beside(figure.src())).html();
        }
        if (segment instanceof RelatedStory card) {
            String picture = known(card, "picture_url");
            return new RelatedStory(card.href(), known(card, "headline"), picture, null, null).describedHtml();
        }
        return segment.html();
    }

    /** "" for what nobody knows of it yet. */
    private String known(RelatedStory card, String field) {
        JsonNode known = cards.get(card.href());
        return known == null ? "" : known.path(field).asText("");
    }

    private String headline(RelatedStory card) {
        String headline = known(card, "headline");
        return headline.isEmpty() ? card.href() : headline;
    }

    private static Figure withSource(Figure figure, String src) {
        return figure.at(src, figure.width(), figure.height(), figure.credit());
    }

    private static String beside(String address) {
        return address.startsWith(MEDIA) ? address.substring(1) : address;
    }

    private static String fromBeside(String address) {
        return address.startsWith(MEDIA) ? "../stories" + address : address;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Whoever takes the file in again publishes what has a date: so only what is published has one. */
    private String facts(UnaryOperator<String> picture) {
        StringBuilder facts = new StringBuilder("---\n");
        StoryField.TEXTS.forEach(field -> fact(
                facts,
                field.key(),
                line(field == StoryField.AUTHOR ? new Byline(credits()).text() : text(field.key()))));
        fact(facts, "section", text("section"));
        fact(facts, "date", isPublished() ? text("publish_at") : "");
        fact(facts, "url", address());
        fact(facts, "slug", text("slug"));
        list(facts, "other_sections", otherSections());
        list(facts, "tags", tags().stream().map(StoryFile::line).toList());
        list(
                facts,
                "places",
                all("places", "path").stream()
                        .map(path -> path.contains("/") ? path : "/" + path)
                        .toList());
        fact(facts, "picture", picture.apply(text("picture_url")));
        fact(facts, "picture_alt", line(text("picture_alt")));
        fact(facts, "picture_caption", line(text("picture_caption")));
        fact(facts, "picture_credit", line(text("picture_credit")));
        return facts.append("---\n").toString();
    }

    /** Whoever takes it in reads what looks like HTML as such: {@code <b>} in a headline that tells of it. */
    private static String line(String text) {
        return PlainLine.holdsMarkup(text) ? escaped(text) : text;
    }

    private void list(StringBuilder facts, String name, List<String> values) {
        if (!values.isEmpty()) {
            facts.append(name).append(": ").append(written(values)).append('\n');
        }
    }

    /** A text of JSON is one of YAML. */
    private void fact(StringBuilder facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.append(name).append(": ").append(written(value)).append('\n');
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
