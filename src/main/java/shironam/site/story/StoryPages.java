package shironam.site.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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
import shironam.site.BodyPart;
import shironam.site.BodyParts;
import shironam.site.LinkView;
import shironam.site.PictureView;
import shironam.site.SiteViews;
import shironam.site.StoredBodies;
import shironam.site.http.QueryString;
import shironam.site.lists.ArchivePages;
import shironam.site.live.LiveHtml;
import shironam.site.page.FragmentCache;
import shironam.site.page.LiveWidgets;
import shironam.site.page.PageFragment;
import shironam.site.page.PageFrame;
import shironam.site.page.PageStyle;
import shironam.site.page.PageTemplates;
import shironam.site.page.PageView;
import shironam.site.share.ShareLinks;
import shironam.story.Story;
import shironam.story.StoryField;
import shironam.story.changes.SurrogateKey;
import shironam.story.paper.PaperSettings;
import shironam.story.reading.PublicCard;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetailsLoader;
import shironam.story.reading.Teaser;

/** The page of a story: for readers, and as a preview exactly as readers will see it. */
@ApplicationScoped
public class StoryPages {
    /** Where the story's own pieces come; no template of ours and no text in a page has it. */
    private static final String PLACE = "\u0000";

    private static final int PLACES = 2;

    /** Changes within this time of publication are the last touches of the same morning, not an update. */
    private static final Duration UPDATE_WORTH_SAYING = Duration.ofMinutes(2);

    @Inject
    StoryDetailsLoader details;

    @Inject
    PageFrame frame;

    @Inject
    StoryJsonLd newsArticle;

    @Inject
    StoryImages pictures;

    @Inject
    StoredBodies bodies;

    @Inject
    FragmentCache fragments;

    @Inject
    LiveHtml live;

    @Inject
    LiveWidgets lively;

    /** A rendered page and the names of what it was made of. */
    public record Rendered(PageFragment.Joined page, Set<String> surrogateKeys) {}

    /** All that its own part of a story's page is made of. */
    private record Told(StoryDetails story, PaperSettings.Facts paper, boolean preview) {}

    public Rendered page(StoryDetails story) {
        return new Rendered(joined(new Told(story, frame.paper(), false)), surrogateKeys(story));
    }

    String preview(Story story, Instant now) {
        StoryDetails shown = details.preview(story, now);
        return new String(joined(new Told(shown, frame.paper(), true)).utf8(), StandardCharsets.UTF_8);
    }

    private PageFragment.Joined joined(Told told) {
        List<PageFragment> own = fragments.pieces("story", told, () -> own(told));
        PageView page = draft(told).below(told.preview ? "" : lively.mostRead()).done(PLACE);
        List<PageFragment> around = fragments.pieces(
                "story-frame",
                page,
                () -> StoryTemplates.story(page, PLACE).render().split(PLACE, PLACES + 1));
        return PageFragment.join(around.get(0), own.get(0), around.get(1), own.get(1), around.get(2));
    }

    /** What stands in the page's head, and what in its midst. */
    private String[] own(Told told) {
        StoryDetails story = told.story;
        StoredBodies.Read read = bodies.read(story.body());
        String head = PageTemplates.head(
                        described(draft(told), told, read.opening()).head())
                .render();
        String article =
                StoryTemplates.article(article(story, read, told.preview)).render();
        return new String[] {head, article + more(story) + (told.preview ? "" : LiveWidgets.counting(story.id()))};
    }

