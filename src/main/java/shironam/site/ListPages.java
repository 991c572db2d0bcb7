package shironam.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shironam.site.HomeView.Block;
import shironam.site.HomeView.Shape;
import shironam.story.Author;
import shironam.story.PublicLists;
import shironam.story.PublicLists.Page;
import shironam.story.PublicLists.Place;
import shironam.story.Section;
import shironam.story.Tag;
import shironam.story.Teaser;

/** The home page and the lists of sections, tags and authors. */
@ApplicationScoped
class ListPages {
    private static final int PAGE = 20;
    private static final int CANDIDATES = 30;
    private static final int SECONDS = 4;
    private static final int LATEST = 6;
    private static final int BLOCK = 5;

    @Inject
    PageFrame frame;

    @Inject
    PublicLists lists;

    @Inject
    PaperData data;

    @Inject
    Lively lively;

    String home() {
        List<Teaser> newest = lists.latest(CANDIDATES);
        Set<Long> shown = new HashSet<>();
        Teaser lead = newest.stream()
                .filter(t -> t.picture().exists())
                .findFirst()
                .orElse(newest.isEmpty() ? null : newest.get(0));
        mark(lead == null ? List.of() : List.of(lead), shown);
        List<Teaser> seconds = next(newest, SECONDS, shown);
        List<Teaser> latest = next(newest, LATEST, shown);
        HomeView view = new HomeView(
                frame.page(frame.siteName())
                        .description(frame.tagline())
                        .at("/")
                        .jsonLd(data.home())
                        .below(lively.mostRead())
                        .done(),
                lead == null ? null : Views.teaser(lead, true),
                Views.teasers(seconds, true),
                Views.teasers(latest, true),
                blocks(shown));
        return Templates.home(view).render();
    }

    String section(Section section, Place place) {
        Page page = lists.inSection(section, place, PAGE);
        return list("বিভাগ", section.nameBn, "/" + section.slug, section, null, page, place);
    }

    String tag(Tag tag, Place place) {
        return list("বিষয়", tag.name, "/tag/" + tag.slug, null, null, lists.tagged(tag, place, PAGE), place);
    }

    String author(Author author, Place place) {
        return list("লেখক", author.name, "/author/" + author.slug, null, author, lists.by(author, place, PAGE), place);
    }

    private String list(
            String kind, String title, String path, Section section, Author author, Page page, Place place) {
        List<Teaser> stories = page.stories();
        boolean first = place.equals(Place.START);
        if (stories.isEmpty() && !first) {
            throw new NotFoundException();
        }
        String here = first ? path : path + (place.older() ? "?before=" : "?after=") + place.storyId();
        PageFrame.Draft around =
                frame.page(title).description(title + ": সব লেখা").at(here);
        if (section != null) {
            around.inSection(section.slug, section.nameBn);
        }
        around.followedAs(title, path)
                .jsonLd(data.list(title, path, author == null ? null : data.author(author.name, author.slug)));
        ListView view = new ListView(
                around.done(),
                kind,
                title,
                author == null ? null : Views.orNull(author.about),
                author == null || author.pictureUrl.isEmpty()
                        ? null
                        : new PictureView(author.pictureUrl, author.name, null, null, null, null),
                first ? null : place.older() ? "আগের লেখা" : "পরের লেখা",
                Views.teasers(stories, section == null),
                page.hasNewer() && !stories.isEmpty()
                        ? path + "?after=" + stories.get(0).id()
                        : null,
                page.hasOlder() && !stories.isEmpty()
                        ? path + "?before=" + stories.get(stories.size() - 1).id()
                        : null);
        return Templates.list(view).render();
    }

    /** Blocks for the sections in their order, in shapes that change from one to the next. */
    private List<Block> blocks(Set<Long> shown) {
        List<Block> blocks = new ArrayList<>();
        List<Section> sections = frame.sections();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            List<Teaser> stories = next(lists.latestIn(section, BLOCK + shown.size()), BLOCK, shown);
            if (!stories.isEmpty()) {
                blocks.add(block(section, shapeOf(section, blocks.size(), stories.size()), stories));
            }
        }
        return blocks;
    }

    private static Shape shapeOf(Section section, int position, int stories) {
        if (section.slug.equals("opinion")) {
            return Shape.TEXT;
        }
        if (stories < 4) {
            return Shape.HALF;
        }
        return position % 3 == 0 ? Shape.SPLIT : position % 3 == 1 ? Shape.ROW : Shape.HALF;
    }

    private static Block block(Section section, Shape shape, List<Teaser> stories) {
        return new Block(
                section.nameBn,
                "/" + section.slug,
                shape,
                Views.teaser(stories.get(0), false),
                Views.teasers(stories.subList(1, stories.size()), false));
    }

    private static List<Teaser> next(List<Teaser> from, int count, Set<Long> shown) {
        List<Teaser> next = from.stream()
                .filter(story -> !shown.contains(story.id()))
                .limit(count)
                .toList();
        mark(next, shown);
        return next;
    }

    private static void mark(List<Teaser> stories, Set<Long> shown) {
        stories.forEach(story -> shown.add(story.id()));
    }
}
