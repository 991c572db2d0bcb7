package shironam.story;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A story and all that its page shows, asked for in one go.
 *
 * @param section never null when the story is public
 * @param author null when nobody is named
 * @param authorNote what readers are told of the author, who may be nobody
 * @param live null when it is not told live and never was
 */
public record FullStory(
        long id,
        Instant publishAt,
        Instant updatedAt,
        String headline,
        String kicker,
        String summary,
        String slug,
        Named section,
        Named author,
        AuthorNote authorNote,
        String source,
        Picture picture,
        String body,
        List<Named> tags,
        boolean sample,
        Surroundings surroundings,
        Live live) {

    /** A section, author or tag as a page links to it. */
    public record Named(long id, String slug, String name) {}

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
     * @param latest the newest of its section, of which it may be one itself
     * @param related public stories like it, the likest first
     */
    public record Surroundings(
            List<PublicCard> cards, List<Teaser> latest, List<Corrected> corrections, List<Teaser> related) {

        /** The cards by the addresses that the text has for them. */
        public Map<String, PublicCard> cardsByHref() {
            Map<String, PublicCard> byHref = new HashMap<>();
            cards.forEach(card -> byHref.put(card.given().href(), card));
            return byHref;
        }
    }

    /** What readers are told of a correction. */
    public record Corrected(Correction.Kind kind, String words, Instant at) {}

    public static Optional<FullStory> find(long id) {
        Optional<FullStory> found = StoryQueries.inOneGo(
                StoryQueries.SURROUNDINGS + ";" + StoryQueries.STORY, StoryQueries.SURROUNDING + 1, id, results -> {
                    Surroundings surroundings = StoryQueries.surroundings(results);
                    return results.next(row -> StoryQueries.story(row, surroundings)).stream()
                            .findFirst();
                });
        return found.map(story -> story.live == null ? story : story.toldLive(story.live.withUpdates(id)));
    }

    private FullStory toldLive(Live told) {
        return new FullStory(
                id,
                publishAt,
                updatedAt,
                headline,
                kicker,
                summary,
                slug,
                section,
                author,
                authorNote,
                source,
                picture,
                body,
                tags,
                sample,
                surroundings,
                told);
    }

    /** A story as it stands by itself, without what its page shows below it. */
    public static Optional<FullStory> alone(long id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** Those of these stories that readers may see, in the same order, without what stands around a text on its page. */
    public static List<FullStory> all(List<Long> ids) {
        return StoryTexts.of(ids);
    }

    /** Of a draft as its preview shows it: there may be no section yet. */
    public static FullStory preview(Story story, Instant now) {
        return new FullStory(
                story.id,
                story.publishAt != null ? story.publishAt : now,
                story.updatedAt,
                story.headline,
                story.kicker,
                story.summary,
                story.slug,
                story.section == null ? null : new Named(story.section.id, story.section.slug, story.section.nameBn),
                story.author == null ? null : new Named(story.author.id, story.author.slug, story.author.name),
                AuthorNote.of(story.author),
                story.source,
                story.picture,
                story.body,
                story.tags.stream()
                        .map(tag -> new Named(tag.id, tag.slug, tag.name))
                        .toList(),
                story.sample,
                StoryQueries.inOneGo(
                        StoryQueries.SURROUNDINGS, StoryQueries.SURROUNDING, story.id, StoryQueries::surroundings),
                Live.of(story).orElse(null));
    }

    public String path() {
        return "/" + section.slug + "/" + id + "/" + slug;
    }
}
