package shironam.search.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.search.postings.Posting;
import shironam.search.postings.PostingReader;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.StoryContent;

/** The index comes back whole: from nothing, from the stories alone, and while stories change. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RebuildingTest {
    @Inject
    Newsroom newsroom;

    @Inject
    IndexRebuild rebuilding;

    @Inject
    Indexer indexing;

    @Inject
    DataSource database;

    @Test
    void anEmptyIndexIsBuiltFromTheStoriesAndWhatChangesMeanwhileIsInIt() throws Exception {
        Story before = newsroom.publish(content("পুনর্গঠনপুরের আগের কথা"));
        Story changed = newsroom.publish(content("পুনর্গঠনপুরের বদলানো কথা"));
        run("delete from search_postings");
        run("delete from search_stories");
        boolean[] once = new boolean[1];

        rebuilding.rebuild((done, all) -> {
            if (!once[0]) {
                once[0] = true;
                newsroom.save(changed, content("নতুননামগঞ্জের কথা"));
                newsroom.publish(content("পুনর্গঠনপুরের শেষ কথা"));
            }
        });

        String found = Pages.text("/search?q=পুনর্গঠনপুর");
        assertTrue(found.contains(before.path()));
        assertTrue(found.contains("শেষ কথা"));
        assertTrue(Pages.text("/search?q=নতুননামগঞ্জে").contains("/" + changed.id + "/"));
        assertTrue(Pages.text("/search?q=notunnamgonj").contains("/" + changed.id + "/"), "words are there anew");
        assertEquals(0, indexing.waiting());
    }

    @Test
    void postingsOfAnOlderIndexArePacked() throws Exception {
        run("drop schema if exists before_packing cascade");
        FluentConfiguration schema = Flyway.configure()
                .dataSource(database)
                .schemas("before_packing")
                .locations("filesystem:db/migrations");
        schema.target("27").load().migrate();
        run("""
                insert into before_packing.search_postings (term, story, day, weight, forms) values
                    (-7, 3, 20787, 250, 16384), (-7, 511, -5, 32767, 3), (-7, 512, 20000, 1, 1), (8, 1600, 0, 100, 2)""");

        schema.target("latest").load().migrate();

        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to before_packing");
            new PostingReader(connection, "search_postings", Integer.MIN_VALUE, Integer.MAX_VALUE)
                    .whole(
                            new long[] {8, -7},
                            (term, story, posting) -> found.add(term + ": " + story + " on " + Posting.day(posting)
                                    + ", " + Posting.weight(posting) + ", " + Posting.forms(posting)));
            new PostingReader(connection, "search_postings", Integer.MIN_VALUE, 20_500)
                    .newest(-7, 1, (term, story, posting) -> found.add("the newest until then: " + story));
            statement.execute("reset search_path");
        }
        assertEquals(
                List.of(
                        "0: 1600 on 0, 100, 2",
                        "1: 3 on 20787, 250, 16384",
                        "1: 511 on -5, 32767, 3",
                        "1: 512 on 20000, 1, 1",
                        "the newest until then: 512"),
                found.stream().sorted().toList());
        run("drop schema before_packing cascade");
    }

    @Test
    void whatWasWrittenPastTheIndexWaitsAndIsTakenUp() throws Exception {
        Story story = newsroom.publish(content("ডাকঘরতলার কথা"));
        drain(); // what other tests have left
        run("update stories set headline = 'চিলেকোঠাপাড়ার কথা' where id = " + story.id);
        assertEquals(1, indexing.waiting());

        drain();

        assertTrue(Pages.text("/search?q=চিলেকোঠাপাড়ায়").contains("/" + story.id + "/"));
    }

    /** As the worker does. */
    private void drain() {
        while (indexing.indexSome() > 0) {
            // until none waits
        }
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (java.sql.SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private static StoryContent content(String headline) {
        return Newsroom.content(headline, "books", "<p>কথা আরও আছে।</p>");
    }
}
