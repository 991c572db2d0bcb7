package shironam.site.lists;

import io.quarkus.qute.TemplateInstance;
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
import shironam.story.reading.PublicLists.Position;
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
    Clock clock;

    public Response home() {
        FrontFilling.Home home = filling.home(published.seenIn(null));
        Set<String> surrogateKeys = new LinkedHashSet<>(
                List.of(SurrogateKey.SECTIONS, SurrogateKey.LATEST, SurrogateKey.MOST_READ, SurrogateKey.front(null)));
        surrogateKeys.addAll(home.surrogateKeys());
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
        return page(
                sectionPage(section, front, false), surrogateKeys, front.top().until());
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
        List<Teaser> stories = home.top().stories();
        HomeView view = new HomeView(
                (preview ? around.hidden() : around).done(),
                stories.isEmpty() ? null : new TopView(home.top().layout(), stories, null),
                blocks(home.blocks()));
        return ListTemplates.home(view);
    }

    /** The list of a section begins where its slots end: of those, only the one that nothing else has room for. */
    TemplateInstance sectionPage(Section section, FrontFilling.OfSection front, boolean preview) {
        List<Teaser> stories = front.top().stories();
        int above = Math.min(stories.size(), TopView.places(front.top().layout()));
        TopView top = above == 0 ? null : new TopView(front.top().layout(), stories.subList(0, above), section.slug);
        List<Teaser> rest = new ArrayList<>(stories.subList(above, stories.size()));
        rest.addAll(front.rest());
        return lists.front(section, top, rest, front.hasOlder(), preview);
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
        return new Block(filled.title(), filled.path(), shape, filled.stories());
    }
}
