package shironam.site.story;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shironam.bangla.Dates;
import shironam.bangla.Digits;
import shironam.bangla.NonBreakingSpaces;
import shironam.body.Body;
import shironam.body.EmbeddedContent;
import shironam.site.BodyPart;
import shironam.site.BodyParts;
import shironam.site.GalleryView;
import shironam.site.LinkView;
import shironam.site.ParsedBodyCache;
import shironam.site.PictureView;
import shironam.site.SiteViews;
import shironam.site.embeds.EmbeddedViews;
import shironam.site.http.HtmlResponses;
import shironam.site.http.QueryString;
import shironam.site.lists.ArchivePages;
import shironam.site.live.LiveHtml;
import shironam.site.page.EncodedPage;
import shironam.site.page.FragmentCache;
import shironam.site.page.HeadView;
import shironam.site.page.PageFrame;
import shironam.site.page.PageStyle;
import shironam.site.page.PageView;
import shironam.site.page.SiteJsonLd;
import shironam.site.share.ShareLinks;
import shironam.site.story.StoryPage.Shown;
import shironam.story.Story;
import shironam.story.StoryField;
import shironam.story.changes.SurrogateKey;
import shironam.story.lists.SectionTree;
import shironam.story.reading.LinkTargets;
import shironam.story.reading.PublicCard;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetailsLoader;
import shironam.story.reading.Teaser;

/** The page of a story: for readers, and as a preview exactly as readers will see it. */
@ApplicationScoped
public class StoryPages {
    /** Changes within this time of publication are the last touches of the same morning, not an update. */
    private static final Duration UPDATE_WORTH_SAYING = Duration.ofMinutes(2);

    @Inject
    StoryDetailsLoader details;

    @Inject
    PageFrame frame;

    @Inject
    StoryJsonLd newsArticle;

    @Inject
    SiteJsonLd site;

    @Inject
    StoryImages pictures;

    @Inject
    ParsedBodyCache bodies;

    @Inject
    LinkTargets links;

    @Inject
    StoryMessages words;

    @Inject
    LiveHtml live;

    @Inject
    SectionTree tree;

    @Inject
    EmbeddedViews embeds;

    @Inject
    FragmentCache fragments;

    /**
     * A whole page as it was made.
     *
     * @param origins where its frames come from
     * @param plays whether it plays something of our own
     */
    private record Made(EncodedPage page, Set<String> surrogateKeys, Set<String> origins, boolean plays) {}

    /** With the surrogate keys of what it was made of, and a policy that allows just its frames. */
    public Response response(StoryDetails story) {
        Shown shown = new Shown(story, frame.paper(), false, links(story), embeds(story));
        WholePage whole = new WholePage(shown, around(shown));
        Made known = fragments.knownPage(StoryPages.class, whole);
        Made made = known != null ? known : made(whole);
        whole.around().style(); // the policy allows those that were asked for
        return HtmlResponses.withFrames(made.page, made.surrogateKeys, made.origins, made.plays);
    }

    private Made made(WholePage whole) {
        StoryDetails story = whole.shown().story();
        Set<String> surrogateKeys = surrogateKeys(story);
        surrogateKeys.addAll(whole.shown().links().surrogateKeys());
        long mark = fragments.mark();
        EncodedPage page = EncodedPage.of(template(whole));
        Made made = new Made(page, surrogateKeys, origins(story), plays(story));
        fragments.keepPage(StoryPages.class, whole, made, page.utf8().length / Character.BYTES, mark);
        return made;
    }

    /** Where the frames of the page come from. */
    private Set<String> origins(StoryDetails story) {
        Set<String> origins = embeds.origins(bodies.read(story.body()).tree());
        if (story.live() != null) {
            origins.addAll(live.origins(story.live()));
        }
        return origins;
    }

    private boolean plays(StoryDetails story) {
        return embeds.play(bodies.read(story.body()).tree()) || story.live() != null && live.plays(story.live());
    }

    String preview(Story story, Instant now) {
        Shown shown = preview(details.preview(story, now));
        return template(new WholePage(shown, around(shown))).render();
    }

    private Shown preview(StoryDetails story) {
        return new Shown(story, frame.paper(), true, links(story), embeds(story));
    }

    /** Where the links of its text and of what is told live lead to, and the cards of the latter. */
    public LinkTargets.Found links(StoryDetails story) {
        List<String> hrefs = new ArrayList<>(bodies.read(story.body()).links());
        if (story.live() != null) {
            hrefs.addAll(live.hrefs(story.live()));
        }
        return links.of(hrefs);
    }

