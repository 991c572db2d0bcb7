package shironam.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;

/** A paper that is filled keeps every row that it had, and what later versions know of stories is known of its stories. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FilledPaperMigrationTest {
    private static final String SCHEMA = "filled_paper";

    /** Made anew from the others, or what has still to be done. */
    private static final List<String> DERIVED =
            List.of("flyway_schema_history", "picture_index_queue", "library_pictures", "asset_uses");

    private static final String BEFORE_RECORDINGS = """
            insert into accounts (name, role, password_hash, created_at) values
                ('chief', 'chief', 'x', '2020-01-01 00:00+00'), ('reporter', 'reporter', 'x', '2020-01-01 00:00+00');
            insert into sections (slug, name_bn, name_en, position) values ('opinion', 'মতামত', 'Opinion', 90)
                on conflict do nothing;
            insert into authors (slug, name, name_key, picture_url) values
                ('k', 'ক', 'ক', '/media/%1$s.jpeg'), ('kh', 'খ', 'খ', '');
            insert into assets (sha256, media_type, width, height, bytes) values
                ('%1$s', 'image/jpeg', 900, 600, 1), ('%2$s', 'image/png', 900, 600, 1), ('%3$s', 'image/png', 900, 600, 1);
            insert into stories (slug, status, publish_at, headline, section_id, author_id, body, picture_url, created_at,
                    updated_at)
                select slug, 'published', '2020-01-02 00:00+00', slug, (select min(id) from sections), 1, body,
                    '/media/%1$s.jpeg', '2020-01-01 00:00+00', '2020-01-01 00:00+00'
                from (values
                    ('film', '<p>ক</p><embedded-content href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"></embedded-content>'),
                    ('pictures', repeat('<figure class="gallery"><img src="/media/%2$s.png"></figure>', 3)),
                    ('text', '<p>ক</p>')) s(slug, body);
            insert into stories (slug, headline, author_id, created_at, updated_at)
                values ('draft', 'খসড়া', 2, '2020-01-01 00:00+00', '2020-01-01 00:00+00');
            delete from story_authors;
            insert into story_authors (story_id, position, author_id, role)
                select id, 0, 1, 'writing' from stories union all select id, 1, 2, 'pictures' from stories;
            insert into story_places (story_id, position, place_id)
                select s.id, 0, p.id from stories s, places p where s.slug = 'text' and p.path = 'khulna/khulna';
            insert into picture_facts (asset, caption, owner, valid_until, not_in_print) values
                ('%1$s', 'সেতু', 'agency', now() + interval '9 days', true), ('%2$s', '', 'own', now() - interval '1 day', false);
            insert into picture_crops (asset, name, x, y, width, height) values
                ('%1$s', 'focus', 10, 20, 0, 0), ('%1$s', 'wide', 0, 0, 1000, 500);
            insert into pixelated_pictures (asset, shown, areas, made_by, made_at)
                values ('%2$s', '%3$s', '1.2.30.40', 1, now());
            insert into story_comments (story_id, account_id, words, created_at)
                select id, 1, 'দেখে দিন', now() from stories where slug = 'draft';
            insert into working_copies (story_id, account_id, number, base_version, fields, tab, sequence, kept_at)
                select id, 2, 1, 1, '{"headline": "খ"}', 't', 1, now() from stories where slug = 'text';
            insert into notices (account_id, kind, story_id, created_at)
                select 2, 'assigned', id, now() from stories where slug = 'draft';
            insert into revisions (story_id, number, kind, account_id, created_at, content)
                select id, 1, 'created', 1, now(), '{"headline": "ক", "body": "<p>ক</p>"}' from stories;
            insert into live_coverages (story_id, began_at, changes)
                select id, now(), 1 from stories where slug = 'text';
            insert into live_updates (story_id, account_id, body, posted_at, change, form)
                select id, 1, '<p>গোল</p>', now(), 1, 'f' from stories where slug = 'text'""".formatted("a".repeat(64), "b".repeat(64), "c".repeat(64));

    private static final String WITH_A_FILM_OF_ITS_OWN = """
            insert into assets (sha256, media_type, width, height, bytes) values ('%1$s', 'video/mp4', 640, 360, 1);
            insert into recordings (asset, seconds, poster) values ('%1$s', 5, '/media/%2$s.jpeg');
            insert into stories (slug, status, publish_at, headline, section_id, body, created_at, updated_at)
                values ('own-film', 'published', '2020-01-02 00:00+00', 'ক', (select min(id) from sections),
                    '<embedded-content href="/media/%1$s.mp4"></embedded-content>', now(), now());
            insert into tags (slug, name) values ('নদী-ভাঙন', 'নদী ভাঙন');
            insert into library_pictures (asset, added_at, uses, name, words)
                values ('%2$s', now(), 1, '', 'ঢাকা–চট্টগ্রাম মহাসড়ক ঢাকা/বরিশাল মো.আনিসুর p1.jpg')""".formatted("d".repeat(64), "a".repeat(64));

    @Inject
    DataSource database;

    @Test
    void everyRowStaysAndWhatLaterVersionsKnowIsKnownOfIt() throws SQLException {
        run("drop schema if exists " + SCHEMA + " cascade");
        FluentConfiguration schema =
                Flyway.configure().dataSource(database).schemas(SCHEMA).locations("filesystem:db/migrations");
        schema.target("36").load().migrate();
        run(BEFORE_RECORDINGS);
        Map<String, String> columns = columns();
        Map<String, String> before = rows(columns);

        schema.target("52").load().migrate();
        assertEquals(before, rows(columns), "every row of before");
        run(WITH_A_FILM_OF_ITS_OWN);
        before = rows(columns);
        schema.target("latest").load().migrate();

        assertEquals(before, rows(columns), "every row of before");
        assertEquals(
                List.of("film video", "own-film video", "pictures gallery"),
                list(
                        "select s.slug || ' ' || f.form from story_forms f join stories s on s.id = f.story_id order by 1"));
        assertEquals(List.of("opinion"), list("select slug from sections where opinion"));
        assertEquals(
                List.of("draft", "text reporter"),
                list("select concat_ws(' ', s.slug, a.name) from search_newsroom n join stories s on s.id = n.story_id"
                        + " left join accounts a on a.id = n.account_id order by 1"),
                "what is found at the desk: drafts, and what is typed and not saved");
        assertEquals(
                List.of("film a", "own-film a", "own-film d", "pictures a", "pictures b", "text a"),
                list("select s.slug || ' ' || left(u.asset, 1) from asset_uses u join stories s on s.id = u.story_id"
                        + " order by 1"));
        assertEquals(
                List.of("a", "d"),
                list("select distinct left(asset, 1) from public_assets order by 1"),
                "one whose time has ended is not shown, nor is what stands in its place");
        assertEquals(
                List.of("text khulna/khulna"),
                list("select s.slug || ' ' || p.path from place_listings l join stories s on s.id = l.story_id"
                        + " join places p on p.id = l.place_id where p.kind = 'DISTRICT' order by 1"));
        assertEquals(
                List.of(
                        "pictures আনিসুর",
                        "pictures চট্টগ্রাম",
                        "pictures ঢাকা",
                        "pictures বরিশাল",
                        "pictures মহাসড়ক",
                        "pictures মো",
                        "tags নদী",
                        "tags ভাঙন"),
                list("select kind || ' ' || word from words_to_hear order by kind, word collate \"C\""),
                "words that somebody may type in Latin letters, whatever stands between them");
        assertEquals(
                List.of(),
                list("select id::text from revisions where hash is null"),
                "the chain of revisions is whole");
        run("drop schema " + SCHEMA + " cascade");
    }

    /** By table those that it has now. */
    private Map<String, String> columns() throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String row : list("""
                select table_name || ' ' || string_agg(quote_ident(column_name), ', ' order by ordinal_position)
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = 'filled_paper' and table_type = 'BASE TABLE' and table_name not like 'search%'
                group by table_name order by table_name""")) {
            columns.put(row.substring(0, row.indexOf(' ')), row.substring(row.indexOf(' ') + 1));
        }
        DERIVED.forEach(columns::remove);
        assertFalse(columns.isEmpty());
        return columns;
    }

    private Map<String, String> rows(Map<String, String> columns) throws SQLException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Map.Entry<String, String> table : columns.entrySet()) {
            rows.put(
                    table.getKey(),
                    list("select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from (select "
                                    + table.getValue() + " from " + table.getKey() + ") t")
                            .get(0));
        }
        return rows;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = " + SCHEMA + ", public; " + sql + "; reset search_path");
        }
    }

    private List<String> list(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = " + SCHEMA + ", public");
            List<String> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            } finally {
                statement.execute("reset search_path");
            }
            return found;
        }
    }
}
