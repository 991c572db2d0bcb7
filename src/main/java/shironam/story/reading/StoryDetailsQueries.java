package shironam.story.reading;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import shironam.story.CardContent;
import shironam.story.Correction;
import shironam.story.Picture;
import shironam.story.database.ResultRow;
import shironam.story.database.StatementBatch;
import shironam.story.live.LiveStory;
import shironam.story.reading.StoryDetails.AuthorNote;
import shironam.story.reading.StoryDetails.Corrected;
import shironam.story.reading.StoryDetails.Named;
import shironam.story.reading.StoryDetails.Surroundings;

/**
 * What a story's page needs, by JDBC: the driver sends several statements at once, so a page costs one round trip and
 * none of what Hibernate does for objects that might change. It is the most rendered page by far, and this is half of
 * its time; everything else is asked by Hibernate.
 */
public final class StoryDetailsQueries {
    private static final String PICTURE = """
            %1$s.picture_url, %1$s.picture_width, %1$s.picture_height, %1$s.picture_alt, %1$s.picture_caption,
            %1$s.picture_credit""";

    /** What {@link #teaser} reads, of {@code s} and its section {@code c}. */
    public static final String TEASER = """
            s.id, s.headline, s.kicker, s.summary, s.slug, c.slug, c.name_bn, '', s.source,
            %s, s.publish_at, s.updated_at, s.sample""".formatted(PICTURE.formatted("s"));

    /** Followed by a condition on {@code s}. */
    static final String STORIES = """
            select s.id, s.publish_at, s.updated_at, s.headline, s.kicker, s.summary, s.slug, c.id, c.slug, c.name_bn,
                a.id, a.slug, a.name, coalesce(a.about, ''), coalesce(a.picture_url, ''), s.source, %s, s.body,
                array(select t.id || ' ' || t.slug || ' ' || t.name from story_tags st join tags t on t.id = st.tag_id
                    where st.story_id = s.id order by st.position),
                s.sample, l.began_at, l.ended_at, l.changes
            from public_stories s join sections c on c.id = s.section_id left join authors a on a.id = s.author_id
                left join live_coverages l on l.story_id = s.id
            """.formatted(PICTURE.formatted("s"));

    /** What the text of the story has cards to. Followed by a condition. */
    static final String CARDS = """
            select href, headline, picture_url, picture_width, picture_height, section_slug, published_on::text, target_id
            from cards
            """;

    /** Followed by a condition. */
    static final String CORRECTIONS = "select kind, words, corrected_at from story_corrections ";

    /** What is like it, as the room {@code search} has worked it out. */
    private static final String RELATED = "select other from related_stories where story = ? order by position";

    static final String AROUND = CARDS + " where story_id = ? order by position;"
            + CORRECTIONS + " where story_id = ? order by corrected_at, id;"
            + RELATED;

    /** How many statements that is. */
    static final int STATEMENTS_AROUND = 3;

    /** How many stories stand below a text. */
    static final int BELOW = 4;

    /** Enough, though the story itself may be among them. */
    static final String LATEST_OF_SECTION = """
            select %s
            from public_stories s join sections c on c.id = s.section_id
            where s.section_id = ?
            order by s.publish_at desc, s.id desc limit %d""".formatted(TEASER, BELOW + 1);

    private StoryDetailsQueries() {}

    /**
     * What stands around a text, as yet without what is told of other stories.
     *
     * @param related numbers of stories, the likest first
     */
    record Around(List<PublicCard> cards, List<Corrected> corrections, List<Long> related) {}

    static Around around(StatementBatch.Results results) throws SQLException {
        return new Around(
                results.next(StoryDetailsQueries::card),
                results.next(StoryDetailsQueries::correction),
                results.next(ResultRow::number));
    }

    static Corrected correction(ResultRow row) throws SQLException {
        return new Corrected(Correction.Kind.named(row.text()).orElseThrow(), row.text(), row.instant());
    }

    /** Without its surroundings. */
    static StoryDetails story(ResultRow row) throws SQLException {
        return new StoryDetails(
                row.number(),
                row.instant(),
                row.instant(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                new Named(row.number(), row.text(), row.text()),
                author(row.number(), row.text(), row.text()),
                new AuthorNote(row.text(), row.text()),
                row.text(),
                picture(row),
                row.text(),
                Arrays.stream(row.texts()).map(StoryDetailsQueries::tag).toList(),
                row.truth(),
                Surroundings.NONE,
                live(row));
    }

    /** How the story is told live, as yet without what is told; null when it is not. */
    private static LiveStory live(ResultRow row) throws SQLException {
        Instant beganAt = row.moment();
        return beganAt == null ? null : new LiveStory(beganAt, row.moment(), row.number(), List.of());
    }

    private static Named author(Long id, String slug, String name) {
        return id == null ? null : new Named(id, slug, name);
    }

    /** A slug has no spaces. */
    private static Named tag(String idSlugName) {
        String[] parts = idSlugName.split(" ", 3);
        return new Named(Long.parseLong(parts[0]), parts[1], parts[2]);
    }

    /** As yet without what it leads to. */
    static PublicCard card(ResultRow row) throws SQLException {
        CardContent given = new CardContent(
                row.text(), row.text(), row.text(), row.integer(), row.integer(), row.text(), row.date());
        return new PublicCard(given, row.number(), null);
    }

    public static Teaser teaser(ResultRow row) throws SQLException {
        return new Teaser(
                row.number(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                picture(row),
                row.instant(),
                row.instant(),
                row.truth());
    }

    private static Picture picture(ResultRow row) throws SQLException {
        return new Picture(row.text(), row.integer(), row.integer(), row.text(), row.text(), row.text());
    }
}
