package shironam.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shironam.bangla.Dates;
import shironam.bangla.Spacing;
import shironam.body.Body;
import shironam.body.Figure;
import shironam.body.Prose;
import shironam.body.RelatedStory;
import shironam.body.Segment;
import shironam.story.Author;
import shironam.story.Ingredient;
import shironam.story.Picture;
import shironam.story.PublicCard;
import shironam.story.PublicLists;
import shironam.story.PublicStory;
import shironam.story.Section;
import shironam.story.Story;
import shironam.story.Tag;
import shironam.story.Teaser;

/** The page of a story: for readers, and as a preview exactly as readers will see it. */
@ApplicationScoped
class StoryPages {
    private static final int MORE = 4;

    /** Changes within this time of publication are the last touches of the same morning, not an update. */
    private static final Duration UPDATE_WORTH_SAYING = Duration.ofMinutes(2);

    @Inject
    PageFrame frame;

    @Inject
    PublicLists lists;

    @Inject
    NewsArticle newsArticle;

    @Inject
    Bodies bodies;

    /** A rendered page and the names of what it was made of. */
    record Rendered(String html, Set<String> ingredients) {}

    /** What both a public story and a draft can tell of themselves. */
    private record Matter(
            long id,
            String path,
            String headline,
            String kicker,
            String summary,
            Section section,
            Author author,
            String source,
            Picture picture,
            String body,
            List<Tag> tags,
            Instant publishAt,
            Instant updatedAt,
            boolean sample,
            boolean preview) {}

    Rendered page(PublicStory story) {
        return render(new Matter(
                story.id,
                story.path(),
                story.headline,
                story.kicker,
                story.summary,
                story.section,
                story.author,
                story.source,
                story.picture,
                story.body,
                story.tags,
                story.publishAt,
                story.updatedAt,
                story.sample,
                false));
    }

    Rendered preview(Story story, Instant now) {
        return render(new Matter(
                story.id,
                story.path(),
                story.headline,
                story.kicker,
                story.summary,
                story.section,
                story.author,
                story.source,
                story.picture,
                story.body,
                story.tags,
                story.publishAt != null ? story.publishAt : now,
                story.updatedAt,
                story.sample,
                true));
    }

    private Rendered render(Matter story) {
        List<PublicCard> cards = PublicCard.of(story.id);
        List<Teaser> more = more(story);
        Bodies.Read read = bodies.read(story.body);
        Body body = read.tree();
        StoryView view = new StoryView(
                head(story, read.opening()),
                story.preview,
                story.section == null ? "বিভাগহীন" : story.section.nameBn,
                story.section == null ? "/" : "/" + story.section.slug,
                Views.orNull(story.kicker),
                Spacing.keepTogether(story.headline),
                Views.orNull(story.summary),
                story.author == null
                        ? List.of()
                        : List.of(new LinkView(story.author.name, "/author/" + story.author.slug)),
                null,
                Views.orNull(story.source),
                Dates.dateTime(story.publishAt),
                Dates.iso(story.publishAt),
                isUpdated(story) ? Dates.dateTime(story.updatedAt) : null,
                isUpdated(story) ? Dates.iso(story.updatedAt) : null,
                story.sample,
                lead(story, body),
                parts(body, cards),
                List.of(),
                story.tags.stream()
                        .map(tag -> new LinkView(tag.name, "/tag/" + tag.slug))
                        .toList(),
                Views.teasers(more, false));
        return new Rendered(Templates.story(view).render(), ingredients(story, cards));
    }

    private PageView head(Matter story, String opening) {
        String description = story.summary.isEmpty() ? opening : Bodies.description(story.summary);
        PageFrame.Draft page =
                frame.page(story.headline).description(description).in(story.section);
        if (story.preview) {
            return page.hidden().done();
        }
        NewsArticle.Facts facts = new NewsArticle.Facts(
                story.path,
                story.headline,
                description,
                story.section,
                story.author,
                story.source,
                story.picture,
                story.publishAt,
                isUpdated(story) ? story.updatedAt : story.publishAt,
                story.tags.stream().map(tag -> tag.name).toList());
        return page.at(story.path)
                .jsonLd(newsArticle.jsonLd(facts))
                .sharedAs(newsArticle.openGraph(facts))
                .done();
    }

    private List<Teaser> more(Matter story) {
        return story.section == null
                ? List.of()
                : lists.latestIn(story.section, MORE + 1).stream()
                        .filter(t -> t.id() != story.id)
                        .limit(MORE)
                        .toList();
    }

    /** A lead picture that stands in the text as well is shown there, once. */
    private static PictureView lead(Matter story, Body body) {
        boolean inText = body.figures().stream().anyMatch(figure -> figure.src().equals(story.picture.url()));
        return inText ? null : Views.picture(story.picture);
    }

    private List<StoryView.BodyPart> parts(Body body, List<PublicCard> cards) {
        Map<String, PublicCard> byHref = new HashMap<>();
        cards.forEach(card -> byHref.put(card.given().href(), card));
        List<StoryView.BodyPart> parts = new ArrayList<>();
        for (Segment segment : body.segments()) {
            if (segment instanceof RelatedStory card && byHref.containsKey(card.href())) {
                Views.card(byHref.get(card.href()), frame.absolute("/"))
                        .map(StoryView.BodyPart::card)
                        .ifPresent(parts::add);
            } else if (segment instanceof Figure figure) {
                parts.add(StoryView.BodyPart.picture(Views.picture(figure)));
            } else if (segment instanceof Prose prose) {
                parts.add(StoryView.BodyPart.prose(prose.html()));
            }
        }
        return parts;
    }

    private static boolean isUpdated(Matter story) {
        return story.updatedAt.isAfter(story.publishAt.plus(UPDATE_WORTH_SAYING));
    }

    private static Set<String> ingredients(Matter story, List<PublicCard> cards) {
        Set<String> names = new LinkedHashSet<>();
        names.add(Ingredient.SECTIONS);
        names.add(Ingredient.story(story.id));
        if (story.section != null) {
            names.add(Ingredient.section(story.section.id));
        }
        cards.stream()
                .filter(card -> card.targetId() != null)
                .forEach(card -> names.add(Ingredient.story(card.targetId())));
        return names;
    }
}
