package shironam.site.lite;

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
import shironam.bangla.NonBreakingSpaces;
import shironam.site.BodyParts;
import shironam.site.CardView;
import shironam.site.LinkView;
import shironam.site.ParsedBodyCache;
import shironam.site.PictureView;
import shironam.site.SiteMessages;
import shironam.site.SiteViews;
import shironam.site.embeds.EmbeddedViews;
import shironam.site.http.HtmlResponses;
import shironam.site.lists.FrontPages;
import shironam.site.lists.ListPages;
import shironam.site.lists.Paging;
import shironam.site.live.LiveHtml;
import shironam.site.page.FontProbe;
import shironam.site.page.InlineAsset;
import shironam.site.page.PageFrame;
import shironam.site.story.StoryPages;
import shironam.story.Section;
import shironam.story.StoryField;
import shironam.story.changes.SurrogateKey;
import shironam.story.fronts.FrontArrangement.Block.Kind;
import shironam.story.fronts.FrontFilling;
import shironam.story.fronts.PublishedFronts;
import shironam.story.lists.PublicLists;
import shironam.story.lists.PublicLists.Position;
import shironam.story.reading.LinkTargets;
import shironam.story.reading.PublicCard;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.Teaser;

/** Pages for who pays for every kilobyte: the whole text, and of pictures and cards where they are to be had. */
@ApplicationScoped
public class LitePages {
    static final String ROOT = "/lite";

    @Inject
    PageFrame frame;

    @Inject
    FrontPages fronts;

    @Inject
    FrontFilling filling;

    @Inject
    PublishedFronts published;

    @Inject
    PublicLists lists;

    @Inject
    ParsedBodyCache bodies;

    @Inject
    StoryPages pages;

    @Inject
    SiteMessages words;

    @Inject
    LiteMessages liteWords;

    @Inject
    EmbeddedViews embeds;

    @Inject
    LiveHtml live;

    public Response home() {
        FrontFilling.Home home = filling.home(published.seenIn(null));
        List<LiteView.Group> groups = new ArrayList<>();
        groups.add(new LiteView.Group(null, null, headlines(home.top().stories())));
        home.blocks().stream().filter(block -> !block.stories().isEmpty()).forEach(block -> groups.add(group(block)));
        Set<String> surrogateKeys =
                new LinkedHashSet<>(List.of(SurrogateKey.SECTIONS, SurrogateKey.LATEST, SurrogateKey.front(null)));
        surrogateKeys.addAll(home.surrogateKeys());
        List<LinkView> sections = frame.sections().stream()
                .map(section -> new LinkView(section.nameBn, ROOT + "/" + section.slug))
                .toList();
        LiteView.Headlines view =
                new LiteView.Headlines(page(frame.siteName(), "/"), frame.tagline(), sections, groups, null);
        return fronts.page(
                LiteTemplates.liteHeadlines(view), surrogateKeys, home.top().until());
    }

    private static LiteView.Group group(FrontFilling.Filled filled) {
        boolean ofSection = filled.block().kind() == Kind.SECTION;
        return new LiteView.Group(
                filled.title(), ofSection ? ROOT + filled.path() : filled.path(), headlines(filled.stories()));
    }

    public Response section(Section section, Position place) {
        PublicLists.Page found = lists.inSection(section, place, ListPages.PAGE);
        List<Teaser> stories = found.stories();
        if (stories.isEmpty() && !place.equals(Position.START)) {
            throw new NotFoundException();
        }
        LiteView.Headlines view = new LiteView.Headlines(
                page(section.nameBn, "/" + section.slug),
                section.nameBn,
                List.of(),
                List.of(new LiteView.Group(null, null, headlines(stories))),
                Paging.older(ROOT + "/" + section.slug, found));
        return HtmlResponses.page(
                LiteTemplates.liteHeadlines(view), List.of(SurrogateKey.SECTIONS, SurrogateKey.section(section.id)));
    }

    private static List<LiteView.Headline> headlines(List<Teaser> stories) {
        return stories.stream()
                .map(story -> new LiteView.Headline(
                        NonBreakingSpaces.keepTogether(story.headline()),
                        ROOT + story.path(),
                        Dates.date(story.publishAt()),
                        Dates.iso(story.publishAt())))
                .toList();
    }

