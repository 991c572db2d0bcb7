package shironam.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The readers' pages: {@code templates/site/story.html} is what {@code Templates.story(view)} fills. The build checks
 * every name in a template against its view.
 */
@CheckedTemplate(basePath = "site")
public final class Templates {

    private Templates() {}

    public static native TemplateInstance home(HomeView view);

    /**
     * @param article HTML of the story
     * @param more HTML of stories like it, else of others of its section
     */
    public static native TemplateInstance story(PageView page, String article, String more);

    /** What stands on a story's page of the story itself. */
    public static native TemplateInstance article(StoryView view);

    /** A section, a tag, an author. */
    public static native TemplateInstance list(ListView view);

    /** A day of the paper, with a calendar. */
    public static native TemplateInstance archive(ArchiveView view);

    public static native TemplateInstance search(SearchView view);

    public static native TemplateInstance head(HeadView head);

    /** What every page begins with, after its head. */
    public static native TemplateInstance masthead(FrameView frame);

    /** What every page ends with. */
    public static native TemplateInstance colophon(FrameView frame);

    /** A card inside a story. */
    public static native TemplateInstance related(CardView card);

    /** Where a story may be passed on to. */
    public static native TemplateInstance share(ShareView share);

    /** Other stories, under a story. */
    public static native TemplateInstance more(String title, List<TeaserView> teasers);

    public static native TemplateInstance error(ErrorView view);

    /** The page that tells people of the feeds. */
    public static native TemplateInstance feeds(FeedsView view);

    /** A story's card in a page of somebody else. */
    public static native TemplateInstance embed(EmbedView view);

    /** What is told live, in a story. */
    public static native TemplateInstance live(LiveView view);

    public static native TemplateInstance liveUpdate(LiveView.Update update);

    public static native TemplateInstance livePoints(List<LinkView> points);

    public static native TemplateInstance liteHeadlines(LiteView.Headlines view);

    public static native TemplateInstance liteStory(LiteView.OfStory view);

    /** The line over every page. */
    public static native TemplateInstance breaking(LinkView line);

    /** What is read most, under a page. */
    public static native TemplateInstance mostRead(List<LinkView> stories);
}