    private EmbeddedViews.OfPage embeds(StoryDetails story) {
        List<EmbeddedContent> all =
                new ArrayList<>(bodies.read(story.body()).tree().embeds());
        if (story.live() != null) {
            all.addAll(live.embeds(story.live()));
        }
        return embeds.of(all);
    }

    private PageView around(Shown shown) {
        PageFrame.Draft page = draft(shown);
        return (shown.preview() || shown.story().isPage() ? page : page.withMostRead()).doneButHead();
    }

    private TemplateInstance template(WholePage whole) {
        return StoryTemplates.story(whole.around(), new StoryPage(whole.shown(), this));
    }

    StoryView view(Shown shown) {
        StoryDetails story = shown.story();
        ParsedBodyCache.Read read = bodies.read(story.body());
        return story.isPage() ? pageView(shown, read) : storyView(shown, read);
    }

    /** A page of the paper's own tells no date, no byline and nothing else of news. */
    private StoryView pageView(Shown shown, ParsedBodyCache.Read read) {
        StoryDetails page = shown.story();
        return StoryViewBuilder.builder()
                .preview(shown.preview())
                .way(List.of())
                .writers(List.of())
                .headline(NonBreakingSpaces.keepTogether(page.headline()))
                .summary(SiteViews.orNull(page.summary()))
                .authors(List.of())
                .picture(lead(page, read.tree()))
                .body(parts(read, shown))
                .blocks(read.isStyledApart())
                .embeds(!shown.preview() && !origins(page).isEmpty())
                .address(shown.preview() ? null : frame.absolute(page.path()))
                .build();
    }

    private StoryView storyView(Shown shown, ParsedBodyCache.Read read) {
        StoryDetails story = shown.story();
        boolean preview = shown.preview();
        List<Teaser> related = story.surroundings().related();
        return StoryViewBuilder.builder()
                .preview(preview)
                .way(way(story, tree))
                .section(
                        story.section() == null
                                ? words.noSection()
                                : story.section().name())
                .sectionHref(
                        story.section() == null ? "/" : "/" + story.section().slug())
                .kicker(SiteViews.orNull(story.kicker()))
                .headline(NonBreakingSpaces.keepTogether(story.headline()))
                .summary(SiteViews.orNull(story.summary()))
                .authors(SiteViews.byline(story))
                .place(SiteViews.orNull(story.texts().get(StoryField.DATELINE)))
                .source(SiteViews.orNull(story.source()))
                .published(Dates.dateTime(story.publishAt()))
                .publishedIso(Dates.iso(story.publishAt()))
                .publishedHref(preview ? null : ArchivePages.path(story.publishAt()))
                .updated(isUpdated(story) ? Dates.dateTime(story.updatedAt()) : null)
                .updatedIso(isUpdated(story) ? Dates.iso(story.updatedAt()) : null)
                .reading(Digits.bengali(read.minutes()))
                .sample(story.sample())
                .picture(lead(story, read.tree()))
                .body(parts(read, shown))
                .blocks(read.isStyledApart() || story.live() != null)
                .embeds(!preview && !origins(story).isEmpty())
                .writers(SiteViews.writers(story))
                .live(live.of(story, shown.links(), shown.embeds(), preview))
                .corrections(story.surroundings().corrections().stream()
                        .map(StoryPages::correction)
                        .toList())
                .otherSections(story.otherSections().stream()
                        .map(other -> new LinkView(other.name(), "/" + other.slug()))
                        .toList())
                .tags(story.tags().stream()
                        .map(tag -> new LinkView(tag.name(), "/tag/" + tag.slug()))
                        .toList())
                .places(story.places().stream()
                        .map(place -> new LinkView(place.name(), place.href()))
                        .toList())
                .share(preview ? null : ShareLinks.of(frame.absolute("/" + story.id()), story.sharedHeadline()))
                .address(preview ? null : frame.absolute(story.path()))
                .moreTitle(related.isEmpty() ? words.moreOfSection() : words.related())
                .more(
                        related.isEmpty()
                                ? SiteViews.teasers(story.surroundings().latest(), false)
                                : SiteViews.teasers(related, true))
                .build();
    }

    /** The sections in which the story's section lies, the widest first. */
    static List<LinkView> way(StoryDetails story, SectionTree tree) {
        return story.section() == null
                ? List.of()
                : tree.around(story.section().id()).stream()
                        .map(section -> new LinkView(section.nameBn, "/" + section.slug))
                        .toList();
    }

