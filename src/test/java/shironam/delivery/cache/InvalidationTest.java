package shironam.delivery.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.changes.ChangeNotifier;

/**
 * Which pages are kept and which change drops them. What another process does is done here over a connection of its
 * own, of which this process hears nothing but what PostgreSQL tells it.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class InvalidationTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** How many ask the same; jobs wait, too, each with a question of its own. */
    private static final String WAITING = """
            select coalesce(max(together), 0) from (
                select count(*) as together from pg_locks join pg_stat_activity using (pid)
                where relation = 'stories'::regclass and not granted and application_name = 'shironam'
                group by query) asked""";

    @TestHTTPResource
    String root;

    @Inject
    Newsroom newsroom;

    @Inject
    PageCache pages;

    @Inject
    DataSource database;

    @Test
    void aPageIsServedFromMemoryUntilItsStoryChangesHere() throws Exception {
        Story story = newsroom.publish(Newsroom.content("মনে রাখা শিরোনাম", "sport", "<p>লেখা</p>"));
        awaitWhatWasNotified();
        assertTrue(Pages.text(story.path()).contains("মনে রাখা শিরোনাম"));

        changeBehindOurBack(story, "গোপনে বদলানো শিরোনাম");
        assertTrue(Pages.text(story.path()).contains("মনে রাখা শিরোনাম"), "from memory");

        Story saved = newsroom.save(story, Newsroom.content("খোলাখুলি বদলানো শিরোনাম", "sport", "<p>লেখা</p>"));
        assertEquals(301, Pages.status(story.path()));
        assertTrue(Pages.text(saved.path()).contains("খোলাখুলি বদলানো শিরোনাম"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"story-%d other", ChangeNotifier.EVERYTHING})
    void aPageIsDroppedWhenAnotherProcessTellsOfAChange(String told) throws Exception {
        Story story = newsroom.publish(Newsroom.content("দূর থেকে দেখা শিরোনাম", "sport", "<p>লেখা</p>"));
        awaitWhatWasNotified();
        assertTrue(Pages.text(story.path()).contains("দূর থেকে দেখা শিরোনাম"));
        changeBehindOurBack(story, "দূর থেকে বদলানো শিরোনাম");

        notify(told.formatted(story.id));

        Instant patience = Instant.now().plus(Duration.ofSeconds(1));
        while (!Pages.text(story.path()).contains("দূর থেকে বদলানো শিরোনাম")) {
            assertTrue(Instant.now().isBefore(patience), "the change was not heard within a second");
            Thread.sleep(10);
        }
    }

    @Test
    void otherPagesStayInMemory() throws Exception {
        Story kept = newsroom.publish(Newsroom.content("যে পাতা থেকে যায়", "sport", "<p>লেখা</p>"));
        Story other = newsroom.publish(Newsroom.content("যে পাতা বদলায়", "opinion", "<p>লেখা</p>"));
        awaitWhatWasNotified();
        Pages.text(kept.path());

        newsroom.save(other, Newsroom.content("যে পাতা বদলেছে", "opinion", "<p>লেখা</p>"));

        changeBehindOurBack(kept, "যে পাতা গোপনে বদলায়");
        assertTrue(Pages.text(kept.path()).contains("যে পাতা থেকে যায়"));
    }

    @Test
    void parametersOfTrackersShareOnePage() throws Exception {
        Story story = newsroom.publish(Newsroom.content("অনুসরণকারীর শিরোনাম", "sport", "<p>লেখা</p>"));
        awaitWhatWasNotified();
        Pages.text(story.path() + "?utm_source=feed&fbclid=1");
        changeBehindOurBack(story, "অনুসরণকারীর গোপন শিরোনাম");

        for (String query : new String[] {"", "?utm_source=mail", "?fbclid=2&x", "?q=%D0"}) {
            assertTrue(Pages.text(story.path() + query).contains("অনুসরণকারীর শিরোনাম"), query);
        }
    }

    /** One address for the whole list must not hold what belongs to a place in it, however that place is spelt. */
    @ParameterizedTest
    @ValueSource(strings = {"?%62efore=%d", "?x=1;before=%d", "?before=%d&before=1", "?be%66ore=%d&after=1"})
    void aPlaceInAListIsNeverKeptUnderTheNameOfAnother(String spelling) {
        newsroom.publish(Newsroom.content("তালিকার আগের লেখা", "books", "<p>লেখা</p>"));
        Story newest = newsroom.publish(Newsroom.content("তালিকার নতুন লেখা", "books", "<p>লেখা</p>"));
        pages.dropAll();

        Pages.get("/books" + spelling.replace("%d", Long.toString(newest.id)))
                .then()
                .statusCode(200);

        assertTrue(Pages.text("/books").contains(newest.path()));
        assertFalse(Pages.text("/books?before=" + newest.id).contains(newest.path()));
    }

    /** While the database lets nobody read, the one who makes the page waits for it, and the others for that one. */
    @Test
    void aPageIsMadeOnceHoweverManyAskForItAtOnce() throws Exception {
        Story story = newsroom.publish(Newsroom.content("সবাই একসঙ্গে চায়", "sport", "<p>লেখা</p>"));
        awaitWhatWasNotified();
        List<CompletableFuture<HttpResponse<String>>> answers;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table stories in access exclusive mode");
            answers = askFor(story.path(), 50);
            while (number(connection, WAITING) == 0) {
                Thread.sleep(5);
            }
            Thread.sleep(300); // for the others to come as far
            assertEquals(1, number(connection, WAITING));
            assertTrue(answers.stream().noneMatch(CompletableFuture::isDone));
            connection.rollback();
        }

        Set<String> bodies = new HashSet<>();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertEquals(200, answer.get(10, TimeUnit.SECONDS).statusCode());
            bodies.add(answer.get().body());
        }
        assertEquals(1, bodies.size());
        assertTrue(bodies.iterator().next().contains("সবাই একসঙ্গে চায়"));
    }

    @Test
    void whatIsMissingIsMissingForAllWhoAskAtOnce() throws Exception {
        for (CompletableFuture<HttpResponse<String>> answer : askFor("/sport/99999998", 20)) {
            assertEquals(404, answer.get(10, TimeUnit.SECONDS).statusCode());
        }
    }

    @Test
    void whoAsksAfterAChangeIsNeverGivenWhatWasBegunBefore() throws Exception {
        for (int i = 0; i < 5; i++) {
            Story story = newsroom.publish(Newsroom.content("ভিড়ের মধ্যে বদল " + i, "sport", "<p>আগের লেখা</p>"));
            var before = askFor(story.path(), 20);

            newsroom.save(story, Newsroom.content("ভিড়ের মধ্যে বদল " + i, "sport", "<p>পরের লেখা</p>"));

            for (var answer : askFor(story.path(), 20)) {
                assertTrue(answer.get(10, TimeUnit.SECONDS).body().contains("পরের লেখা"));
            }
            for (var answer : before) {
                assertEquals(200, answer.get(10, TimeUnit.SECONDS).statusCode());
            }
        }
    }

    @Test
    void whatIsMissingIsNotKept() {
        assertEquals(404, Pages.status("/sport/99999999"));

        pages.mark();
        assertEquals(null, pages.get("/sport/99999999"));
    }

    private List<CompletableFuture<HttpResponse<String>>> askFor(String path, int readers) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root.replaceFirst("/$", "") + path))
                .build();
        return Stream.generate(() -> CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .limit(readers)
                .toList();
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (ResultSet result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void changeBehindOurBack(Story story, String headline) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update stories set headline = ? where id = ?")) {
            update.setString(1, headline);
            update.setLong(2, story.id);
            assertEquals(1, update.executeUpdate());
        }
    }

    private void notify(String payload) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("notify " + ChangeNotifier.CHANNEL + ", '" + payload + "'");
        }
    }

    /** PostgreSQL tells in order: when this page of ours is gone, all that was told before has been heard. */
    private void awaitWhatWasNotified() throws SQLException, InterruptedException {
        var made = new CachedPage.Made(Instant.now(), true);
        String key = "/awaited";
        do {
            pages.keep(key, new CachedPage(new byte[0], Map.of(), Set.of("awaited"), made), pages.mark());
        } while (pages.get(key) == null);
        notify("awaited");
        while (pages.get(key) != null) {
            Thread.sleep(5);
        }
    }
}
