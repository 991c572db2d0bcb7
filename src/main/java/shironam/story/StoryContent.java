package shironam.story;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Graphemes;
import shironam.bangla.Normalization;
import shironam.bangla.bijoy.Bijoy;
import shironam.bangla.transliteration.Slug;
import shironam.body.Body;
import shironam.body.RelatedStory;

/**
 * Everything of a story that an editor writes or a source brings: what a save receives and what a revision holds.
 * Texts are normalised and the body is rebuilt from its typed tree on construction, so nothing foreign gets past.
 * What a builder is not told is empty.
 *
 * @param texts each of {@link StoryField#TEXTS}, empty where there is none
 * @param headlineDerived the headline is only the start of the text and waits for a real one
 * @param slug empty to have it made from the headline
 * @param section slug of a section, or empty
 * @param otherSections slugs of sections in which it stands, too
 * @param places paths of places
 * @param notBefore earliest possible date where the true one is not known, or null
 */
@RecordBuilder
public record StoryContent(
        @JsonIgnore Map<StoryField, String> texts,
        boolean headlineDerived,
        String slug,
        String section,
        List<String> otherSections,
        List<String> tags,
        List<String> places,
        Picture picture,
        String body,
        List<CardContent> cards,
        boolean sample,
        LocalDate notBefore)
        implements StoryContentBuilder.With {

    public StoryContent {
        texts = normalized(texts == null ? Map.of() : texts);
        String headline = texts.get(StoryField.HEADLINE);
        slug = Slug.isSlug(slug) ? slug : Slug.of(slug == null || slug.isBlank() ? headline : slug);
        section = Objects.requireNonNullElse(section, "");
        String home = section;
        otherSections = otherSections == null
                ? List.of()
                : otherSections.stream()
                        .filter(other -> !other.equals(home))
                        .distinct()
                        .toList();
        tags = tags == null ? List.of() : normalized(tags);
        places = places == null ? List.of() : places.stream().distinct().toList();
        picture = Objects.requireNonNullElse(picture, Picture.NONE);
        body = Objects.requireNonNullElse(body, "");
        cards = Objects.requireNonNullElse(cards, List.of());
        headlineDerived = headlineDerived && !headline.isEmpty();
    }

    private static Map<StoryField, String> normalized(Map<StoryField, String> given) {
        Map<StoryField, String> texts = new EnumMap<>(StoryField.class);
        StoryField.TEXTS.forEach(field -> texts.put(
                field, cut(Normalization.line(Objects.requireNonNullElse(given.get(field), "")), field.length.most)));
        return Collections.unmodifiableMap(texts);
    }

    private static List<String> normalized(List<String> tags) {
        return tags.stream()
                .map(Normalization::line)
                .filter(tag -> !Slug.tag(tag).isEmpty())
                .distinct()
                .toList();
    }

    private static String cut(String line, int graphemes) {
        return line.length() <= graphemes ? line : Graphemes.truncate(line, graphemes);
    }

    /** From a revision, whose texts stand among the rest, each under its key. An older one may lack some. */
    @JsonCreator
    static StoryContent read(
            @JsonProperty("headlineDerived") boolean headlineDerived,
            @JsonProperty("slug") String slug,
            @JsonProperty("section") String section,
            @JsonProperty("otherSections") List<String> otherSections,
            @JsonProperty("tags") List<String> tags,
            @JsonProperty("places") List<String> places,
            @JsonProperty("picture") Picture picture,
            @JsonProperty("body") String body,
            @JsonProperty("cards") List<CardContent> cards,
            @JsonProperty("sample") boolean sample,
            @JsonProperty("notBefore") LocalDate notBefore,
            @JsonAnySetter Map<String, String> keyed) {
        Map<StoryField, String> texts = new EnumMap<>(StoryField.class);
        StoryField.TEXTS.forEach(field -> texts.put(field, keyed == null ? "" : keyed.get(field.key())));
        return new StoryContent(
                texts,
                headlineDerived,
                slug,
                section,
                otherSections,
                tags,
                places,
                picture,
                body,
                cards,
                sample,
                notBefore);
    }

    @JsonAnyGetter
    Map<String, String> keyed() {
        Map<String, String> keyed = new LinkedHashMap<>();
        texts.forEach((field, text) -> keyed.put(field.key(), text));
        return keyed;
    }

    /** A new story with a headline and nothing else. */
    public static StoryContent titled(String headline) {
        return StoryContentBuilder.builder()
                .texts(Map.of(StoryField.HEADLINE, headline))
                .build();
    }

    public String headline() {
        return texts.get(StoryField.HEADLINE);
    }

    public String kicker() {
        return texts.get(StoryField.KICKER);
    }

    public String summary() {
        return texts.get(StoryField.SUMMARY);
    }

    public String author() {
        return texts.get(StoryField.AUTHOR);
    }

    public String source() {
        return texts.get(StoryField.SOURCE);
    }

    /** Any part of the story in one text, so that two states of it can be told apart and shown beside each other. */
    public String text(StoryField field) {
        return switch (field) {
            case BODY -> body;
            case SECTION -> section;
            case OTHER_SECTIONS -> String.join(", ", otherSections);
            case TAGS -> String.join(", ", tags);
            case PLACES -> String.join(", ", places);
            case SLUG -> slug;
            case PICTURE -> described(picture);
            default -> texts.get(field);
        };
    }

    private static String described(Picture picture) {
        return String.join(" · ", picture.url(), picture.alt(), picture.caption(), picture.credit())
                .replaceAll("( · )++$", "");
    }

    /** With another of its plain texts. A slug that was made from the headline does not follow it here. */
    public StoryContent with(StoryField field, String text) {
        Map<StoryField, String> others = new EnumMap<>(texts);
        others.put(field, text);
        return withTexts(others);
    }

    public StoryContent withBody(Body tree) {
        return with().body(tree.html()).cards(cardsOf(tree)).build();
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
        Map<StoryField, String> changed = new EnumMap<>(texts);
        changed.replaceAll((field, text) -> change.apply(text));
        Picture described = new Picture(
                picture.url(),
                picture.width(),
                picture.height(),
                change.apply(picture.alt()),
                change.apply(picture.caption()),
                change.apply(picture.credit()));
        return with().texts(changed)
                .tags(tags.stream().map(change).toList())
                .picture(described)
                .body(Body.parse(body).withTexts(which, changeLine).html())
                .cards(cards.stream()
                        .map(card -> card.named(change.apply(card.headline())))
                        .toList())
                .build();
    }

    /** Whether something that readers would read is typed in Bijoy, and so readable in one font only. */
    public boolean hasBijoy() {
        Stream<String> prose = texts.entrySet().stream()
                .filter(text -> text.getKey().is(StoryField.Trait.PROSE))
                .map(Map.Entry::getValue);
        Stream<String> around = Stream.concat(prose, cards.stream().map(CardContent::headline));
        Stream<String> inBody = Bijoy.mayBeIn(body) ? Body.parse(body).lines().stream() : Stream.empty();
        return Stream.concat(around, inBody).anyMatch(Bijoy::isLikely);
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

    /** A slug that was made from the headline follows the headline; one that an editor chose stays. */
    public StoryContent withSlugFollowing(StoryContent before) {
        boolean untouched = slug.equals(before.slug);
        boolean wasMade = before.slug.equals(Slug.of(before.headline()));
        return untouched && wasMade ? withSlug(Slug.of(headline())) : this;
    }

    private Map<String, CardContent> cardsByHref() {
        return cards.stream()
                .collect(Collectors.toMap(CardContent::href, Function.identity(), (first, again) -> first));
    }

    private static List<CardContent> cardsOf(Body tree) {
        return tree.segments().stream()
                .filter(RelatedStory.class::isInstance)
                .map(segment -> CardContent.of((RelatedStory) segment))
                .toList();
    }
}
