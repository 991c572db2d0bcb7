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
import shironam.story.FullStory;
import shironam.story.FullStory.Named;
import shironam.story.Picture;

/** A story in the words of machines: JSON-LD (schema.org NewsArticle and BreadcrumbList) and Open Graph. */
@ApplicationScoped
class NewsArticle {
    @Inject
    PageFrame frame;

    @Inject
    ObjectMapper json;

    /** @param modified when it last changed, as far as that is worth saying */
    String jsonLd(FullStory story, String description, Instant modified) {
        Map<String, Object> publisher = organization(frame.siteName());
        publisher.put("url", frame.absolute("/"));
        if (!frame.logo().isEmpty()) {
            publisher.put("logo", frame.absolute(frame.logo()));
        }
        if (!frame.social().isEmpty()) {
            publisher.put("sameAs", frame.social());
        }
        Map<String, Object> article = thing("NewsArticle");
        article.put("headline", story.headline());
        article.put("description", description);
        article.put("inLanguage", "bn");
        article.put("isAccessibleForFree", true);
        article.put("mainEntityOfPage", frame.absolute(story.path()));
        article.put("datePublished", Dates.iso(story.publishAt()));
        article.put("dateModified", Dates.iso(modified));
        article.put("articleSection", story.section().name());
        article.put("keywords", story.tags().stream().map(Named::name).toList());
        article.put("publisher", publisher);
        article.put("author", story.author() == null ? publisher : author(story.author()));
        if (!story.source().isEmpty()) {
            article.put("sourceOrganization", organization(story.source()));
        }
        if (story.picture().exists()) {
            article.put("image", List.of(frame.absolute(story.picture().url())));
        }
        if (!story.surroundings().corrections().isEmpty()) {
            article.put(
                    "correction",
                    story.surroundings().corrections().stream()
                            .map(NewsArticle::correction)
                            .toList());
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org");
        document.put("@graph", List.of(article, breadcrumbs(story)));
        return write(document);
    }

    OpenGraphView openGraph(FullStory story, Instant modified) {
        Picture picture = story.picture();
        boolean pictured = picture.exists();
        return new OpenGraphView(
                "article",
                story.headline(),
                pictured ? frame.absolute(picture.url()) : null,
                pictured ? Views.orNull(picture.alt()) : null,
                pictured ? picture.width() : null,
                pictured ? picture.height() : null,
                Dates.iso(story.publishAt()),
                Dates.iso(modified),
                story.section().name());
    }

    private Map<String, Object> author(Named author) {
        Map<String, Object> person = thing("Person");
        person.put("name", author.name());
        person.put("url", frame.absolute("/author/" + author.slug()));
        return person;
    }

    private static Map<String, Object> correction(FullStory.Corrected corrected) {
        Map<String, Object> comment = thing("CorrectionComment");
        comment.put("text", corrected.words());
        comment.put("datePublished", Dates.iso(corrected.at()));
        return comment;
    }

    private static Map<String, Object> organization(String name) {
        Map<String, Object> organization = thing("NewsMediaOrganization");
        organization.put("name", name);
        return organization;
    }

    private Map<String, Object> breadcrumbs(FullStory story) {
        Map<String, Object> breadcrumbs = thing("BreadcrumbList");
        breadcrumbs.put(
                "itemListElement",
                List.of(
                        crumb(1, frame.siteName(), "/"),
                        crumb(2, story.section().name(), "/" + story.section().slug()),
                        crumb(3, story.headline(), story.path())));
        return breadcrumbs;
    }

    private Map<String, Object> crumb(int position, String name, String path) {
        Map<String, Object> crumb = thing("ListItem");
        crumb.put("position", position);
        crumb.put("name", name);
        crumb.put("item", frame.absolute(path));
        return crumb;
    }

    /** In the order in which it is told: the page has to be the same bytes on every node and after every start. */
    private static Map<String, Object> thing(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        return thing;
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
