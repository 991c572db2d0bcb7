package shironam.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Dates;
import shironam.bangla.Spacing;
import shironam.story.Arrangement.Block.Kind;
import shironam.story.FrontFilling;
import shironam.story.FrontVersion;
import shironam.story.FullStory;
import shironam.story.Ingredient;
import shironam.story.Live;
import shironam.story.PublicCard;
import shironam.story.PublicLists;
import shironam.story.PublicLists.Place;
import shironam.story.Section;
import shironam.story.Teaser;

/** Pages for who pays for every kilobyte: the whole text, and of pictures and cards where they are to be had. */
@ApplicationScoped
class LitePages {
    static final String ROOT = "/lite";
    static final InPage STYLE = InPage.style(Assets.read("META-INF/resources/web/site/lite.css"));

    @Inject
    PageFrame frame;

    @Inject
    FrontPages fronts;

    @Inject
    FrontFilling filling;

    @Inject
    PublicLists lists;

    @Inject
    Bodies bodies;

    Response home() {
        FrontFilling.Home home = filling.home(FrontVersion.seenIn(null));
        List<LiteView.Group> groups = new ArrayList<>();
        groups.add(new LiteView.Group(null, null, headlines(home.top().stories())));
        home.blocks().stream().filter(block -> !block.stories().isEmpty()).forEach(block -> groups.add(group(block)));
        Set<String> ingredients =
                new LinkedHashSet<>(List.of(Ingredient.SECTIONS, Ingredient.LATEST, Ingredient.front(null)));
        ingredients.addAll(home.ingredients());
        List<LinkView> sections = frame.sections().stream()
                .map(section -> new LinkView(section.nameBn, ROOT + "/" + section.slug))
                .toList();
        LiteView.Headlines view =
                new LiteView.Headlines(page(frame.siteName(), "/"), frame.tagline(), sections, groups, null);
        return fronts.page(
                Templates.liteHeadlines(view).render(), ingredients, home.top().until());
    }

    private static LiteView.Group group(FrontFilling.Filled filled) {
        boolean ofSection = filled.block().kind() == Kind.SECTION;
        return new LiteView.Group(
                filled.title(), ofSection ? ROOT + filled.path() : filled.path(), headlines(filled.stories()));
    }

    Response section(Section section, Place place) {
        PublicLists.Page found = lists.inSection(section, place, ListPages.PAGE);
        List<Teaser> stories = found.stories();
        if (stories.isEmpty() && !place.equals(Place.START)) {
            throw new NotFoundException();
        }
        LiteView.Headlines view = new LiteView.Headlines(
                page(section.nameBn, "/" + section.slug),
                section.nameBn,
                List.of(),
                List.of(new LiteView.Group(null, null, headlines(stories))),
                Paging.older(ROOT + "/" + section.slug, found));
        return Html.page(
                Templates.liteHeadlines(view).render(), List.of(Ingredient.SECTIONS, Ingredient.section(section.id)));
    }

    private static List<LiteView.Headline> headlines(List<Teaser> stories) {
        return stories.stream()
                .map(story -> new LiteView.Headline(
                        Spacing.keepTogether(story.headline()),
                        ROOT + story.path(),
                        Dates.date(story.publishAt()),
                        Dates.iso(story.publishAt())))
                .toList();
    }

    /** @param ownAddress whether it stands there, and not where the whole page would */
    Response story(FullStory story, boolean ownAddress) {
        boolean updated = StoryPages.isUpdated(story);
        LiteView.OfStory view = new LiteView.OfStory(
                page(story.headline(), story.path()),
                ownAddress ? story.path() : null,
                new LinkView(
                        story.section().name(), ROOT + "/" + story.section().slug()),
                Views.orNull(story.kicker()),
                Spacing.keepTogether(story.headline()),
                Views.orNull(story.summary()),
                story.author() == null ? null : story.author().name(),
                Views.orNull(story.source()),
                story.sample(),
                Dates.dateTime(story.publishAt()),
                Dates.iso(story.publishAt()),
                updated ? Dates.dateTime(story.updatedAt()) : null,
                updated ? Dates.iso(story.updatedAt()) : null,
                body(story),
                story.live() != null,
                updates(story.live()),
                story.surroundings().corrections().stream()
                        .map(StoryPages::correction)
                        .toList());
        return Html.page(Templates.liteStory(view).render(), StoryPages.textIngredients(story));
    }

    private List<LiteView.Part> body(FullStory story) {
        Bodies.Read read = bodies.read(story.body());
        List<LiteView.Part> parts = new ArrayList<>();
        PictureView lead = StoryPages.lead(story, read.tree());
        if (lead != null) {
            parts.add(picture(lead));
        }
        parts.addAll(parts(read, story.surroundings().cardsByHref()));
        return parts;
    }

    private List<LiteView.Part> parts(Bodies.Read read, Map<String, PublicCard> cards) {
        List<LiteView.Part> parts = new ArrayList<>();
        for (ShownBody.Part part : read.parts()) {
            if (part.ready() == null) {
                PublicCard card = cards.get(part.card());
                if (card != null) {
                    Views.card(card, frame.host()).ifPresent(shown -> parts.add(card(shown, card.target() != null)));
                }
            } else if (part.ready().picture() != null) {
                parts.add(picture(part.ready().picture()));
            } else {
                parts.add(new LiteView.Part(part.ready().html(), null, null));
            }
        }
        return parts;
    }

    private static LiteView.Part picture(PictureView picture) {
        boolean told = picture.alt() != null && !picture.alt().isEmpty();
        String note = Stream.of(picture.caption(), picture.credit())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        LinkView link = new LinkView(told ? "ছবি দেখুন (" + picture.alt() + ")" : "ছবি দেখুন", picture.src());
        return new LiteView.Part(null, link, Views.orNull(note));
    }

    private static LiteView.Part card(CardView card, boolean ours) {
        LinkView link = new LinkView(card.label() + ": " + card.headline(), ours ? ROOT + card.href() : card.href());
        return new LiteView.Part(null, link, null);
    }

    private List<LiteView.Update> updates(Live live) {
        return live == null
                ? List.of()
                : LiveHtml.shown(live).stream()
                        .map(update -> new LiteView.Update(
                                Views.orNull(update.headline()),
                                Dates.dateTime(update.at()),
                                Dates.iso(update.at()),
                                parts(bodies.read(update.body()), Map.of())))
                        .toList();
    }

    private LiteView page(String title, String path) {
        String paper = frame.siteName();
        return new LiteView(
                title.equals(paper) ? paper : title + " | " + paper,
                frame.absolute(path),
                STYLE.text(),
                DeviceLetters.SCRIPT.text(),
                paper);
    }
}
