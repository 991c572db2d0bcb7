package shironam.site.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shironam.bangla.Dates;
import shironam.body.Body;
import shironam.body.EmbeddedContent;
import shironam.body.embeds.EmbedAddress;
import shironam.site.EmbeddedView;
import shironam.site.Json;
import shironam.site.LinkView;
import shironam.site.Links;
import shironam.site.ParsedBodyCache;
import shironam.site.PictureView;
import shironam.site.RecordingView;
import shironam.site.SiteViews;
import shironam.site.embeds.EmbeddedViews;
import shironam.site.live.LiveHtml;
import shironam.site.page.OpenGraphView;
import shironam.site.page.PageFrame;
import shironam.site.page.SiteJsonLd;
import shironam.story.StoryField;
import shironam.story.lists.SectionTree;
import shironam.story.live.LiveStory;
import shironam.story.people.CreditRole;
import shironam.story.places.Place;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetails.Credited;
import shironam.story.reading.StoryDetails.Named;
import shironam.story.reading.StoryDetails.StoryPlace;

/** A story in the words of machines: JSON-LD (schema.org NewsArticle and BreadcrumbList) and Open Graph. */
@ApplicationScoped
class StoryJsonLd {
    @Inject
    PageFrame frame;

    @Inject
    SiteJsonLd paper;

    @Inject
    ParsedBodyCache bodies;

    @Inject
    SectionTree tree;

    /**
     * @param modified when it last changed, as far as that is worth saying
     * @param embeds those of its page
     */
    Map<String, Object> data(
            StoryDetails story,
            StoryImages.Images images,
            String description,
            Instant modified,
            EmbeddedViews.OfPage embeds) {
        Map<String, Object> publisher = paper.publisher();
        Map<String, Object> article = SiteJsonLd.thing(story.live() == null ? "NewsArticle" : "LiveBlogPosting");
        article.put("headline", story.headline());
        Json.put(article, "alternativeHeadline", story.kicker());
        article.put("description", description);
        article.put("url", frame.absolute(story.path()));
        article.put("mainEntityOfPage", frame.absolute(story.path()));
        article.put("inLanguage", "bn");
        article.put("isAccessibleForFree", true);
        article.put("isPartOf", paper.site());
        article.put("datePublished", Dates.iso(story.publishAt()));
        article.put("dateModified", Dates.iso(modified));
        List<String> sections = new ArrayList<>(List.of(story.section().name()));
        story.otherSections().forEach(other -> sections.add(other.name()));
        article.put("articleSection", sections.size() == 1 ? sections.get(0) : sections);
        article.put("keywords", story.tags().stream().map(Named::name).toList());
        article.put("publisher", publisher);
        putPeople(article, story, publisher);
        String dateline = story.texts().get(StoryField.DATELINE);
        if (!dateline.isEmpty()) {
            Map<String, Object> place = SiteJsonLd.thing("Place");
            place.put("name", dateline);
            article.put("dateline", dateline);
            article.put("locationCreated", place);
        }
        if (!story.places().isEmpty()) {
            article.put(
                    "contentLocation", story.places().stream().map(this::place).toList());
        }
        if (!story.source().isEmpty()) {
            Map<String, Object> source = SiteJsonLd.thing("NewsMediaOrganization");
            source.put("name", story.source());
            article.put("sourceOrganization", source);
            article.put("creditText", story.source());
        }
        article.put("image", images(story, images));
        List<Map<String, Object>> corrections = story.surroundings().corrections().stream()
                .map(StoryJsonLd::correction)
                .toList();
        if (!corrections.isEmpty()) {
            article.put("correction", corrections);
        }
        putRecordings(article, bodies.read(story.body()).tree(), images, embeds);
        if (story.live() != null) {
            tellLive(article, story);
        }
        List<LinkView> way = new ArrayList<>(StoryPages.way(story, tree));
        way.add(new LinkView(story.section().name(), "/" + story.section().slug()));
        way.add(new LinkView(story.headline(), story.path()));
        return SiteJsonLd.document(List.of(article, paper.breadcrumbs(way)));
    }

    private Map<String, Object> place(StoryPlace place) {
        boolean isCountry = place.kind() == Place.Kind.COUNTRY;
        Map<String, Object> told = SiteJsonLd.thing(
                isCountry ? "Country" : place.kind() == Place.Kind.CITY ? "City" : "AdministrativeArea");
        told.put("name", place.name());
        told.put("url", frame.absolute(place.href()));
        if (place.within() != null) {
            told.put("containedInPlace", place(place.within()));
        }
        return told;
    }

    private void putRecordings(
            Map<String, Object> article, Body body, StoryImages.Images images, EmbeddedViews.OfPage embeds) {
        List<Map<String, Object>> films = new ArrayList<>();
        List<Map<String, Object>> sounds = new ArrayList<>();
        for (EmbeddedContent embed : body.embeds()) {
            EmbeddedView shown = embeds.of(embed).orElse(null);
            if (shown != null && shown.recording() != null) {
                (shown.recording().video() ? films : sounds).add(recording(shown, images));
            } else if (shown != null) {
                video(embed, shown.poster(), images).ifPresent(films::add);
            }
        }
        if (!films.isEmpty()) {
            article.put("video", films);
        }
        if (!sounds.isEmpty()) {
            article.put("audio", sounds);
        }
    }

