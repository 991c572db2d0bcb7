package shironam.search.tables;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import shironam.body.Body;
import shironam.story.StoryField;
import shironam.story.changes.StoriesArrived;

/**
 * What of a story can be searched.
 *
 * @param day of publication, which may lie in the future
 * @param beside the plain texts that are searched, its authors and its tags
 * @param body as it is stored
 */
public record SourceDocument(long id, int day, String headline, String beside, String body) {
    /** A day is only where postings lie: it stays Dhaka's, by whatever clock the paper shows its times. */
    private static final ZoneOffset DAYS = ZoneOffset.ofHours(6);

    private static final String PUBLISHED = """
            select s.id, s.publish_at, s.headline, concat_ws(E'\\n', %s,
                (select string_agg(a.name, E'\\n' order by w.position)
                    from story_authors w join authors a on a.id = w.author_id where w.story_id = s.id),
                (select string_agg(t.name, E'\\n' order by st.position)
                    from story_tags st join tags t on t.id = st.tag_id where st.story_id = s.id)) as beside, s.body
            from stories s
            where s.id = any(?) and s.status = 'published' order by s.id""".formatted(StoryField.COLUMNS.stream()
            .filter(field -> field.is(StoryField.Trait.SEARCHED))
            .map(field -> "s." + field.key())
            .collect(Collectors.joining(", ")));

    /** Those of the stories that are published, whether or not their time has come. */
    public static List<SourceDocument> of(Connection connection, Long... stories) throws SQLException {
        Array asked = connection.createArrayOf("bigint", stories);
        try (PreparedStatement statement = connection.prepareStatement(PUBLISHED)) {
            statement.setArray(1, asked);
            List<SourceDocument> sources = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sources.add(new SourceDocument(
                            row.getLong("id"),
                            day(row.getTimestamp("publish_at").toInstant()),
                            row.getString("headline"),
                            row.getString("beside"),
                            row.getString("body")));
                }
            }
            return sources;
        }
    }

    /** The body's words, which somebody may know already. */
    String text(StoriesArrived.Text known) {
        return known != null && known.body().equals(body)
                ? known.words()
                : Body.parse(body).searchedText();
    }

    public static int day(Instant moment) {
        return Math.toIntExact(moment.atOffset(DAYS).toLocalDate().toEpochDay());
    }
}