    private StoryView article(StoryDetails story, StoredBodies.Read read, boolean preview) {
        return StoryViewBuilder.builder()
                .preview(preview)
                .section(story.section() == null ? "বিভাগহীন" : story.section().name())
                .sectionHref(
                        story.section() == null ? "/" : "/" + story.section().slug())
                .kicker(SiteViews.orNull(story.kicker()))
                .headline(NonBreakingSpaces.keepTogether(story.headline()))
                .summary(SiteViews.orNull(story.summary()))
                .authors(
                        story.author() == null
                                ? List.of()
                                : List.of(new LinkView(
                                        story.author().name(),
                                        "/author/" + story.author().slug())))
                .place(SiteViews.orNull(story.texts().get(StoryField.DATELINE)))
                .source(SiteViews.orNull(story.source()))
                .published(Dates.dateTime(story.publishAt()))
                .publishedIso(Dates.iso(story.publishAt()))
                .publishedHref(preview ? null : ArchivePages.path(story.publishAt()))
                .updated(isUpdated(story) ? Dates.dateTime(story.updatedAt()) : null)
                .updatedIso(isUpdated(story) ? Dates.iso(story.updatedAt()) : null)
                .reading(Digits.bengali(read.minutes()) + " মিনিট")
                .sample(story.sample())
                .picture(lead(story, read.tree()))
                .body(parts(read, story.surroundings().cardsByHref()))
                .writer(SiteViews.writer(story))
                .live(live.of(story, preview))
                .corrections(story.surroundings().corrections().stream()
                        .map(StoryPages::correction)
                        .toList())
                .tags(story.tags().stream()
                        .map(tag -> new LinkView(tag.name(), "/tag/" + tag.slug()))
                        .toList())
                .share(preview ? null : share(story))
                .address(preview ? null : frame.absolute(story.path()))
                .build();
    }

    private PageFrame.Draft draft(Told told) {
        PageFrame.Draft page = frame.page(told.story.sharedHeadline())
                .looking(PageStyle.READING)
                .showingSample(told.story.sample())
                .showing(told.story.surroundings().related())
                .showing(told.story.surroundings().latest());
        if (told.story.section() != null) {
            page.inSection(told.story.section().slug(), told.story.section().name());
        }
        return told.preview ? page.hidden().still() : page;
    }

    private PageFrame.Draft described(PageFrame.Draft page, Told told, String opening) {
        StoryDetails story = told.story;
        String description =
                story.sharedSummary().isEmpty() ? opening : StoredBodies.description(story.sharedSummary());
        page.description(description);
        if (told.preview) {
            return page;
        }
        Instant modified = isUpdated(story) ? story.updatedAt() : story.publishAt();
        StoryImages.Images images = pictures.of(story);
        return page.at(story.path())
                .data(newsArticle.data(story, images, description, modified))
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
        String kind = switch (corrected.kind()) {
            case TYPING -> "টাইপের ভুল";
            case FACT -> "তথ্যের ভুল";
            case LEGAL -> "আইনি সংশোধনী";
        };
        return new StoryView.Correction(
                kind, corrected.words(), Dates.dateTime(corrected.at()), Dates.iso(corrected.at()));
    }

    /** What is like the story; as long as nothing is known to be, the newest of its section. */
    private static String more(StoryDetails story) {
        List<Teaser> related = story.surroundings().related();
        return related.isEmpty()
                ? more("এই বিভাগের আরও", story.surroundings().latest(), false)
                : more("আরও পড়ুন", related, true);
    }

    private static String more(String title, List<Teaser> others, boolean withSection) {
        return others.isEmpty()
                ? ""
                : StoryTemplates.more(title, SiteViews.teasers(others, withSection))
                        .render();
    }

    /** A lead picture that stands in the text as well is shown there, once. */
    public static PictureView lead(StoryDetails story, Body body) {
        boolean inText = body.figures().stream()
                .anyMatch(figure -> figure.src().equals(story.picture().url()));
        return inText ? null : SiteViews.picture(story.picture());
    }

    private List<BodyPart> parts(StoredBodies.Read read, Map<String, PublicCard> cards) {
        List<BodyPart> parts = new ArrayList<>();
        for (BodyParts.Part part : read.parts()) {
            if (part.ready() != null) {
                parts.add(part.ready());
            } else if (cards.containsKey(part.card())) {
                parts.add(BodyPart.html(card(cards.get(part.card()))));
            }
        }
        return parts;
    }

    private String share(StoryDetails story) {
        return StoryTemplates.share(ShareLinks.of(frame.absolute("/" + story.id()), story.sharedHeadline()))
                .render();
    }

    private String card(PublicCard card) {
        return SiteViews.card(card, frame.host())
                .map(shown -> StoryTemplates.related(shown).render())
                .orElse("");
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
