package shironam.site.lists;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shironam.bangla.Dates;
import shironam.site.http.HtmlResponses;
import shironam.site.lists.HomeView.Block;
import shironam.site.lists.HomeView.Shape;
import shironam.site.page.PageFrame;
import shironam.site.page.PageStyle;
import shironam.site.page.SiteJsonLd;
import shironam.story.Section;
import shironam.story.changes.SurrogateKey;
import shironam.story.fronts.FrontArrangement;
import shironam.story.fronts.FrontFilling;
import shironam.story.fronts.PublishedFronts;
import shironam.story.lists.PublicLists.Position;
import shironam.story.reading.Teaser;

/** The home page and the first pages of sections, as the desk has arranged them and as they fill themselves. */
@ApplicationScoped
public class FrontPages {
    @Inject
    PageFrame frame;

    @Inject
    FrontFilling filling;

    @Inject
    PublishedFronts published;

    @Inject
    ListPages lists;

    @Inject
    SiteJsonLd data;

    @Inject
    LatestLiveUpdates live;

    @Inject
    Clock clock;

    public Response home() {
        FrontFilling.Home home = filling.home(published.seenIn(null));
        Set<String> surrogateKeys = new LinkedHashSet<>(
                List.of(SurrogateKey.SECTIONS, SurrogateKey.LATEST, SurrogateKey.MOST_READ, SurrogateKey.front(null)));
        surrogateKeys.addAll(home.surrogateKeys());
        addLead(home.top(), surrogateKeys);
        return page(homePage(home, false), surrogateKeys, home.top().until());
    }

    public Response section(Section section) {
        FrontArrangement arrangement = published.seenIn(section);
        Set<String> surrogateKeys = new LinkedHashSet<>(
                List.of(SurrogateKey.SECTIONS, SurrogateKey.section(section.id), SurrogateKey.front(section)));
        if (arrangement.fillsItself()) {
            return HtmlResponses.page(lists.section(section, Position.START), surrogateKeys);
        }
        FrontFilling.OfSection front = filling.ofSection(section, arrangement, ListPages.PAGE);
        surrogateKeys.addAll(front.surrogateKeys());
        addLead(front.top(), surrogateKeys);
        return page(
                sectionPage(section, front, false), surrogateKeys, front.top().until());
    }

    /** What is told of a live story changes its own page only, and the fronts that show it. */
    private static void addLead(FrontFilling.Top top, Set<String> surrogateKeys) {
        if (top.layout() == FrontArrangement.Layout.LIVE && !top.stories().isEmpty()) {
            surrogateKeys.add(SurrogateKey.story(top.stories().get(0).id()));
        }
    }

    public Response page(TemplateInstance page, Set<String> surrogateKeys, Instant until) {
        return until == null
                ? HtmlResponses.page(page, surrogateKeys)
                : HtmlResponses.pageUntil(page, surrogateKeys, Duration.between(clock.instant(), until));
    }

    TemplateInstance homePage(FrontFilling.Home home, boolean preview) {
        PageFrame.Draft around = frame.page(frame.siteName())
                .looking(PageStyle.FRONT)
                .description(frame.tagline())
                .at("/")
                .data(data.home())
                .showing(home.top().stories())
                .withMostRead();
        home.blocks().forEach(block -> around.showing(block.stories()));
        HomeView view = new HomeView(
                (preview ? around.hidden() : around).done(),
                top(home.top(), home.top().stories(), null),
                blocks(home.blocks(), year()));
        return ListTemplates.home(view);
    }

    /** The list of a section begins where its slots end: of those, only the one that nothing else has room for. */
    TemplateInstance sectionPage(Section section, FrontFilling.OfSection front, boolean preview) {
        List<Teaser> stories = front.top().stories();
        int above = Math.min(stories.size(), TopView.places(front.top().layout()));
        TopView top = top(front.top(), stories.subList(0, above), section.slug);
        List<Teaser> rest = new ArrayList<>(stories.subList(above, stories.size()));
        rest.addAll(front.rest());
        return lists.front(section, top, rest, front.hasOlder(), preview);
    }

    /** @param stories those that have a place in it */
    private TopView top(FrontFilling.Top top, List<Teaser> stories, String section) {
        return stories.isEmpty()
                ? null
                : new TopView(top.layout(), stories, section, updates(top.layout(), stories.get(0)), year());
    }

    /** Of a story that is told live, where the front wants to show it so. */
    private List<TopView.LiveLine> updates(FrontArrangement.Layout layout, Teaser lead) {
        return layout == FrontArrangement.Layout.LIVE && lead.live() ? live.lines(lead) : List.of();
    }

    private int year() {
        return LocalDate.now(clock.withZone(Dates.zone())).getYear();
    }

    private static List<Block> blocks(List<FrontFilling.Filled> filled, int year) {
        List<Block> blocks = new ArrayList<>();
        for (FrontFilling.Filled one : filled) {
            if (!one.stories().isEmpty()) {
                blocks.add(block(one, shapeOf(one, blocks.size()), year));
            }
        }
        return blocks;
    }

    /** In shapes that change from one to the next, as far as there are stories for them. */
    private static Shape shapeOf(FrontFilling.Filled block, int position) {
        int stories = block.stories().size();
        boolean opinion = block.stories().stream().allMatch(Teaser::opinion);
        if (block.block().look() == FrontArrangement.Block.Look.FACES
                || block.block().look() == FrontArrangement.Block.Look.USUAL && opinion) {
            return Shape.TEXT;
        }
        if (block.block().look() == FrontArrangement.Block.Look.STRIP) {
            return Shape.STRIP;
        }
        if (stories < 4) {
            return Shape.HALF;
        }
        boolean inARow = position % 3 == 1 && stories <= FrontArrangement.Block.USUAL;
        return inARow ? Shape.ROW : position % 3 == 2 ? Shape.HALF : Shape.SPLIT;
    }

    private static Block block(FrontFilling.Filled filled, Shape shape, int year) {
        return new Block(filled.title(), filled.path(), shape, filled.stories(), year);
    }
}
