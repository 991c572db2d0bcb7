package shironam.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shironam.bangla.Dates;
import shironam.story.Author;
import shironam.story.Picture;
import shironam.story.Section;

/** A story in the words of machines: JSON-LD (schema.org NewsArticle and BreadcrumbList) and Open Graph. */
@ApplicationScoped
class NewsArticle {
    @Inject
    PageFrame frame;

    @Inject
    ObjectMapper json;

    record Facts(
            String path,
            String headline,
            String description,
            Section section,
            Author author,
            String source,
            Picture picture,
            Instant published,
            Instant modified,
            List<String> tags) {}

    String jsonLd(Facts story) {
        Map<String, Object> publisher =
                Map.of("@type", "NewsMediaOrganization", "name", frame.siteName(), "url", frame.absolute("/"));
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("@type", "NewsArticle");
        article.put("headline", story.headline);
        article.put("description", story.description);
        article.put("inLanguage", "bn");
        article.put("isAccessibleForFree", true);
        article.put("mainEntityOfPage", frame.absolute(story.path));
        article.put("datePublished", Dates.iso(story.published));
        article.put("dateModified", Dates.iso(story.modified));
        article.put("articleSection", story.section.nameBn);
        article.put("keywords", story.tags);
        article.put("publisher", publisher);
        article.put("author", author(story, publisher));
        if (!story.source.isEmpty()) {
            article.put("sourceOrganization", Map.of("@type", "NewsMediaOrganization", "name", story.source));
        }
        if (story.picture.exists()) {
            article.put("image", List.of(frame.absolute(story.picture.url())));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org");
        document.put("@graph", List.of(article, breadcrumbs(story)));
        return write(document);
    }

    OpenGraphView openGraph(Facts story) {
        boolean pictured = story.picture.exists();
        return new OpenGraphView(
                "article",
                story.headline,
                pictured ? frame.absolute(story.picture.url()) : null,
                pictured ? Views.orNull(story.picture.alt()) : null,
                pictured ? story.picture.width() : null,
                pictured ? story.picture.height() : null,
                Dates.iso(story.published),
                Dates.iso(story.modified),
                story.section.nameBn);
    }

    private Object author(Facts story, Object publisher) {
        return story.author == null
                ? publisher
                : Map.of(
                        "@type",
                        "Person",
                        "name",
                        story.author.name,
                        "url",
                        frame.absolute("/author/" + story.author.slug));
    }

    private Map<String, Object> breadcrumbs(Facts story) {
        return Map.of(
                "@type",
                "BreadcrumbList",
                "itemListElement",
                List.of(
                        crumb(1, frame.siteName(), "/"),
                        crumb(2, story.section.nameBn, "/" + story.section.slug),
                        crumb(3, story.headline, story.path)));
    }

    private Map<String, Object> crumb(int position, String name, String path) {
        return Map.of("@type", "ListItem", "position", position, "name", name, "item", frame.absolute(path));
    }

    /** Written so that it can stand in a script element: no text in it can end the element. */
    private String write(Object document) {
        try {
            return json.writeValueAsString(document).replace("<", "\\u003c");
        } catch (JsonProcessingException mapsAndStringsOnly) {
            throw new IllegalStateException(mapsAndStringsOnly);
        }
    }
}
