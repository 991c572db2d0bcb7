package shironam.site.story;

import shironam.site.embeds.EmbeddedViews;
import shironam.site.page.HeadView;
import shironam.story.paper.PaperSettings;
import shironam.story.reading.LinkTargets;
import shironam.story.reading.StoryDetails;

/** A story as its page's template asks for it: head and view are made only when what is remembered of them is not right. */
public final class StoryPage {
    private final Shown shown;
    private final StoryPages pages;

    /** All that its own part of the page is made of. */
    record Shown(
            StoryDetails story,
            PaperSettings.Facts paper,
            boolean preview,
            LinkTargets.Found links,
            EmbeddedViews.OfPage embeds) {}

    StoryPage(Shown shown, StoryPages pages) {
        this.shown = shown;
        this.pages = pages;
    }

    public Object shown() {
        return shown;
    }

    public HeadView head() {
        return pages.head(shown);
    }

    public StoryView view() {
        return pages.view(shown);
    }

    /** Where the page tells that it is read; null in a preview. */
    public String reads() {
        return shown.preview() || shown.story().isPage()
                ? null
                : "/story/" + shown.story().id() + "/reads";
    }
}
