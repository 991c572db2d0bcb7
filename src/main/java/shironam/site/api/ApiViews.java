package shironam.site.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import shironam.bangla.Dates;
import shironam.site.Json;
import shironam.site.Links;
import shironam.site.SiteViews;
import shironam.site.feeds.Feeds;
import shironam.site.feeds.StoryHtml;
import shironam.site.page.PageFrame;
import shironam.story.Picture;
import shironam.story.Section;
import shironam.story.StoryField;
import shironam.story.reading.PublicCard;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetails.Named;
import shironam.story.reading.Teaser;

/** Stories and sections as the API tells them. What there is not is left out. */
@ApplicationScoped
class ApiViews {
    @Inject
    PageFrame frame;

    @Inject
    StoryHtml html;

    String absolute(String path) {
        return frame.absolute(path);
    }

    /** In a list: without its text. */
    Map<String, Object> listed(Teaser story) {
        Map<String, Object> view = begin(story.id(), story.path());
        view.put("headline", story.headline());
        Json.put(view, "kicker", story.kicker());
        Json.put(view, "summary", story.summary());
        Json.put(view, "source", story.source());
        view.put("section", named(story.sectionSlug(), story.sectionName(), "/" + story.sectionSlug()));
        if (!story.author().isEmpty()) {
            view.put("author", Map.of("name", story.author()));
        }
        end(view, story.picture(), story.publishAt(), story.updatedAt());
        return view;
    }

    Map<String, Object> whole(StoryDetails story) {
        Map<String, Object> view = begin(story.id(), story.path());
        story.texts().forEach((field, text) -> {
            if (field != StoryField.AUTHOR) { // who has a page
                Json.put(view, field.key(), text);
            }
        });
        view.put(
                "section",
                named(
                        story.section().slug(),
                        story.section().name(),
                        "/" + story.section().slug()));
        if (story.author() != null) {
            Named author = story.author();
            view.put("author", named(author.slug(), author.name(), "/author/" + author.slug()));
        }
        end(view, story.picture(), story.publishAt(), story.updatedAt());
        view.put("body_html", html.text(story));
        view.put(
                "tags",
                story.tags().stream()
                        .map(tag -> named(tag.slug(), tag.name(), "/tag/" + tag.slug()))
                        .toList());
        view.put(
                "cards",
                story.surroundings().cards().stream()
                        .map(this::card)
                        .flatMap(Optional::stream)
                        .toList());
        view.put(
                "corrections",
                story.surroundings().corrections().stream()
                        .map(ApiViews::correction)
                        .toList());
        return view;
    }

    Map<String, Object> sections() {
        return Map.of("sections", frame.sections().stream().map(this::section).toList());
    }

    private Map<String, Object> section(Section section) {
        Map<String, Object> view = named(section.slug, section.nameBn, "/" + section.slug);
        view.put("name_en", section.nameEn);
        view.put("feed", absolute("/" + section.slug + "/feed.xml"));
        return view;
    }

    private Map<String, Object> begin(long id, String path) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id);
        view.put("url", absolute(path));
        return view;
    }

    private void end(Map<String, Object> view, Picture picture, Instant published, Instant updated) {
        if (picture.exists()) {
            view.put("picture", picture(picture));
        }
        view.put("published", Dates.iso(published));
        view.put("updated", Dates.iso(Feeds.changed(published, updated)));
    }

    private Map<String, Object> picture(Picture picture) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("url", absolute(picture.url()));
        Json.put(view, "width", picture.width());
        Json.put(view, "height", picture.height());
        Json.put(view, "alt", picture.alt());
        Json.put(view, "caption", picture.caption());
        Json.put(view, "credit", picture.credit());
        return view;
    }

    private Map<String, Object> named(String slug, String name, String path) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("slug", slug);
        view.put("name", name);
        view.put("url", absolute(Links.encoded(path)));
        return view;
    }

    private Optional<Map<String, Object>> card(PublicCard card) {
        return SiteViews.card(card, frame.host()).map(shown -> {
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("headline", shown.headline());
            view.put("url", absolute(shown.href()));
            return view;
        });
    }

    private static Map<String, Object> correction(StoryDetails.Corrected corrected) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("text", corrected.words());
        view.put("at", Dates.iso(corrected.at()));
        return view;
    }
}
