package shironam.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import shironam.bangla.Dates;
import shironam.media.Asset;
import shironam.story.addresses.SiteAddress;
import shironam.story.people.Credit;
import shironam.story.transfer.PaperReading;
import shironam.story.transfer.PaperReading.Snapshot;
import shironam.story.transfer.PaperTable;

/**
 * Writes the paper as WordPress writes its own exports (WXR 1.2): authors, sections as categories, tags, pictures as
 * attachments, stories as posts. WordPress fetches the pictures from the site while it imports.
 */
@ApplicationScoped
public class WordPressExport {
    private static final String WP = "http://wordpress.org/export/1.2/";
    private static final String EXCERPT = "http://wordpress.org/export/1.2/excerpt/";
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    @Inject
    PaperReading paper;

    @Inject
    SiteAddress site;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** @return how many stories */
    public long write(Path file) throws IOException {
        return PaperExport.whole(file, out -> {
            long[] stories = new long[1];
            paper.atOneMoment(moment -> {
                try {
                    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
                    stories[0] = new Document(xml, clock.instant()).write(moment);
                    xml.flush();
                } catch (XMLStreamException failure) {
                    throw new IOException(failure);
                }
            });
            return stories[0];
        });
    }

    /** One export while it is written. */
    private final class Document {
        private final XMLStreamWriter xml;
        private final Instant now;
        private final Map<String, Long> attachments = new HashMap<>();
        private final Map<String, String> logins = new HashMap<>();
        private final Map<String, String> sections = new HashMap<>();
        private final Map<Long, String> sectionSlugs = new HashMap<>();

        /** Attachments and stories have numbers of one kind there: pictures come after the last story. */
        private long lastNumber;

        private Document(XMLStreamWriter xml, Instant now) {
            this.xml = xml;
            this.now = now;
        }

        private long write(Snapshot moment) throws XMLStreamException, IOException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace("excerpt", EXCERPT);
            xml.writeNamespace("content", CONTENT);
            xml.writeNamespace("dc", DC);
            xml.writeNamespace("wp", WP);
            xml.writeStartElement("channel");
            moment.each(
                    PaperTable.PAPER_SETTINGS,
                    line -> put("title", json.readTree(line).path("name_bn").asText()));
            put("link", site.root());
            put("language", "bn-BD");
            put("wp:wxr_version", "1.2");
            put("wp:base_site_url", site.root());
            put("wp:base_blog_url", site.root());
            moment.each(PaperTable.AUTHORS, line -> author(json.readTree(line)));
            moment.each(PaperTable.SECTIONS, line -> remember(json.readTree(line)));
            moment.each(PaperTable.SECTIONS, line -> section(json.readTree(line)));
            moment.each(PaperTable.TAGS, line -> tag(json.readTree(line)));
            moment.each(
                    PaperTable.STORIES,
                    line -> lastNumber = json.readTree(line).path("id").asLong());
            moment.each(PaperTable.ASSETS, line -> attachment(json.readTree(line)));
            long stories = moment.each(PaperTable.STORIES, line -> {
                StoryFile story = new StoryFile(json, site.root(), json.readTree(line));
                if (story.text("trashed_at").isEmpty()) {
                    post(story);
                }
            });
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            return stories;
        }

        private void author(JsonNode author) throws IOException {
            String slug = author.path("slug").asText();
            logins.put(author.path("name").asText(), slug);
            within("wp:author", () -> {
                put("wp:author_id", author.path("id").asText());
                put("wp:author_login", slug);
                put("wp:author_email", "");
                put("wp:author_display_name", author.path("name").asText());
            });
        }

        private void remember(JsonNode section) {
            sectionSlugs.put(section.path("id").asLong(), section.path("slug").asText());
        }

        private void section(JsonNode section) throws IOException {
            sections.put(section.path("slug").asText(), section.path("name_bn").asText());
            within("wp:category", () -> {
                put("wp:term_id", section.path("id").asText());
                put("wp:category_nicename", section.path("slug").asText());
                put(
                        "wp:category_parent",
                        sectionSlugs.getOrDefault(section.path("parent_id").asLong(), ""));
                put("wp:cat_name", section.path("name_bn").asText());
            });
        }

        private void tag(JsonNode tag) throws IOException {
            within("wp:tag", () -> {
                put("wp:term_id", Long.toString(1_000_000 + tag.path("id").asLong()));
                put("wp:tag_slug", tag.path("slug").asText());
                put("wp:tag_name", tag.path("name").asText());
            });
        }

