package shironam.story.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;

/** A paper of the last version keeps its pictures where they are, and its library has all of them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PicturesMigrationTest {
    private static final String LEAD = "a".repeat(64);
    private static final String IN_TEXT = "b".repeat(64);
    private static final String RECORDING = "c".repeat(64);
    private static final String POSTER = "d".repeat(64);

    @Inject
    DataSource database;

    @Test
    void aFilledPaperKeepsItsPicturesAndKnowsSinceWhenTheyAreUsed() throws SQLException {
        run("drop schema if exists before_pictures cascade");
        FluentConfiguration schema = Flyway.configure()
                .dataSource(database)
                .schemas("before_pictures")
                .locations("filesystem:db/migrations");
        schema.target("26").load().migrate();
        run("set search_path = before_pictures, public; " + """
                insert into assets (sha256, media_type, width, height, bytes) values
                    ('%1$s', 'image/jpeg', 900, 600, 1), ('%2$s', 'image/png', 900, 600, 1);
                insert into authors (slug, name, name_key, picture_url) values ('k', 'ক', 'ক', '/media/%2$s.png');
                insert into stories (slug, status, publish_at, headline, section_id, body, picture_url, created_at, updated_at)
                values ('a', 'published', '2020-01-02 00:00+00', 'ক', (select min(id) from sections),
                    '<p>ক</p><figure><img src="/media/%2$s.png"></figure>', '/media/%1$s.jpeg',
                    '2020-01-01 00:00+00', '2020-01-01 00:00+00')""".formatted(LEAD, IN_TEXT));

        schema.target("latest").load().migrate();

        String search = "set search_path = before_pictures, public; ";
        assertEquals("/media/" + LEAD + ".jpeg", text(search, "select picture_url from public_stories"));
        assertEquals("2", text(search, "select count(distinct asset) from public_assets"));
        assertEquals(
                "2",
                text(
                        search,
                        "select count(*) from asset_uses u join stories s on s.id = u.story_id"
                                + " where u.began_at = s.created_at"));
        assertEquals("2", text(search, "select count(distinct asset) from picture_index_queue"));
        assertEquals("2", text(search, "select count(*) from pictures_to_look_at"));
        whatIsToldLiveCountsAsUse(search);
        run(search + "insert into picture_facts (asset, valid_until) values ('" + LEAD + "', now() - interval '1 s')");
        assertEquals("", text(search, "select picture_url from public_stories"));
        assertEquals(IN_TEXT, text(search, "select min(asset) from public_assets"));
        run("drop schema before_pictures cascade");
    }

    /** A picture of an update, and the poster of a recording in it, are pictures of its story until it is withdrawn. */
    private void whatIsToldLiveCountsAsUse(String search) throws SQLException {
        run(search + """
                insert into assets (sha256, media_type, width, height, bytes) values
                    ('%1$s', 'video/mp4', 640, 360, 1), ('%2$s', 'image/jpeg', 640, 360, 1);
                insert into recordings (asset, seconds) values ('%1$s', 5);
                insert into accounts (name, role, password_hash, created_at)
                    values ('chief', 'chief', 'x', now());
                insert into live_coverages (story_id, began_at) select id, now() from stories;
                insert into live_updates (story_id, account_id, body, posted_at, change, form)
                    select s.id, a.id, '<embedded-content href="/media/%1$s.mp4"></embedded-content>', now(), 1, 'f'
                    from stories s, accounts a;
                update recordings set poster = '/media/%2$s.jpeg'""".formatted(RECORDING, POSTER));
        assertEquals("4", text(search, "select count(*) from asset_uses"));
        run(search + "update live_updates set withdrawn_at = now(), withdrawn_by = account_id");
        assertEquals("2", text(search, "select count(*) from asset_uses"));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            statement.execute("reset search_path");
        }
    }

    private String text(String search, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(search);
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            } finally {
                statement.execute("reset search_path");
            }
        }
    }
}
