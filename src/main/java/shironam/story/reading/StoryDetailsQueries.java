package shironam.story.reading;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shironam.story.CardContent;
import shironam.story.Picture;
import shironam.story.StoryField;
import shironam.story.database.ResultRow;
import shironam.story.database.StatementBatch;
import shironam.story.live.LiveStory;
import shironam.story.people.CreditRole;
import shironam.story.reading.StoryDetails.Corrected;
import shironam.story.reading.StoryDetails.Credited;
import shironam.story.reading.StoryDetails.Named;
import shironam.story.reading.StoryDetails.StoryPlace;
import shironam.story.reading.StoryDetails.Surroundings;
import shironam.story.rights.RestrictedPictures;
import shironam.story.workflow.Correction;

/**
 * What a story's page needs, by JDBC: the driver sends several statements at once, so a page costs one round trip and
 * none of what Hibernate does for objects that might change. It is the most rendered page by far, and this is half of
 * its time; everything else is asked by Hibernate.
 */
public final class StoryDetailsQueries {
    private static final String PICTURE = """
            %1$s.picture_url, %1$s.picture_width, %1$s.picture_height, %1$s.picture_alt, %1$s.picture_caption,
            %1$s.picture_credit""";

    private static final String TEXTS =
            StoryField.COLUMNS.stream().map(field -> "s." + field.key()).collect(Collectors.joining(", "));

    /** What {@link #teaser} reads, of {@code s} and its section {@code c}. */
    public static final String TEASER = """
            s.id, s.headline, s.kicker, s.summary, s.slug, c.slug as section_slug, c.name_bn as section_name,
            '' as author, c.opinion,
            case when c.opinion then (select concat_ws(chr(31), w.name, coalesce(shown_picture(w.picture_url), ''), p.width, p.height)
                from authors w left join assets p on p.sha256 = asset_of(w.picture_url) where w.id = s.author_id) end as writer,
            (select f.form from story_forms f where f.story_id = s.id) as form, s.source, %s, s.publish_at, s.updated_at, s.sample,
            exists (select from live_coverages l where l.story_id = s.id and l.ended_at is null) as live""".formatted(PICTURE.formatted("s"));

    /** Followed by a condition on {@code s}. */
    static final String STORIES = """
            select s.id, s.publish_at, s.updated_at, %s, s.slug,
                c.id as section_id, c.slug as section_slug, c.name_bn as section_name,
                %s, s.body,
                %s as restricted,
                coalesce((select f.not_for_sharing from picture_facts f where f.asset = asset_of(s.picture_url)), false)
                    as picture_unshared,
                array(select concat_ws(chr(31), a.id, a.slug, w.role, a.about,
                        case when a.picture_url = '' then '' else coalesce(shown_picture(a.picture_url), '') end, a.name)
                    from story_authors w join authors a on a.id = w.author_id
                    where w.story_id = s.id order by w.position) as authors,
                array(select t.id || ' ' || t.slug || ' ' || t.name from story_tags st join tags t on t.id = st.tag_id
                    where st.story_id = s.id order by st.position) as tags,
                array(select o.id || ' ' || o.slug || ' ' || o.name_bn from story_sections so
                    join sections o on o.id = so.section_id where so.story_id = s.id order by so.position) as other_sections,
                array(select place_id::text from story_places sp where sp.story_id = s.id order by position) as places,
                s.sample, l.began_at, l.ended_at, l.changes
            from public_stories s join sections c on c.id = s.section_id
                left join live_coverages l on l.story_id = s.id
            """.formatted(TEXTS, PICTURE.formatted("s"), RestrictedPictures.selected("s.id"));

