package shironam.story.reading;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shironam.story.Picture;
import shironam.story.Story;
import shironam.story.StoryField;
import shironam.story.live.LiveStory;
import shironam.story.people.Author;
import shironam.story.people.Byline;
import shironam.story.people.Credit;
import shironam.story.people.CreditRole;
import shironam.story.people.StoryAuthor;
import shironam.story.places.Place;
import shironam.story.workflow.Correction;

/**
 * A story and all that its page shows, asked for in one go.
 *
 * @param texts each of {@link StoryField#TEXTS}, empty where there is none
 * @param section never null when the story is public
 * @param authors who is named, in the order of the byline
 * @param pictureUnshared whether no share may show its picture
 * @param live null when it is not told live and never was
 * @param address of a page of the paper's own, "about"; null for a story
 */
@RecordBuilder
public record StoryDetails(
        long id,
        Instant publishAt,
        Instant updatedAt,
        Map<StoryField, String> texts,
        String slug,
        Named section,
        List<Credited> authors,
        Picture picture,
        boolean pictureUnshared,
        String body,
        List<Named> otherSections,
        List<Named> tags,
        List<StoryPlace> places,
        boolean sample,
        Surroundings surroundings,
        LiveStory live,
        String address)
        implements StoryDetailsBuilder.With {

    public String headline() {
        return texts.get(StoryField.HEADLINE);
    }

    public String kicker() {
        return texts.get(StoryField.KICKER);
    }

    public String summary() {
        return texts.get(StoryField.SUMMARY);
    }

    public String source() {
        return texts.get(StoryField.SOURCE);
    }

    /** What it is called where it is found or shared: in a browser's title, in search results, in a shared link. */
    public String sharedHeadline() {
        String shared = texts.get(StoryField.SHARED_HEADLINE);
        return shared.isEmpty() ? headline() : shared;
    }

    /** What is told of it there; empty where its text has to say it. */
    public String sharedSummary() {
        String shared = texts.get(StoryField.SHARED_SUMMARY);
        return shared.isEmpty() ? summary() : shared;
    }

    public Byline byline() {
        return Credited.byline(authors);
    }

    /** Whose text it is; where the byline names nobody of it, everybody who is named. */
    public List<Credited> writers() {
        List<Credited> writers =
                authors.stream().filter(one -> one.role().isOfWriters()).toList();
        return writers.isEmpty() ? authors : writers;
    }

    /** A section or tag as a page links to it. */
    public record Named(long id, String slug, String name) {}

    /**
     * Where a story happened.
     *
     * @param within in which place it lies, or null
     */
    public record StoryPlace(Place.Kind kind, String path, String name, StoryPlace within) {
        static StoryPlace of(Place place, PlaceDirectory directory) {
            StoryPlace around = null;
            for (Place one : directory.upTo(place)) {
                around = new StoryPlace(one.kind, one.path, one.nameBn, around);
            }
            return around;
        }

        /** The address of its list. */
        public String href() {
            return "/places/" + path;
        }
    }

    /**
     * Somebody in the byline.
     *
     * @param about what readers are told of them, a line, or empty
     * @param picture its path, or empty
     */
    public record Credited(long id, String slug, String name, CreditRole role, String about, String picture) {
        static Credited of(StoryAuthor one) {
            Author author = one.author();
            return new Credited(author.id, author.slug, author.name, one.role(), author.about, author.pictureUrl);
        }

        public String path() {
            return "/author/" + slug;
        }

        static String line(List<Credited> authors) {
            return byline(authors).text();
        }

        static Byline byline(List<Credited> authors) {
            return new Byline(
                    authors.stream().map(one -> new Credit(one.name, one.role)).toList());
        }
    }

    /**
     * What a story's page shows beside its text.
     *
     * @param related public stories like it, the likest first
     * @param latest others of its section, the newest first, if nothing is known to be like it
     */
    public record Surroundings(
            List<PublicCard> cards, List<Corrected> corrections, List<Teaser> related, List<Teaser> latest) {
        static final Surroundings NONE = new Surroundings(List.of(), List.of(), List.of(), List.of());

        /** The cards by the addresses that the text has for them. */
        public Map<String, PublicCard> cardsByHref() {
            Map<String, PublicCard> byHref = new HashMap<>();
            cards.forEach(card -> byHref.put(card.given().href(), card));
            return byHref;
        }
    }

    /** What readers are told of a correction. */
    public record Corrected(Correction.Kind kind, String words, Instant at) {}

    /** As it would be if it came out now. There may be no section yet. */
    static StoryDetails of(Story story, Instant now, LiveStory live, PlaceDirectory directory) {
        return StoryDetailsBuilder.builder()
                .id(story.id)
                .publishAt(story.publishAt != null ? story.publishAt : now)
                .updatedAt(story.updatedAt)
                .texts(story.texts())
                .slug(story.slug)
                .section(
                        story.section == null
                                ? null
                                : new Named(story.section.id, story.section.slug, story.section.nameBn))
                .authors(story.byline.stream().map(Credited::of).toList())
                .picture(story.picture)
                .body(story.body)
                .tags(story.tags.stream()
                        .map(tag -> new Named(tag.id, tag.slug, tag.name))
                        .toList())
                .otherSections(story.otherSections.stream()
                        .map(other -> new Named(other.id, other.slug, other.nameBn))
                        .toList())
                .places(story.places.stream()
                        .map(place -> StoryPlace.of(place, directory))
                        .toList())
                .sample(story.sample)
                .surroundings(Surroundings.NONE)
                .live(live)
                .build();
    }

    /** Whether it is a page of the paper's own, and no news. */
    public boolean isPage() {
        return address != null;
    }

    public String path() {
        return isPage() ? "/" + address : "/" + section.slug + "/" + id + "/" + slug;
    }
}
