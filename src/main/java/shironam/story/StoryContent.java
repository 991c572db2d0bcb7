package shironam.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Bijoy;
import shironam.bangla.Graphemes;
import shironam.bangla.Normalization;
import shironam.bangla.Slug;
import shironam.body.Body;
import shironam.body.RelatedStory;

/**
 * Everything of a story that an editor writes or a source brings: what a save receives and what a revision holds.
 * Texts are normalised and the body is rebuilt from its typed tree on construction, so nothing foreign gets past.
 *
 * @param headlineDerived the headline is only the start of the text and waits for a real one
 * @param slug empty to have it made from the headline
 * @param section slug of a section, or empty
 * @param author name as in the byline, or empty
 * @param notBefore earliest possible date where the true one is not known, or null
 */
public record StoryContent(
        String headline,
        boolean headlineDerived,
        String kicker,
        String summary,
        String slug,
        String section,
        String author,
        String source,
        List<String> tags,
        Picture picture,
        String body,
        List<CardContent> cards,
        boolean sample,
        LocalDate notBefore) {

    public static final int LONGEST_LINE = 300;
    public static final int LONGEST_SUMMARY = 1200;

    public StoryContent {
        headline = cut(Normalization.line(headline), LONGEST_LINE);
        kicker = cut(Normalization.line(kicker), LONGEST_LINE);
        summary = cut(Normalization.line(summary), LONGEST_SUMMARY);
        author = cut(Normalization.line(author), LONGEST_LINE);
        source = cut(Normalization.line(source), LONGEST_LINE);
        slug = Slug.isSlug(slug) ? slug : Slug.of(slug == null || slug.isBlank() ? headline : slug);
        tags = tags.stream()
                .map(Normalization::line)
                .filter(tag -> !Slug.tag(tag).isEmpty())
                .distinct()
                .toList();
        headlineDerived = headlineDerived && !headline.isEmpty();
    }

    /** A new story with a headline and nothing else. */
    public static StoryContent titled(String headline) {
        return new StoryContent(
                headline, false, "", "", "", "", "", "", List.of(), Picture.NONE, "", List.of(), false, null);
    }

    public StoryContent withBody(Body tree) {
        return with(slug, section, tags, tree.html(), cardsOf(tree));
    }

    /** The body for an editor's form: each card with what is known of its target, a block on each line. */
    public String bodyForEditing() {
        Map<String, CardContent> known = cardsByHref();
        return Body.parse(body).segments().stream()
                .map(segment -> segment instanceof RelatedStory card && known.containsKey(card.href())
                        ? known.get(card.href()).inBody().describedHtml()
                        : segment.html())
                .collect(Collectors.joining("\n"));
    }

    /** With other words: each text that readers see goes through {@code change}, the addresses in it do not. */
    public StoryContent withTexts(UnaryOperator<String> change) {
        return withTexts(line -> true, change);
    }

    /** With other words in the lines that fit. */
    public StoryContent withTexts(Predicate<String> which, UnaryOperator<String> changeLine) {
        UnaryOperator<String> change = line -> which.test(line) ? changeLine.apply(line) : line;
        Picture described = new Picture(
                picture.url(),
                picture.width(),
                picture.height(),
                change.apply(picture.alt()),
                change.apply(picture.caption()),
                change.apply(picture.credit()));
        return new StoryContent(
                change.apply(headline),
                headlineDerived,
                change.apply(kicker),
                change.apply(summary),
                slug,
                section,
                change.apply(author),
                change.apply(source),
                tags.stream().map(change).toList(),
                described,
                Body.parse(body).withTexts(which, changeLine).html(),
                cards.stream()
                        .map(card -> card.named(change.apply(card.headline())))
                        .toList(),
                sample,
                notBefore);
    }

    /** Whether something that readers would read is typed in Bijoy, and so readable in one font only. */
    public boolean hasBijoy() {
        Stream<String> around = Stream.concat(
                Stream.of(headline, kicker, summary), cards.stream().map(CardContent::headline));
        return Stream.concat(around, Body.parse(body).lines().stream()).anyMatch(Bijoy::isLikely);
    }

    /** Cards keep what was known of them while they stay: a body alone tells only where they lead. */
    public StoryContent knowing(StoryContent before) {
        Map<String, CardContent> known = before.cardsByHref();
        return withCards(
                cards.stream().map(card -> card.or(known.get(card.href()))).toList());
    }

    /** With a headline for each card that has none of its own; empty where there is none to be known. */
    public StoryContent withCardsNamed(UnaryOperator<String> headlineByHref) {
        return withCards(cards.stream()
                .map(card -> card.headline().isEmpty() ? card.named(headlineByHref.apply(card.href())) : card)
                .toList());
    }

    public StoryContent withCards(List<CardContent> others) {
        return with(slug, section, tags, body, others);
    }

    /** A slug that was made from the headline follows the headline; one that an editor chose stays. */
    public StoryContent withSlugFollowing(StoryContent before) {
        boolean untouched = slug.equals(before.slug);
        boolean wasMade = before.slug.equals(Slug.of(before.headline));
        return untouched && wasMade ? withSlug(Slug.of(headline)) : this;
    }

    private Map<String, CardContent> cardsByHref() {
        return cards.stream()
                .collect(Collectors.toMap(CardContent::href, Function.identity(), (first, again) -> first));
    }

    StoryContent withSlug(String other) {
        return with(other, section, tags, body, cards);
    }

    public StoryContent withSection(String other) {
        return with(slug, other, tags, body, cards);
    }

    public StoryContent withTags(List<String> others) {
        return with(slug, section, others, body, cards);
    }

    /** The same with another slug, section, tags, body or cards; the rest of a story changes only in a form. */
    private StoryContent with(
            String otherSlug,
            String otherSection,
            List<String> otherTags,
            String otherBody,
            List<CardContent> otherCards) {
        return new StoryContent(
                headline,
                headlineDerived,
                kicker,
                summary,
                otherSlug,
                otherSection,
                author,
                source,
                otherTags,
                picture,
                otherBody,
                otherCards,
                sample,
                notBefore);
    }

    private static List<CardContent> cardsOf(Body tree) {
        return tree.segments().stream()
                .filter(RelatedStory.class::isInstance)
                .map(segment -> CardContent.of((RelatedStory) segment))
                .toList();
    }

    private static String cut(String line, int graphemes) {
        return line.length() <= graphemes ? line : Graphemes.truncate(line, graphemes);
    }
}