        private void attachment(JsonNode asset) throws IOException {
            String name = Asset.fileName(
                    asset.path("sha256").asText(), asset.path("media_type").asText());
            String address = site.root() + "/media/" + name;
            attachments.put("/media/" + name, ++lastNumber);
            OffsetDateTime made = OffsetDateTime.parse(asset.path("created_at").asText());
            within("item", () -> {
                put("title", name);
                put("link", address);
                put("content:encoded", "");
                put("excerpt:encoded", asset.path("credit").asText());
                put("wp:post_id", Long.toString(attachments.get("/media/" + name)));
                dates(made);
                put("wp:post_name", asset.path("sha256").asText());
                put("wp:status", "inherit");
                put("wp:post_parent", "0");
                put("wp:post_type", "attachment");
                put("wp:attachment_url", address);
            });
        }

        private void post(StoryFile story) throws IOException {
            String time = story.text("publish_at").isEmpty() ? story.text("created_at") : story.text("publish_at");
            OffsetDateTime date = OffsetDateTime.parse(time);
            within("item", () -> {
                put("title", story.text("headline"));
                put("link", story.address());
                put("pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(date.withOffsetSameInstant(ZoneOffset.UTC)));
                put("dc:creator", logins.getOrDefault(story.text("author"), ""));
                guid(story);
                put("content:encoded", story.plainHtml());
                put("excerpt:encoded", story.text("summary"));
                put("wp:post_id", Long.toString(story.id()));
                dates(date);
                put("wp:comment_status", "closed");
                put("wp:ping_status", "closed");
                put("wp:post_name", story.text("slug"));
                put("wp:status", status(story, date));
                put("wp:post_parent", "0");
                put("wp:post_type", "post");
                put("wp:post_password", "");
                put("wp:is_sticky", "0");
                if (sections.containsKey(story.text("section"))) {
                    term("category", story.text("section"), sections.get(story.text("section")));
                }
                for (String other : story.otherSections()) {
                    term("category", other, sections.get(other));
                }
                for (String tag : story.tags()) {
                    term("post_tag", tag, tag);
                }
                if (story.credits().size() > 1) {
                    for (String name : names(story)) {
                        term("author", logins.get(name), name);
                    }
                }
                Long lead = attachments.get(story.text("picture_url"));
                if (lead != null) {
                    within("wp:postmeta", () -> {
                        put("wp:meta_key", "_thumbnail_id");
                        put("wp:meta_value", lead.toString());
                    });
                }
            });
        }

        /** WordPress knows no roles; the plugins for several authors take each by a term of this kind. */
        private List<String> names(StoryFile story) {
            return story.credits().stream().map(Credit::name).distinct().toList();
        }

        private String status(StoryFile story, OffsetDateTime date) {
            if (!story.isPublished()) {
                return "draft";
            }
            return date.toInstant().isAfter(now) ? "future" : "publish";
        }

        private void guid(StoryFile story) throws IOException {
            writing(() -> {
                xml.writeStartElement("guid");
                xml.writeAttribute("isPermaLink", "false");
                xml.writeCharacters(site.root() + "/story/" + story.id());
                xml.writeEndElement();
            });
        }

        private void dates(OffsetDateTime date) throws IOException {
            put("wp:post_date", CLOCK.format(date.atZoneSameInstant(Dates.zone())));
            put("wp:post_date_gmt", CLOCK.format(date.withOffsetSameInstant(ZoneOffset.UTC)));
        }

        private void term(String domain, String name, String shown) throws IOException {
            writing(() -> {
                xml.writeStartElement("category");
                xml.writeAttribute("domain", domain);
                xml.writeAttribute("nicename", name);
                xml.writeCharacters(shown);
                xml.writeEndElement();
            });
        }

        private interface Part {
            void write() throws XMLStreamException, IOException;
        }

        private void writing(Part part) throws IOException {
            try {
                part.write();
            } catch (XMLStreamException failure) {
                throw new IOException(failure);
            }
        }

        private void within(String name, Part inside) throws IOException {
            writing(() -> {
                begin(name);
                inside.write();
                xml.writeEndElement();
                xml.writeCharacters("\n");
            });
        }

        private void put(String name, String text) throws IOException {
            writing(() -> {
                begin(name);
                xml.writeCharacters(text);
                xml.writeEndElement();
            });
        }

        private void begin(String name) throws XMLStreamException {
            int colon = name.indexOf(':');
            if (colon < 0) {
                xml.writeStartElement(name);
                return;
            }
            String prefix = name.substring(0, colon);
            String space = switch (prefix) {
                case "wp" -> WP;
                case "excerpt" -> EXCERPT;
                case "content" -> CONTENT;
                default -> DC;
            };
            xml.writeStartElement(prefix, name.substring(colon + 1), space);
        }
    }
}