    /** What the text of the story has cards to. Followed by a condition. */
    static final String CARDS = """
            select href, headline, case when picture_url = '' then '' else shown_picture(picture_url) end as picture_url,
                picture_width, picture_height, section_slug,
                published_on::text as published_on, target_id
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
                results.next(row -> row.number("other")));
    }

    static Corrected correction(ResultRow row) throws SQLException {
        return new Corrected(
                Correction.Kind.named(row.text("kind")).orElseThrow(), row.text("words"), row.instant("corrected_at"));
    }

    /** Without its surroundings. */
    static StoryDetails story(ResultRow row, PlaceDirectory directory) throws SQLException {
        List<Credited> authors = Arrays.stream(row.texts("authors"))
                .map(StoryDetailsQueries::author)
                .toList();
        return StoryDetailsBuilder.builder()
                .id(row.number("id"))
                .publishAt(row.instant("publish_at"))
                .updatedAt(row.instant("updated_at"))
                .texts(texts(row, authors))
                .slug(row.text("slug"))
                .section(new Named(row.number("section_id"), row.text("section_slug"), row.text("section_name")))
                .authors(authors)
                .picture(picture(row))
                .pictureUnshared(row.truth("picture_unshared"))
                .body(RestrictedPictures.out(row.text("body"), row.texts("restricted")))
                .otherSections(named(row, "other_sections"))
                .tags(named(row, "tags"))
                .places(directory
                        .numbered(Arrays.stream(row.texts("places"))
                                .map(Long::valueOf)
                                .toList())
                        .stream()
                        .map(place -> StoryPlace.of(place, directory))
                        .toList())
                .sample(row.truth("sample"))
                .surroundings(Surroundings.NONE)
                .live(live(row))
                .build();
    }

    private static Map<StoryField, String> texts(ResultRow row, List<Credited> authors) throws SQLException {
        Map<StoryField, String> texts = new EnumMap<>(StoryField.class);
        for (StoryField field : StoryField.COLUMNS) {
            texts.put(field, row.text(field.key()));
        }
        texts.put(StoryField.AUTHOR, Credited.line(authors));
        return texts;
    }

    /** How the story is told live, as yet without what is told; null when it is not. */
    private static LiveStory live(ResultRow row) throws SQLException {
        Instant beganAt = row.instant("began_at");
        return beganAt == null
                ? null
                : new LiveStory(beganAt, row.instant("ended_at"), row.number("changes"), List.of());
    }

    /** No text has the sign that parts them (U+001F): {@code Normalization} drops controls. */
    static Credited author(String written) {
        String[] parts = written.split("\u001F", 6);
        return new Credited(
                Long.parseLong(parts[0]), parts[1], parts[5], CreditRole.named(parts[2]), parts[3], parts[4]);
    }

    /** A slug has no spaces. */
    private static List<Named> named(ResultRow row, String column) throws SQLException {
        return Arrays.stream(row.texts(column))
                .map(idSlugName -> idSlugName.split(" ", 3))
                .map(parts -> new Named(Long.parseLong(parts[0]), parts[1], parts[2]))
                .toList();
    }

    /** As yet without what it leads to. */
    static PublicCard card(ResultRow row) throws SQLException {
        CardContent given = new CardContent(
                row.text("href"),
                row.text("headline"),
                row.text("picture_url"),
                row.integer("picture_width"),
                row.integer("picture_height"),
                row.text("section_slug"),
                row.date("published_on"));
        return new PublicCard(given, row.number("target_id"), null);
    }

    public static Teaser teaser(ResultRow row) throws SQLException {
        return TeaserBuilder.builder()
                .id(row.number("id"))
                .headline(row.text("headline"))
                .kicker(row.text("kicker"))
                .summary(row.text("summary"))
                .slug(row.text("slug"))
                .sectionSlug(row.text("section_slug"))
                .sectionName(row.text("section_name"))
                .author(row.text("author"))
                .source(row.text("source"))
                .picture(picture(row))
                .publishAt(row.instant("publish_at"))
                .updatedAt(row.instant("updated_at"))
                .sample(row.truth("sample"))
                .live(row.truth("live"))
                .opinion(row.truth("opinion"))
                .writer(Teaser.Writer.of(row.text("writer")))
                .form(Teaser.Form.of(row.text("form")))
                .build();
    }

    private static Picture picture(ResultRow row) throws SQLException {
        return new Picture(
                row.text("picture_url"),
                row.integer("picture_width"),
                row.integer("picture_height"),
                row.text("picture_alt"),
                row.text("picture_caption"),
                row.text("picture_credit"));
    }
}
