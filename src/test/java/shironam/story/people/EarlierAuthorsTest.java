package shironam.story.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;

/** An installation of before stories had several authors keeps each as it was. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EarlierAuthorsTest {
    @Inject
    DataSource database;

    @Test
    void whoeverWroteAStoryIsItsOneAuthor() throws SQLException {
        run("drop schema if exists before_authors cascade");
        FluentConfiguration schema = Flyway.configure()
                .dataSource(database)
                .schemas("before_authors")
                .locations("filesystem:db/migrations");
        schema.target("23").load().migrate();
        run("""
                set search_path to before_authors, public;
                insert into authors (slug, name, name_key) values ('a', 'ক ও খ', 'ক ও খ'), ('b', 'গ', 'গ');
                insert into stories (slug, author_id, created_at, updated_at) values
                    ('one', 1, now(), now()), ('two', null, now(), now()), ('three', 2, now(), now());
                insert into stories (slug, status, publish_at, section_id, headline, body, author_id, created_at, updated_at)
                select 'four', 'published', '2024-11-10 08:30+06', min(id), 'শিরোনাম', '<p>লেখা</p>', 1, now(), now()
                from sections;
                reset search_path""");

        schema.target("latest").load().migrate();

        assertEquals(
                List.of("four|0|ক ও খ|unsaid|true", "one|0|ক ও খ|unsaid|false", "three|0|গ|unsaid|false"), rows("""
                        select s.slug || '|' || w.position || '|' || a.name || '|' || w.role || '|'
                            || (w.publish_at is not distinct from s.publish_at and w.publish_at is not null)
                        from before_authors.story_authors w join before_authors.stories s on s.id = w.story_id
                        join before_authors.authors a on a.id = w.author_id and a.id = s.author_id order by s.slug"""));
        run("drop schema before_authors cascade");
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
