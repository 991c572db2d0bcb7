package shironam.story.reading;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shironam.story.Author;
import shironam.story.Correction;
import shironam.story.Picture;
import shironam.story.Story;
import shironam.story.StoryField;
import shironam.story.live.LiveStory;
import shironam.story.places.Place;

/**
 * A story and all that its page shows, asked for in one go.
 *
 * @param texts each of {@link StoryField#TEXTS}, empty where there is none
 * @param section never null when the story is public
 * @param author null when nobody is named
 * @param authorNote what readers are told of the author, who may be nobody
 * @param pictureUnshared whether no share may show its picture
 * @param live null when it is not told live and never was
 */
@RecordBuilder
public record StoryDetails(
        long id,
        Instant publishAt,
        Instant updatedAt,
        Map<StoryField, String> texts,
        String slug,
        Named section,
        Named author,
        AuthorNote authorNote,
        Picture picture,
        boolean pictureUnshared,
        String body,
        List<Named> otherSections,
        List<Named> tags,
        List<StoryPlace> places,
        boolean sample,
        Surroundings surroundings,
        LiveStory live)
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

    /** A section, author or tag as a page links to it. */
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
     * @param about a line, or empty
     * @param picture its path, or empty
     */
    public record AuthorNote(String about, String picture) {
        static final AuthorNote NONE = new AuthorNote("", "");

        static AuthorNote of(Author author) {
            return author == null ? NONE : new AuthorNote(author.about, author.pictureUrl);
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
                .author(story.author == null ? null : new Named(story.author.id, story.author.slug, story.author.name))
                .authorNote(AuthorNote.of(story.author))
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

    public String path() {
        return "/" + section.slug + "/" + id + "/" + slug;
    }
}
