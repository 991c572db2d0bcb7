package shironam.site.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import shironam.bangla.Dates;
import shironam.site.Links;
import shironam.site.SiteViews;
import shironam.site.api.ApiDocuments.ApiAuthor;
import shironam.site.api.ApiDocuments.ApiCard;
import shironam.site.api.ApiDocuments.ApiCorrection;
import shironam.site.api.ApiDocuments.ApiNamed;
import shironam.site.api.ApiDocuments.ApiPicture;
import shironam.site.api.ApiDocuments.ApiPlace;
import shironam.site.api.ApiDocuments.ApiSection;
import shironam.site.api.ApiDocuments.ApiSections;
import shironam.site.api.ApiDocuments.ApiUpdate;
import shironam.site.feeds.Feeds;
import shironam.site.feeds.StoryHtml;
import shironam.site.live.LiveHtml;
import shironam.site.page.PageFrame;
import shironam.story.Picture;
import shironam.story.Section;
import shironam.story.StoryField;
import shironam.story.reading.PublicCard;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetails.Credited;
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

    /** @param authors who is named over it */
    ApiListed listed(Teaser story, List<Credited> authors) {
        return ApiListedBuilder.builder()
                .id(story.id())
                .url(absolute(story.path()))
                .headline(story.headline())
                .kicker(SiteViews.orNull(story.kicker()))
                .summary(SiteViews.orNull(story.summary()))
                .source(SiteViews.orNull(story.source()))
                .section(named(story.sectionSlug(), story.sectionName(), "/" + story.sectionSlug()))
                .author(story.author().isEmpty() ? null : new ApiAuthor(null, story.author(), null, null))
                .authors(authors(authors))
                .picture(picture(story.picture()))
                .published(Dates.iso(story.publishAt()))
                .updated(Dates.iso(Feeds.changed(story.publishAt(), story.updatedAt())))
                .build();
    }

    ApiStory whole(StoryDetails story) {
        return ApiStoryBuilder.builder()
                .id(story.id())
                .url(absolute(story.path()))
                .headline(story.texts().get(StoryField.HEADLINE))
                .kicker(text(story, StoryField.KICKER))
                .summary(text(story, StoryField.SUMMARY))
                .dateline(text(story, StoryField.DATELINE))
                .source(text(story, StoryField.SOURCE))
                .sharedHeadline(text(story, StoryField.SHARED_HEADLINE))
                .sharedSummary(text(story, StoryField.SHARED_SUMMARY))
                .section(named(
                        story.section().slug(),
                        story.section().name(),
                        "/" + story.section().slug()))
                .author(story.authors().stream()
                        .findFirst()
                        .map(one -> author(one, null))
                        .orElse(null))
                .authors(authors(story.authors()))
                .picture(picture(story.picture()))
                .published(Dates.iso(story.publishAt()))
                .updated(Dates.iso(Feeds.changed(story.publishAt(), story.updatedAt())))
                .bodyHtml(html.text(story))
                .updates(story.live() == null ? null : updates(story))
                .tags(story.tags().stream()
                        .map(tag -> named(tag.slug(), tag.name(), "/tag/" + tag.slug()))
                        .toList())
                .otherSections(story.otherSections().stream()
                        .map(other -> named(other.slug(), other.name(), "/" + other.slug()))
                        .toList())
                .places(story.places().stream()
                        .map(place -> new ApiPlace(place.path(), place.name(), absolute(place.href())))
                        .toList())
                .cards(story.surroundings().cards().stream()
                        .flatMap(card -> card(card).stream())
                        .toList())
                .corrections(story.surroundings().corrections().stream()
                        .map(made -> new ApiCorrection(made.words(), Dates.iso(made.at())))
                        .toList())
                .build();
    }

    private List<ApiUpdate> updates(StoryDetails story) {
        return html.updates(story).stream()
                .map(told -> new ApiUpdate(
                        told.update().id(),
                        absolute(story.path() + LiveHtml.anchor(told.update())),
                        SiteViews.orNull(told.update().headline()),
                        told.update().pinned(),
                        Dates.iso(told.update().at()),
                        told.update().changedAt() == null
                                ? null
                                : Dates.iso(told.update().changedAt()),
                        told.html()))
                .toList();
    }

    ApiSections sections() {
        return new ApiSections(frame.sections().stream().map(this::section).toList());
    }

    private ApiSection section(Section section) {
        ApiNamed named = named(section.slug, section.nameBn, "/" + section.slug);
        return new ApiSection(
                named.slug(),
                named.name(),
                named.url(),
                parent(section),
                section.nameEn,
                absolute("/" + section.slug + "/feed.xml"));
    }

    private String parent(Section section) {
        return frame.sections().stream()
                .filter(other -> other.id.equals(section.parentId))
                .map(other -> other.slug)
                .findFirst()
                .orElse(null);
    }

    private List<ApiAuthor> authors(List<Credited> authors) {
        return authors.stream().map(one -> author(one, one.role().word())).toList();
    }

    private ApiAuthor author(Credited one, String role) {
        return new ApiAuthor(one.slug(), one.name(), absolute(Links.encoded(one.path())), role);
    }

    private ApiPicture picture(Picture picture) {
        return picture.exists()
                ? new ApiPicture(
                        absolute(picture.url()),
                        picture.width(),
                        picture.height(),
                        SiteViews.orNull(picture.alt()),
                        SiteViews.orNull(picture.caption()),
                        SiteViews.orNull(picture.credit()))
                : null;
    }

    private ApiNamed named(String slug, String name, String path) {
        return new ApiNamed(slug, name, absolute(Links.encoded(path)));
    }

    private Optional<ApiCard> card(PublicCard card) {
        return SiteViews.card(card, frame.host()).map(shown -> new ApiCard(shown.headline(), absolute(shown.href())));
    }

    private static String text(StoryDetails story, StoryField field) {
        return SiteViews.orNull(story.texts().get(field));
    }
}