    private Map<String, Object> recording(EmbeddedView shown, StoryImages.Images images) {
        RecordingView recording = shown.recording();
        Map<String, Object> told = SiteJsonLd.thing(recording.video() ? "VideoObject" : "AudioObject");
        told.put("name", shown.title());
        told.put("contentUrl", frame.absolute(recording.src()));
        told.put("encodingFormat", recording.mediaType());
        told.put("duration", recording.duration());
        told.put("uploadDate", recording.addedIso());
        told.put(
                "thumbnailUrl", recording.poster() == null ? images.share().url() : frame.absolute(recording.poster()));
        return told;
    }

    /** Until somebody has said what it is called, it is no more than a part of the text. */
    private Optional<Map<String, Object>> video(EmbeddedContent embed, PictureView poster, StoryImages.Images images) {
        return EmbedAddress.of(embed.href())
                .filter(address -> address.shape().isVideo())
                .filter(address -> !embed.title().isEmpty() && !address.frame().isEmpty())
                .map(address -> {
                    Map<String, Object> video = SiteJsonLd.thing("VideoObject");
                    video.put("name", embed.title());
                    video.put("url", address.page());
                    video.put("embedUrl", address.frame());
                    video.put("thumbnailUrl", poster == null ? images.share().url() : frame.absolute(poster.src()));
                    return video;
                });
    }

    /** Who did anything but write stands where schema.org has a place for it. */
    private void putPeople(Map<String, Object> article, StoryDetails story, Map<String, Object> publisher) {
        List<Credited> writers = story.writers();
        article.put("author", writers.isEmpty() ? publisher : people(writers));
        List<Credited> others =
                story.authors().stream().filter(one -> !writers.contains(one)).toList();
        putIfAny(article, "translator", others, CreditRole.TRANSLATION);
        putIfAny(article, "contributor", others, CreditRole.PICTURES);
    }

    private void putIfAny(Map<String, Object> article, String property, List<Credited> others, CreditRole role) {
        List<Credited> some = others.stream().filter(one -> one.role() == role).toList();
        if (!some.isEmpty()) {
            article.put(property, people(some));
        }
    }

    /** One, or a list. */
    private Object people(List<Credited> some) {
        List<Map<String, Object>> people = some.stream()
                .map(one -> paper.author(one.name(), one.slug()))
                .distinct()
                .toList();
        return people.size() == 1 ? people.get(0) : people;
    }

    private void tellLive(Map<String, Object> article, StoryDetails story) {
        LiveStory live = story.live();
        article.put("coverageStartTime", Dates.iso(live.beganAt()));
        if (!live.goesOn()) {
            article.put("coverageEndTime", Dates.iso(live.endedAt()));
        }
        Links links = new Links(frame.root(), frame.absolute(story.path()));
        article.put(
                "liveBlogUpdate",
                LiveHtml.shown(live).stream()
                        .map(update -> update(update, story, links))
                        .toList());
    }

    private Map<String, Object> update(LiveStory.Update update, StoryDetails story, Links links) {
        Map<String, Object> posting = SiteJsonLd.thing("BlogPosting");
        Body body = bodies.read(update.body()).tree();
        String text = body.searchedText();
        String standing = body.standingText();
        String opening = standing.isBlank() ? story.headline() : ParsedBodyCache.description(standing);
        posting.put("headline", update.headline().isEmpty() ? opening : update.headline());
        posting.put("articleBody", text);
        List<String> pictures = body.figures().stream()
                .map(figure -> links.absolute(SiteViews.picture(figure).src()))
                .toList();
        if (!pictures.isEmpty()) {
            posting.put("image", pictures);
        }
        posting.put("url", frame.absolute(story.path()) + LiveHtml.anchor(update));
        posting.put("datePublished", Dates.iso(update.at()));
        posting.put("dateModified", Dates.iso(update.changedAt() == null ? update.at() : update.changedAt()));
        return posting;
    }

    OpenGraphView openGraph(StoryDetails story, StoryImages.Images images, Instant modified) {
        List<OpenGraphView.Image> shown = new ArrayList<>(List.of(images.share()));
        if (!story.pictureUnshared()) {
            images.lead().stream().findFirst().ifPresent(shown::add);
        }
        return new OpenGraphView(
                "article",
                story.sharedHeadline(),
                shown,
                Dates.iso(story.publishAt()),
                Dates.iso(modified),
                story.section().name(),
                story.writers().stream()
                        .map(one -> frame.absolute(Links.encoded(one.path())))
                        .distinct()
                        .toList(),
                story.tags().stream().map(Named::name).toList());
    }

    private static List<Map<String, Object>> images(StoryDetails story, StoryImages.Images images) {
        List<OpenGraphView.Image> all = new ArrayList<>(images.lead());
        all.add(images.share());
        return all.stream().map(image -> image(image, story)).toList();
    }

    private static Map<String, Object> image(OpenGraphView.Image image, StoryDetails story) {
        Map<String, Object> object = SiteJsonLd.thing("ImageObject");
        object.put("url", image.url());
        Json.put(object, "width", image.width());
        Json.put(object, "height", image.height());
        if (!image.drawn()) {
            Json.put(object, "caption", story.picture().caption());
            Json.put(object, "creditText", story.picture().credit());
        }
        return object;
    }

    private static Map<String, Object> correction(StoryDetails.Corrected corrected) {
        Map<String, Object> comment = SiteJsonLd.thing("CorrectionComment");
        comment.put("text", corrected.words());
        comment.put("datePublished", Dates.iso(corrected.at()));
        return comment;
    }
}
