package shironam.desk.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** The history stays as it was written, and if somebody with the keys to the database alters it, it shows. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RevisionChainTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ১১";

    @Inject
    Accounts accounts;

    @Inject
    DataSource database;

    private Desk editor;
    private long id;
    private String story;

    @BeforeEach
    void aStoryWithThreeRevisions() {
        accounts.createUnlessThere("chain-editor", Role.EDITOR, PASSWORD);
        editor = Desk.open("chain-editor", PASSWORD);
        id = editor.write("শিকলের গল্প");
        story = "/desk/stories/" + id;
        editor.postStory(story, story, Map.of("headline", "শিকলের দ্বিতীয় কড়া"));
        editor.postStory(story, story, Map.of("headline", "শিকলের তৃতীয় কড়া"));
    }

    @Test
    void aChainThatHoldsIsSaidToHold() {
        assertTrue(history().contains("ইতিহাস যাচাই হয়েছে"), history());
    }

    @Test
    void eachRevisionHoldsTheHashOfTheOneBefore() throws SQLException {
        String before = "";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select number, kind, account_id, content::text, encode(hash, 'hex'),
                            to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                        from revisions where story_id = %d order by number""".formatted(id))) {
            while (rows.next()) {
                String lines = String.join(
                        "\n",
                        Long.toString(id),
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(6),
                        rows.getString(4),
                        before);
                before = HexFormat.of().formatHex(DigestUtils.sha256(lines.getBytes(StandardCharsets.UTF_8)));
                assertEquals(before, rows.getString(5), "anybody can recompute it");
            }
        }
    }

    @Test
    void theDatabaseRefusesToChangeOrDropARevision() {
        assertThrows(SQLException.class, () -> run("update revisions set kind = 'RESTORED' where story_id = " + id));
        assertThrows(SQLException.class, () -> run("delete from revisions where number = 3 and story_id = " + id));
    }

    @Test
    void aRevisionThatWasAlteredBehindTheBackIsFound() throws SQLException {
        behindTheBack("update revisions set content = jsonb_set(content, '{headline}', '\"অন্য কথা\"')"
                + " where number = 2 and story_id = " + id);
        assertTrue(history().contains("সংস্করণ ২ থেকে"), history());
    }

    @Test
    void aRevisionThatIsMissingIsFound() throws SQLException {
        behindTheBack("delete from revisions where number = 2 and story_id = " + id);
        assertTrue(history().contains("সংস্করণ ৩ থেকে"), history());
    }

    @Test
    void aRevisionThatWasRehashedBreaksTheNext() throws SQLException {
        behindTheBack("update revisions set account_id = null where number = 2 and story_id = " + id);
        behindTheBack("update revisions r set hash = revision_hash(r) where number = 2 and story_id = " + id);
        assertTrue(history().contains("সংস্করণ ৩ থেকে"), history());
    }

    @Test
    void theHistoryGoesWithItsStory() throws SQLException {
        run("delete from stories where id = " + id);
        editor.get(story + "/history").then().statusCode(404);
    }

    @Test
    void aHistoryFromBeforeTheChainIsChained() throws SQLException {
        run("drop schema if exists before_chain cascade");
        FluentConfiguration schema =
                Flyway.configure().dataSource(database).schemas("before_chain").locations("filesystem:db/migrations");
        schema.target("3").load().migrate();
        run("""
                insert into before_chain.stories (slug, created_at, updated_at) values ('a', now(), now()), ('b', now(), now());
                insert into before_chain.revisions (story_id, number, kind, created_at, content)
                select s.id, n, 'SAVED', now(), jsonb_build_object('headline', s.slug || n)
                from before_chain.stories s, generate_series(1, 3) n""");

        schema.target("latest").load().migrate();

        assertEquals(6, count("""
                select count(*) from (
                    select r.hash = before_chain.revision_hash(r) and r.previous_hash is not distinct from
                        lag(r.hash) over (partition by r.story_id order by r.number) as holds
                    from before_chain.revisions r) links where holds"""));
        assertEquals(2, count("select count(*) from before_chain.revisions where number = 3 and story_version = 0"));
        run("drop schema before_chain cascade");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String history() {
        return editor.page(story + "/history").text();
    }

    /** As somebody can who owns the database: the triggers do not run. */
    private void behindTheBack(String sql) throws SQLException {
        run("alter table revisions disable trigger user; " + sql + "; alter table revisions enable trigger user");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
