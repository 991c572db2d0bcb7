package shironam.site.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shironam.settings.FeedSettings;
import shironam.site.FeedFormat;
import shironam.site.Links;
import shironam.site.PictureView;
import shironam.site.SiteViews;
import shironam.site.page.EncodedPage;
import shironam.site.page.FragmentCache;
import shironam.site.page.PageFrame;
import shironam.site.story.StoryPages;
import shironam.story.changes.FollowUps;
import shironam.story.changes.SurrogateKey;
import shironam.story.paper.PaperSettings;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetailsLoader;

/** Fills feeds with stories. */
@ApplicationScoped
public class Feeds {
    static final int LENGTH = 30;

    @Inject
    FeedSettings settings;

    @Inject
    StoryDetailsLoader details;

    @Inject
    PageFrame frame;

    @Inject
    StoryHtml html;

    @Inject
    FollowUps followUps;

    @Inject
    FragmentCache fragments;

    /** A feed and the names of what it was made of. */
    record Filled(EncodedPage document, Set<String> surrogateKeys) {}

    /** All that a feed is made of. */
    private record Shown(
            String title,
            String page,
            FeedFormat form,
            boolean hubs,
            PaperSettings.Facts paper,
            List<StoryDetails> stories) {}

    /**
     * @param page the path that the feed follows
     * @param hubs whether hubs hear of this one: of every tag and author they don't
     */
    Filled fill(String title, String page, FeedFormat form, boolean hubs, List<Long> listed) {
        List<StoryDetails> stories = details.all(listed);
        Set<String> surrogateKeys = new LinkedHashSet<>(List.of(SurrogateKey.SECTIONS));
        stories.forEach(story -> surrogateKeys.addAll(StoryPages.textSurrogateKeys(story)));
        Shown shown = new Shown(title, page, form, hubs, frame.paper(), stories);
        EncodedPage known = fragments.known(Feeds.class, shown);
        return new Filled(known != null ? known : written(shown), surrogateKeys);
    }

    private EncodedPage written(Shown shown) {
        long mark = fragments.mark();
        EncodedPage document = EncodedPage.of(write(feed(shown), shown.form));
        fragments.keep(Feeds.class, shown, document, document.utf8().length, mark);
        return document;
    }

    private Feed feed(Shown shown) {
        String path = Links.encoded(shown.page);
        return new Feed(
                shown.title,
                frame.absolute(path),
                frame.absolute(path.equals("/") ? "/" + shown.form.file : path + "/" + shown.form.file),
                frame.tagline(),
                frame.absolute(frame.face().icons() + "touch-icon.png"),
                shown.hubs ? followUps.hubs() : List.of(),
                shown.stories.stream()
                        .map(Feeds::changed)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                shown.stories.stream()
                        .map(story -> entry(story, settings.content()))
                        .toList());
    }

    Feed.Entry entry(StoryDetails story, FeedSettings.Content content) {
        List<String> categories = new ArrayList<>(List.of(story.section().name()));
        story.otherSections().forEach(other -> categories.add(other.name()));
        story.tags().forEach(tag -> categories.add(tag.name()));
        return new Feed.Entry(
                frame.absolute("/" + story.id()),
                frame.absolute(story.path()),
                story.headline(),
                html.summary(story),
                content == FeedSettings.Content.FULL ? html.of(story) : null,
                people(story),
                categories,
                story.publishAt(),
                changed(story),
                picture(story));
    }

    /** Who is named, else who sent it. */
    private List<Feed.Person> people(StoryDetails story) {
        if (story.authors().isEmpty()) {
            return story.source().isEmpty() ? List.of() : List.of(new Feed.Person(story.source(), null, true));
        }
        List<StoryDetails.Credited> writers = story.writers();
        return story.authors().stream()
                .map(one ->
                        new Feed.Person(one.name(), frame.absolute(Links.encoded(one.path())), writers.contains(one)))
                .distinct()
                .toList();
    }

    private PictureView picture(StoryDetails story) {
        PictureView picture = SiteViews.picture(story.picture());
        return picture == null
                ? null
                : new PictureView(
                        html.links(story).absolute(picture.src()),
                        picture.alt(),
                        picture.width(),
                        picture.height(),
                        picture.caption(),
                        picture.credit());
    }

    /** A story that waited for its time is new at that time, however long ago it was written. */
    public static Instant changed(StoryDetails story) {
        return changed(story.publishAt(), story.updatedAt());
    }

    public static Instant changed(Instant published, Instant updated) {
        return updated.isAfter(published) ? updated : published;
    }

    static String write(Feed feed, FeedFormat format) {
        return switch (format) {
            case RSS -> RssFeed.write(feed);
            case ATOM -> AtomFeed.write(feed);
            case JSON -> JsonFeed.write(feed);
        };
    }
}