    private PageFrame.Draft draft(Shown shown) {
        PageFrame.Draft page = frame.page(shown.story().sharedHeadline()).looking(PageStyle.READING);
        if (shown.story().isPage()) {
            return shown.preview() ? page.hidden().still() : page;
        }
        page.showingSample(shown.story().sample())
                .showing(shown.story().surroundings().related())
                .showing(shown.story().surroundings().latest());
        if (shown.story().section() != null) {
            page.inSection(
                    shown.story().section().slug(), shown.story().section().name());
        }
        return shown.preview() ? page.hidden().still() : page;
    }

    HeadView head(Shown shown) {
        StoryDetails story = shown.story();
        String description = description(story);
        PageFrame.Draft page = draft(shown).description(description);
        return (shown.preview() ? page : described(page, shown, description)).head();
    }

    /** Its headline where no word stands in its text: pictures and embeds alone, or all is struck. */
    private String description(StoryDetails story) {
        String opening = bodies.read(story.body()).opening();
        String said = opening.isBlank() ? story.sharedHeadline() : opening;
        return story.sharedSummary().isEmpty() ? said : ParsedBodyCache.description(story.sharedSummary());
    }

    private PageFrame.Draft described(PageFrame.Draft page, Shown shown, String description) {
        StoryDetails story = shown.story();
        if (story.isPage()) {
            return page.at(story.path()).data(site.page(story.headline(), story.path()));
        }
        Instant modified = isUpdated(story) ? story.updatedAt() : story.publishAt();
        StoryImages.Images images = pictures.of(story);
        return page.at(story.path())
                .data(newsArticle.data(story, images, description, modified, shown.embeds()))
                .sharedAs(newsArticle.openGraph(story, images, modified))
                .alsoAs("application/json+oembed", null, oembed(story, "json"))
                .alsoAs("text/xml+oembed", null, oembed(story, "xml"))
                .alsoAs("text/markdown", null, story.path() + ".md");
    }

    private String oembed(StoryDetails story, String format) {
        return frame.absolute(new QueryString()
                .and("format", format)
                .and("url", frame.absolute(story.path()))
                .at("/oembed"));
    }

    public static StoryView.Correction correction(StoryDetails.Corrected corrected) {
        return new StoryView.Correction(
                corrected.kind(), corrected.words(), Dates.dateTime(corrected.at()), Dates.iso(corrected.at()));
    }

    /** A lead picture that stands in the text as well is shown there, once. */
    public static PictureView lead(StoryDetails story, Body body) {
        boolean inText = body.figures().stream()
                .anyMatch(figure -> figure.src().equals(story.picture().url()));
        return inText ? null : SiteViews.picture(story.picture());
    }

    private List<BodyPart> parts(ParsedBodyCache.Read read, Shown shown) {
        StoryDetails story = shown.story();
        Map<String, PublicCard> cards = story.surroundings().cardsByHref();
        List<BodyPart> parts = new ArrayList<>();
        for (BodyParts.Part part : read.parts()) {
            if (part.ready() != null) {
                parts.add(
                        part.ready().picture() != null
                                ? BodyPart.picture(part.ready().picture())
                                : part.ready().leading(shown.links().targets(), read.links()));
            } else if (part.embed() != null) {
                shown.embeds().of(part.embed()).map(BodyPart::embed).ifPresent(parts::add);
            } else if (cards.containsKey(part.card())) {
                SiteViews.card(cards.get(part.card()), frame.host())
                        .map(BodyPart::card)
                        .ifPresent(parts::add);
            }
        }
        return GalleryView.grouped(parts);
    }

    /** Whatever is told live is worth it. */
    public static boolean isUpdated(StoryDetails story) {
        Duration touches = story.live() == null ? UPDATE_WORTH_SAYING : Duration.ZERO;
        return story.updatedAt().isAfter(story.publishAt().plus(touches));
    }

    private static Set<String> surrogateKeys(StoryDetails story) {
        Set<String> names = textSurrogateKeys(story);
        if (story.section() != null) {
            names.add(SurrogateKey.section(story.section().id()));
        }
        if (story.isPage()) {
            return names;
        }
        names.add(SurrogateKey.MOST_READ);
        story.surroundings().related().forEach(other -> names.add(SurrogateKey.story(other.id())));
        return names;
    }

    /** Of the story's text alone, wherever it is shown: itself, what its cards lead to, and the sections' names. */
    public static Set<String> textSurrogateKeys(StoryDetails story) {
        Set<String> names = new LinkedHashSet<>(List.of(SurrogateKey.SECTIONS, SurrogateKey.story(story.id())));
        story.surroundings().cards().stream()
                .filter(card -> card.targetId() != null)
                .forEach(card -> names.add(SurrogateKey.story(card.targetId())));
        return names;
    }
}
