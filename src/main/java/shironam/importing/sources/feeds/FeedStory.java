package shironam.importing.sources.feeds;

import java.util.List;
import shironam.body.source.AbsoluteAddresses;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.Note;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceStory;
import shironam.story.origins.IncomingStory;

/** An item of a feed as a story. */
final class FeedStory {
    private final FeedItem item;
    private final FeedReader.Feed feed;
    private final ExportedStory story;

    FeedStory(String name, FeedItem item, FeedReader.Feed feed) {
        this.item = item;
        this.feed = feed;
        this.story = new ExportedStory(
                name,
                "feed:"
                        + ExportedStory.identifier(
                                item.get("guid", "id", "link", "title"),
                                item.headline(),
                                item.get("content:encoded", "content", "description", "summary")));
    }

    /** By what it is known again. */
    IncomingStory.Source known() {
        return story.known();
    }

    SourceStory asSource() throws ImportRefusedException {
        String full = item.get("content:encoded", "content");
        String teaser = item.get("description", "summary");
        // by the address that the feed itself says; else the story's own counts
        String html =
                AbsoluteAddresses.in(full.isEmpty() ? teaser : full, AbsoluteAddresses.of(feed.base, item.base()));
        story.html(item.media.addTo(story, html))
                .with("headline", item.headline())
                .with("summary", full.isEmpty() ? "" : teaser)
                .with("shared_summary", item.get("blogger:metaDescription"))
                .with("url", address())
                .alsoAt(item.get("blogger:filename"))
                .date(item.get("pubDate", "published", "dc:date", "updated"))
                .authors(item.authors.isEmpty() && !feed.author.isEmpty() ? List.of(feed.author) : item.authors);
        item.categories.forEach(category -> story.under(new SourceCategory("", category)));
        story.tags(item.categories);
        String place = item.get("georss:featurename");
        if (!place.isEmpty()) {
            story.mentions(List.of(place.replaceFirst(",.*", "")));
        }
        if (item.get("guid").startsWith("http")) {
            story.alsoAt(item.get("guid"));
        }
        if (item.get("pubDate", "published", "dc:date").isEmpty()) {
            story.datedByVersion();
        }
        if (full.isEmpty()) {
            story.note(Note.Kind.FEED_HAS_NO_TEXT);
        }
        if (item.isDraft()) {
            story.draft();
        }
        return story.asSource();
    }

    /** Where it stands, without what feeds add to count their readers. */
    private String address() {
        String link = resolved(item.get("feedburner:origLink", "link"));
        return link.replaceAll("(?<=[?&])utm_[a-z]+=[^&#]*&?", "").replaceAll("[?&](?=#|$)", "");
    }

    private String resolved(String link) {
        String home = item.base().isEmpty() ? feed.home() : AbsoluteAddresses.of(feed.home(), item.base());
        return link.isEmpty() || home.isEmpty() ? link : AbsoluteAddresses.of(home, link);
    }
}
