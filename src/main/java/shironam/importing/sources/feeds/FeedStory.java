package shironam.importing.sources.feeds;

import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceStory;

/** An item of a feed as a story. */
final class FeedStory {
    private final FeedItem item;
    private final ExportedStory story;

    FeedStory(String name, FeedItem item) {
        this.item = item;
        this.story = new ExportedStory(name, "feed:" + item.get("guid", "id", "link", "title"));
    }

    SourceStory asSource() throws ImportRefusedException {
        String full = item.get("content:encoded", "content");
        String teaser = item.get("description", "summary");
        story.html(full.isEmpty() ? teaser : full)
                .with("headline", item.headline())
                .with("summary", full.isEmpty() ? "" : teaser)
                .with("url", item.get("link"))
                .date(item.get("pubDate", "published", "dc:date", "updated"))
                .authors(item.authors)
                .with("picture", item.picture());
        item.categories.forEach(category -> story.under(new SourceCategory("", category)));
        story.tags(item.categories);
        if (item.get("guid").startsWith("http")) {
            story.alsoAt(item.get("guid"));
        }
        if (full.isEmpty()) {
            story.note("The feed has no full text of it; what it has is in as its text.");
        }
        if (item.isDraft()) {
            story.draft("It was no more than a draft, and is in as one.");
        }
        return story.asSource();
    }
}
