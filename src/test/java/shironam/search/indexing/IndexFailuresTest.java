package shironam.search.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shironam.OtherNode;
import shironam.TestDatabase;
import shironam.bangla.analysis.Terms;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.search.related.RelatedStoriesIndexer;
import shironam.search.tables.IndexFailures;
import shironam.search.tables.IndexFailures.Failure;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.StoryContent;

/** One story that the search can't take in holds up no other, says why, and is tried again until that has an end. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IndexFailuresTest {
    @Inject
    Newsroom newsroom;

    @Inject
    Accounts accounts;

    @Inject
    Indexer indexing;

    @Inject
    NewsroomIndexer drafts;

    @Inject
    IndexFailures failures;

    @Inject
    RelatedStoriesIndexer related;

    @Inject
    IndexRebuild rebuilding;

    @Inject
    DataSource database;

    @AfterEach
    void nothingIsRefused() throws SQLException {
        run("alter table search_stories drop constraint if exists refused");
        run("delete from search_failures");
    }

    @Test
    void aWordOfAHundredThousandLettersIsIndexedByItsBeginningAndShownWhole() {
        String word = "নদী".repeat(40_000);
        Story story = newsroom.publish(content("লম্বাশব্দপুরের কথা", "<p>" + word + "</p>"));

        assertEquals(Optional.empty(), failureOf(story));
        assertTrue(Pages.text("/search?q=লম্বাশব্দপুর").contains("/" + story.id + "/"));
        assertTrue(
                Pages.text("/search?q=" + word.substring(0, Terms.LONGEST + 6)).contains("/" + story.id + "/"));
        assertTrue(Pages.text(story.path()).contains(word.substring(0, 50_000)));
    }

    @Test
    void manyWordsAndTagsAreIndexed() {
        List<String> tags = java.util.stream.IntStream.range(0, 300)
                .mapToObj(i -> "ট্যাগতলা" + i)
                .toList();
        Story story = newsroom.publish(Newsroom.content(
                "মেগাবাইটগঞ্জের কথা", "books", "<p>" + "শব্দ কথা ".repeat(10_000) + "</p>", "", "", tags));

        assertEquals(Optional.empty(), failureOf(story));
        assertTrue(Pages.text("/search?q=মেগাবাইটগঞ্জে").contains("/" + story.id + "/"));
    }

    @Test
    void oneStoryThatIsRefusedIsPutAsideAndTheOthersAreFound() throws Exception {
        Story bad = newsroom.publish(content("অপয়াগ্রামের কথা", "<p>কথা।</p>"));
        Story good = newsroom.publish(content("পয়মন্তগ্রামের কথা", "<p>কথা।</p>"));
        drain();
        refuse(bad);
        run("insert into search_waiting values (%d), (%d) on conflict do nothing".formatted(bad.id, good.id));
        run("update stories set headline = 'পয়মন্তনগরের কথা' where id = " + good.id);

        drain();

        assertEquals(0, indexing.waiting(), "nothing waits for ever");
        assertTrue(Pages.text("/search?q=পয়মন্তনগরে").contains("/" + good.id + "/"));
        Failure failure = failureOf(bad).orElseThrow();
        assertEquals(IndexFailures.Reason.REFUSED, failure.reason());
        assertEquals(1, failure.attempts());
        assertNotNull(failure.nextAttempt());
    }

    @Test
    void oneDraftThatIsRefusedKeepsNoOtherFromBeingFound() throws Exception {
        accounts.createUnlessThere("draft-editor", Role.EDITOR, "শব্দের নদী বয়ে যায় ধীরে");
        Desk editor = Desk.open("draft-editor", "শব্দের নদী বয়ে যায় ধীরে");
        long bad = editor.write("অপয়াচরের খসড়া");
        long good = editor.write("পয়মন্তচরের খসড়া");
        drainDrafts();
        run("alter table search_stories_newsroom add constraint refused_draft check (story <> "
                + number("select document from search_newsroom where account_id is null and story_id = " + bad)
                + ") not valid");
        String both = " where story_id in (%d, %d)".formatted(bad, good);
        try {
            run("update search_newsroom set waits = true" + both);
            run("update stories set headline = 'পয়মন্তদ্বীপের খসড়া' where id = " + good);
            drainDrafts();
        } finally {
            run("alter table search_stories_newsroom drop constraint refused_draft");
        }

        assertEquals(0, number("select count(*) from search_newsroom" + both + " and waits"));
        assertTrue(editor.page("/desk/stories?q=পয়মন্তদ্বীপে").text().contains("পয়মন্তদ্বীপের খসড়া"));
    }

    @Test
    void theDesksSearchWaitsForWhatAnotherNodeHolds() throws Exception {
        accounts.createUnlessThere("index-editor", Role.EDITOR, "শব্দের নদী বয়ে যায় ধীরে");
        Desk editor = Desk.closed();
        editor.login("index-editor", "শব্দের নদী বয়ে যায় ধীরে");
        Story draft = newsroom.draft(content("রোহিণীচরের খসড়া", "<p>কথা।</p>"));

        assertTrue(OtherNode.whileItHolds(
                        database,
                        "select from search_newsroom where story_id = " + draft.id,
                        () -> editor.page("/desk/stories?q=রোহিণীচরে").text())
                .contains("রোহিণীচরের খসড়া"));
    }

    private void drainDrafts() {
        while (drafts.indexSome() > 0) {
            // until none waits
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void attemptsGrowRarerAndHaveAnEndAndTheDeskHasThemBegunAnew() throws Exception {
        Story bad = newsroom.publish(content("অপয়াপাড়ার কথা", "<p>কথা।</p>"));
        drain();
        refuse(bad);
        run("insert into search_waiting values (%d) on conflict do nothing".formatted(bad.id));
        drain();
        for (int attempt = 2; attempt <= 6; attempt++) {
            assertNotNull(failureOf(bad).orElseThrow().nextAttempt());
            failures.takeUp();
            assertEquals(0, indexing.waiting(), "not before its time");
            run("update search_failures set due_at = now() where story = " + bad.id);
            failures.takeUp();
            drain();
            assertEquals(attempt, failureOf(bad).orElseThrow().attempts());
        }
        assertNull(failureOf(bad).orElseThrow().nextAttempt(), "that is the end");

        accounts.createUnlessThere("index-editor", Role.EDITOR, "শব্দের নদী বয়ে যায় ধীরে");
        Desk editor = Desk.closed();
        editor.login("index-editor", "শব্দের নদী বয়ে যায় ধীরে");
        assertTrue(editor.page("/desk/follow-ups").text().contains("অপয়াপাড়ার কথা"));
        assertTrue(editor.page("/desk/follow-ups").text().contains("ডেটাবেস নেয়নি"));
        assertFalse(editor.page("/desk").select("a[href=/desk/follow-ups]").isEmpty());
        run("alter table search_stories drop constraint refused");
        String action = "/desk/follow-ups/unindexed/" + bad.id + "/attempt";
        editor.post("/desk/follow-ups", "form[action=" + action + "]", action, Map.of());
        drain();

        assertEquals(Optional.empty(), failureOf(bad));
        assertTrue(Pages.text("/search?q=অপয়াপাড়া").contains("/" + bad.id + "/"));
    }

    @Test
    void anIndexIsBuiltAnewAroundAStoryThatIsRefused() throws Exception {
        Story bad = newsroom.publish(content("অপয়াহাটের কথা", "<p>কথা।</p>"));
        Story good = newsroom.publish(content("পয়মন্তহাটের কথা", "<p>কথা।</p>"));
        drain();
        refuse(bad);

        run("update stories set body = repeat('<b><i>', 150000) || 'কথা' where id = " + bad.id);
        rebuilding.rebuild((done, all) -> {});

        assertTrue(Pages.text("/search?q=পয়মন্তহাটে").contains("/" + good.id + "/"));
        assertEquals(0, indexing.waiting());
    }

    @Test
    void anIndexOfAnOlderAnalysisIsBuiltAnewByItself() throws Exception {
        run("update search_state set analysis = 1");
        assertTrue(rebuilding.isDue());

        rebuilding.rebuild((done, all) -> {});

        assertFalse(rebuilding.isDue());
    }

    @Test
    void relatedStoriesOfOneThatCannotBeComparedHoldUpNoOther() throws Exception {
        Story good = newsroom.publish(tagged("তুলনীয়পুরের কথা", "<p>নদী বাঁক নিয়েছে।</p>"));
        Story bad =
                newsroom.publish(tagged("অতুলনীয়পুরের হাট", "<p>বৃষ্টি নেমেছে।</p>")); // only older ones are compared
        drain();
        run("create function refuse_related() returns trigger language plpgsql as"
                + " $$ begin raise exception 'refused here'; end $$");
        run("create trigger refuse_related before insert on related_stories for each row when (new.story = " + bad.id
                + ") execute function refuse_related()");
        run("delete from related_due");
        run("delete from related_stories where story = " + bad.id); // the worker may have been here
        run("insert into related_due values (%d, '2000-01-02'), (%d, '2000-01-01')".formatted(bad.id, good.id));
        try {
            while (related.doNext()) {
                // as the worker does
            }
        } finally {
            run("drop trigger refuse_related on related_stories");
            run("drop function refuse_related");
        }

        Failure failure = failureOf(bad).orElseThrow();
        assertEquals(IndexFailures.Work.RELATED, failure.work());
        assertTrue(failure.detail().contains("refused here"), failure.detail());
        assertEquals(Optional.empty(), failureOf(good));
    }

    private void refuse(Story story) throws SQLException {
        run("alter table search_stories add constraint refused check (story <> %d) not valid".formatted(story.id));
    }

    private Optional<Failure> failureOf(Story story) {
        return failures.newest(1000).stream()
                .filter(failure -> failure.story() == story.id)
                .findFirst();
    }

    private void drain() {
        while (indexing.indexSome() > 0) {
            // until none waits
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static StoryContent tagged(String headline, String body) {
        return Newsroom.content(headline, "books", body, "", "", List.of("তুলনার বিষয়"));
    }

    private static StoryContent content(String headline, String body) {
        return Newsroom.content(headline, "books", body);
    }
}
