package shironam.site.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shironam.bangla.Dates;
import shironam.site.Json;
import shironam.site.Links;
import shironam.site.ParsedBodyCache;
import shironam.site.feeds.Feeds;
import shironam.site.feeds.StoryHtml;
import shironam.site.page.OpenGraphView;
import shironam.site.page.PageFrame;
import shironam.site.story.StoryImages;
import shironam.story.people.CreditRole;
import shironam.story.reading.StoryDetails;

/** A story as IPTC ninjs 3.0 (iptc.org/std/ninjs/ninjs-schema_3.0.json): how agencies and other systems exchange news. */
@ApplicationScoped
class Ninjs {
    private record Standard(String name, String version, String schema) {}

    private static final Standard STANDARD =
            new Standard("ninjs", "3.0", "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json");

    @Inject
    PageFrame frame;

    @Inject
    ParsedBodyCache bodies;

    @Inject
    StoryHtml html;

    @Inject
    StoryImages pictures;

    Map<String, Object> of(StoryDetails story) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("uri", frame.absolute("/" + story.id()));
        item.put("standard", STANDARD);
        item.put("type", "text");
        item.put("representationType", "full");
        item.put("pubStatus", "usable");
        item.put("language", "bn");
        item.put("firstCreated", Dates.iso(story.publishAt()));
        item.put("versionCreated", Dates.iso(Feeds.changed(story)));
        item.put("slugline", story.slug());
        item.put("headlines", headlines(story));
        item.put("descriptions", List.of(part("summary", "text/plain", html.summary(story))));
        item.put(
                "bodies",
                List.of(
                        part("main", "text/html", html.text(story)),
                        part(
                                "plain",
                                "text/plain",
                                bodies.read(story.body()).tree().searchedText())));
        if (!story.authors().isEmpty()) {
            item.put("by", story.byline().text());
            item.put("people", story.authors().stream().map(this::person).toList());
        }
        if (!story.source().isEmpty()) {
            item.put("infoSources", List.of(Map.of("name", story.source())));
        }
        item.put("subjects", subjects(story));
        if (!story.places().isEmpty()) {
            item.put("places", story.places().stream().map(this::place).toList());
        }
        item.put("altIds", List.of(altId("url", frame.absolute(story.path()))));
        List<OpenGraphView.Image> renditions = pictures.lead(story);
        if (!renditions.isEmpty()) {
            item.put("associations", List.of(picture(story, renditions)));
        }
        return item;
    }

    private static List<Map<String, Object>> headlines(StoryDetails story) {
        List<Map<String, Object>> headlines = new ArrayList<>(List.of(part("main", "text/plain", story.headline())));
        if (!story.kicker().isEmpty()) {
            headlines.add(part("kicker", "text/plain", story.kicker()));
        }
        return headlines;
    }

    private List<Map<String, Object>> subjects(StoryDetails story) {
        List<Map<String, Object>> subjects = new ArrayList<>(List.of(
                subject(story.section(), "section", "/" + story.section().slug())));
        story.otherSections().forEach(other -> subjects.add(subject(other, "section", "/" + other.slug())));
        story.tags().forEach(tag -> subjects.add(subject(tag, "about", "/tag/" + tag.slug())));
        return subjects;
    }

    private Map<String, Object> subject(StoryDetails.Named named, String rel, String path) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("name", named.name());
        subject.put("rel", rel);
        subject.put("uri", frame.absolute(Links.encoded(path)));
        return subject;
    }

    private Map<String, Object> place(StoryDetails.StoryPlace place) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", place.name());
        told.put("rel", "event");
        told.put("uri", frame.absolute(place.href()));
        return told;
    }

    private Map<String, Object> person(StoryDetails.Credited one) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", one.name());
        person.put("rel", occupation(one.role()));
        person.put("uri", frame.absolute(Links.encoded(one.path())));
        return person;
    }

    private static String occupation(CreditRole role) {
        return switch (role) {
            case UNSAID, WRITING -> "author";
            case PICTURES -> "photographer";
            case TRANSLATION -> "translator";
            case REPORTING -> "reporter";
        };
    }

    private static Map<String, Object> picture(StoryDetails story, List<OpenGraphView.Image> images) {
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("name", "lead");
        picture.put("uri", images.get(0).url());
        picture.put("type", "picture");
        Json.put(picture, "by", story.picture().credit());
        if (!story.picture().caption().isEmpty()) {
            picture.put(
                    "descriptions",
                    List.of(part("caption", "text/plain", story.picture().caption())));
        }
        List<Map<String, Object>> renditions = new ArrayList<>();
        for (OpenGraphView.Image image : images) {
            Map<String, Object> rendition = new LinkedHashMap<>();
            rendition.put("name", image.width() == null ? "original" : "w" + image.width());
            rendition.put("href", image.url());
            rendition.put("contentType", image.mediaType());
            Json.put(rendition, "width", image.width());
            Json.put(rendition, "height", image.height());
            renditions.add(rendition);
        }
        picture.put("renditions", renditions);
        return picture;
    }

    private static Map<String, Object> part(String role, String contentType, String value) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("role", role);
        part.put("contentType", contentType);
        part.put("value", value);
        return part;
    }

    private static Map<String, Object> altId(String role, String value) {
        Map<String, Object> id = new LinkedHashMap<>();
        id.put("role", role);
        id.put("value", value);
        return id;
    }
}