    /** @param ownAddress whether it stands there, and not where the whole page would */
    public Response story(StoryDetails story, boolean ownAddress) {
        boolean updated = StoryPages.isUpdated(story);
        LinkTargets.Found links = pages.links(story);
        Set<String> surrogateKeys = StoryPages.textSurrogateKeys(story);
        surrogateKeys.addAll(links.surrogateKeys());
        LiteView.OfStory view = LiteViewOfStoryBuilder.builder()
                .page(page(story.sharedHeadline(), story.path()))
                .full(ownAddress ? story.path() : null)
                .section(new LinkView(
                        story.section().name(), ROOT + "/" + story.section().slug()))
                .kicker(SiteViews.orNull(story.kicker()))
                .headline(NonBreakingSpaces.keepTogether(story.headline()))
                .summary(SiteViews.orNull(story.summary()))
                .credits(credits(story))
                .sample(story.sample())
                .published(Dates.dateTime(story.publishAt()))
                .publishedIso(Dates.iso(story.publishAt()))
                .updated(updated ? Dates.dateTime(story.updatedAt()) : null)
                .updatedIso(updated ? Dates.iso(story.updatedAt()) : null)
                .body(body(story, links))
                .told(story.live() != null)
                .updates(updates(story, links))
                .corrections(story.surroundings().corrections().stream()
                        .map(StoryPages::correction)
                        .toList())
                .build();
        return HtmlResponses.page(LiteTemplates.liteStory(view), surrogateKeys);
    }

    private List<String> credits(StoryDetails story) {
        return story.texts().entrySet().stream()
                .filter(text -> text.getKey().is(StoryField.Trait.CREDIT)
                        && !text.getValue().isEmpty())
                .map(text -> text.getKey() == StoryField.SOURCE ? words.source(text.getValue()) : text.getValue())
                .toList();
    }

    private List<LiteView.Part> body(StoryDetails story, LinkTargets.Found links) {
        ParsedBodyCache.Read read = bodies.read(story.body());
        List<LiteView.Part> parts = new ArrayList<>();
        PictureView lead = StoryPages.lead(story, read.tree());
        if (lead != null) {
            parts.add(picture(lead));
        }
        parts.addAll(parts(
                read,
                new Asked(
                        links,
                        story.surroundings().cardsByHref(),
                        embeds.of(read.tree().embeds()))));
        return parts;
    }

    /** What the database was asked for, once for a page. */
    private record Asked(LinkTargets.Found links, Map<String, PublicCard> cards, EmbeddedViews.OfPage embedded) {}

    private List<LiteView.Part> parts(ParsedBodyCache.Read read, Asked asked) {
        List<LiteView.Part> parts = new ArrayList<>();
        for (BodyParts.Part part : read.parts()) {
            if (part.embed() != null) {
                asked.embedded
                        .of(part.embed())
                        .ifPresent(embed -> parts.add(new LiteView.Part(null, embed.line(), null)));
            } else if (part.ready() == null) {
                PublicCard card = asked.cards.get(part.card());
                if (card != null) {
                    SiteViews.card(card, frame.host())
                            .ifPresent(shown -> parts.add(card(shown, card.target() != null)));
                }
            } else if (part.ready().picture() != null) {
                parts.add(picture(part.ready().picture()));
            } else {
                parts.add(new LiteView.Part(
                        part.ready()
                                .leading(asked.links.targets(), read.links())
                                .html(),
                        null,
                        null));
            }
        }
        return parts;
    }

    private LiteView.Part picture(PictureView picture) {
        boolean told = picture.alt() != null && !picture.alt().isEmpty();
        String note = Stream.of(picture.captionLine(), picture.creditLine())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        LinkView link = new LinkView(told ? liteWords.pictureOf(picture.alt()) : liteWords.picture(), picture.src());
        return new LiteView.Part(null, link, SiteViews.orNull(note));
    }

    private static LiteView.Part card(CardView card, boolean ours) {
        LinkView link = new LinkView(card.label() + ": " + card.headline(), ours ? ROOT + card.href() : card.href());
        return new LiteView.Part(null, link, null);
    }

    private List<LiteView.Update> updates(StoryDetails story, LinkTargets.Found links) {
        if (story.live() == null) {
            return List.of();
        }
        Asked asked = new Asked(links, story.surroundings().cardsByHref(), embeds.of(live.embeds(story.live())));
        return LiveHtml.shown(story.live()).stream()
                .map(update -> new LiteView.Update(
                        SiteViews.orNull(update.headline()),
                        Dates.dateTime(update.at()),
                        Dates.iso(update.at()),
                        parts(bodies.read(update.body()), asked)))
                .toList();
    }

    private LiteView page(String title, String path) {
        String paper = frame.siteName();
        return new LiteView(
                title.equals(paper) ? paper : title + " | " + paper,
                frame.absolute(path),
                InlineAsset.LITE_STYLE.text(),
                FontProbe.SCRIPT.text(),
                paper);
    }
}
