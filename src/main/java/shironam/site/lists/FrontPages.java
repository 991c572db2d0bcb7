package shironam.site.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shironam.site.SiteViews;
import shironam.site.TeaserView;
import shironam.site.http.HtmlResponses;
import shironam.site.lists.HomeView.Block;
import shironam.site.lists.HomeView.Shape;
import shironam.site.page.PageFrame;
import shironam.site.page.PageStyle;
import shironam.site.page.SiteJsonLd;
import shironam.story.Section;
import shironam.story.changes.SurrogateKey;
import shironam.story.fronts.FrontArrangement;
import shironam.story.fronts.FrontArrangement.Layout;
import shironam.story.fronts.FrontFilling;
import shironam.story.fronts.FrontVersion;
import shironam.story.reading.PublicLists.Place;
import shironam.story.reading.Teaser;

/** The home page and the first pages of sections, as the desk has arranged them and as they fill themselves. */
@ApplicationScoped
public class FrontPages {
    private static final int SECONDS = 4;
    private static final int CELLS = 6;

    @Inject
    PageFrame frame;

    @Inject
    FrontFilling filling;

    @Inject
    ListPages lists;

    @Inject
    SiteJsonLd data;

    @Inject
    Clock clock;

    public Response home() {
        FrontFilling.Home home = filling.home(FrontVersion.seenIn(null));
        Set<String> surrogateKeys = new LinkedHashSet<>(
                List.of(SurrogateKey.SECTIONS, SurrogateKey.LATEST, SurrogateKey.MOST_READ, SurrogateKey.front(null)));
        surrogateKeys.addAll(home.surrogateKeys());
        return page(homePage(home, false), surrogateKeys, home.top().until());
    }

    public Response section(Section section) {
        FrontArrangement arrangement = FrontVersion.seenIn(section);
        Set<String> surrogateKeys = new LinkedHashSet<>(
                List.of(SurrogateKey.SECTIONS, SurrogateKey.section(section.id), SurrogateKey.front(section)));
        if (arrangement.fillsItself()) {
            return HtmlResponses.page(lists.section(section, Place.START), surrogateKeys);
        }
        FrontFilling.OfSection front = filling.ofSection(section, arrangement, ListPages.PAGE);
        surrogateKeys.addAll(front.surrogateKeys());
        return page(
                sectionPage(section, front, false), surrogateKeys, front.top().until());
    }

    public Response page(String html, Set<String> surrogateKeys, Instant until) {
        return until == null
                ? HtmlResponses.page(html, surrogateKeys)
                : HtmlResponses.pageUntil(html, surrogateKeys, Duration.between(clock.instant(), until));
    }

    String homePage(FrontFilling.Home home, boolean preview) {
        PageFrame.Draft around = frame.page(frame.siteName())
                .looking(PageStyle.FRONT)
                .description(frame.tagline())
                .at("/")
                .data(data.home())
                .showing(home.top().stories())
                .withMostRead();
        home.blocks().forEach(block -> around.showing(block.stories()));
        List<Teaser> stories = home.top().stories();
        HomeView view = new HomeView(
                (preview ? around.hidden() : around).done(),
                stories.isEmpty() ? null : top(home.top().layout(), stories, null),
                blocks(home.blocks()));
        return ListTemplates.home(view).render();
    }

    /** The list of a section begins where its slots end: of those, only the one that nothing else has room for. */
    String sectionPage(Section section, FrontFilling.OfSection front, boolean preview) {
        List<Teaser> stories = front.top().stories();
        int above = Math.min(stories.size(), front.top().layout() == Layout.GRID ? CELLS : 1 + SECONDS);
        TopView top = above == 0 ? null : top(front.top().layout(), stories.subList(0, above), section);
        List<Teaser> rest = new ArrayList<>(stories.subList(above, stories.size()));
        rest.addAll(front.rest());
        return lists.front(section, top, rest, front.hasOlder(), preview);
    }

    /** @param section on whose page it stands, so that it need not be said; or null */
    private static TopView top(Layout layout, List<Teaser> stories, Section section) {
        boolean grid = layout == Layout.GRID;
        List<TeaserView> all =
                stories.stream().map(story -> teaser(story, section)).toList();
        return new TopView(
                grid ? null : all.get(0),
                grid ? List.of() : part(all, 1, 1 + SECONDS),
                grid ? part(all, 0, CELLS) : List.of(),
                part(all, grid ? CELLS : 1 + SECONDS, all.size()));
    }

    private static TeaserView teaser(Teaser story, Section section) {
        return SiteViews.teaser(story, section == null || !section.slug.equals(story.sectionSlug()));
    }

    private static List<TeaserView> part(List<TeaserView> all, int from, int to) {
        return all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
    }

    private static List<Block> blocks(List<FrontFilling.Filled> filled) {
        List<Block> blocks = new ArrayList<>();
        for (FrontFilling.Filled one : filled) {
            if (!one.stories().isEmpty()) {
                blocks.add(block(one, shapeOf(one, blocks.size())));
            }
        }
        return blocks;
    }

    /** In shapes that change from one to the next, as far as there are stories for them. */
    private static Shape shapeOf(FrontFilling.Filled block, int position) {
        int stories = block.stories().size();
        if (block.block().kind() == FrontArrangement.Block.Kind.SECTION
                && block.path().equals("/opinion")) {
            return Shape.TEXT;
        }
        if (stories < 4) {
            return Shape.HALF;
        }
        boolean inARow = position % 3 == 1 && stories <= FrontArrangement.Block.USUAL;
        return inARow ? Shape.ROW : position % 3 == 2 ? Shape.HALF : Shape.SPLIT;
    }

    private static Block block(FrontFilling.Filled filled, Shape shape) {
        List<Teaser> stories = filled.stories();
        return new Block(
                filled.title(),
                filled.path(),
                shape,
                SiteViews.teaser(stories.get(0), false),
                SiteViews.teasers(stories.subList(1, stories.size()), false));
    }
}
