package shironam.delivery.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.delivery.PageViewLimit;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.analytics.MostRead;
import shironam.story.analytics.PageViews;

/** What is read most, from the beacon to the page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MostReadTest {
    @Inject
    Newsroom newsroom;

    @Inject
    PageViews reads;

    @Inject
    MostRead mostRead;

    @Inject
    PageCache pages;

    @Inject
    DataSource database;

    @BeforeEach
    @AfterEach
    void nobodyHasReadAnything() throws SQLException {
        reads.write(opened -> Map.of());
        run("delete from story_reads");
        run("delete from most_read");
        pages.dropAll();
    }

    @Test
    void theListIsOnTheFrontAndUnderStoriesAndOnlyWhenSomethingIsKnown() throws SQLException {
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            stories.add(publish("বহু পঠিত " + i));
            read(stories.get(i), 100 + i);
        }
        assertTrue(shown("/").isEmpty());

        mostRead.renew();

        List<String> five = List.of("বহু পঠিত 5", "বহু পঠিত 4", "বহু পঠিত 3", "বহু পঠিত 2", "বহু পঠিত 1");
        assertEquals(five, shown("/"));
        assertEquals(five, shown(stories.get(0).path()));
        assertTrue(shown("/life").isEmpty());

        newsroom.withdraw(stories.get(5));
        assertEquals(five.subList(1, 5), shown("/"), "what is withdrawn is in no list");

        newsroom.save(stories.get(4), Newsroom.content("নতুন শিরোনামে বহু পঠিত", "life", "<p>লেখা</p>"));
        assertEquals("নতুন শিরোনামে বহু পঠিত", shown(stories.get(0).path()).get(0));
    }

    @Test
    void theListChangesOnlyWhenItIsTenMinutesOld() throws SQLException {
        Story first = publish("আগে এগিয়ে");
        Story then = publish("পরে এগিয়ে");
        read(first, 10);
        mostRead.renew();
        read(then, 20);
        mostRead.renew();
        assertEquals(List.of("আগে এগিয়ে"), shown("/"));

        run("update most_read set since = since - interval '10 minutes'");
        mostRead.renew();

        assertEquals(List.of("পরে এগিয়ে", "আগে এগিয়ে"), shown("/"));
    }

    @Test
    void newerReadsWeighMore() throws SQLException {
        Story yesterday = publish("কাল পড়া হয়েছে");
        Story now = publish("এখন পড়া হচ্ছে");
        read(yesterday, 30);
        run("update story_reads set hour = hour - interval '17 hours'");
        read(now, 12);

        mostRead.renew();

        assertEquals(List.of("এখন পড়া হচ্ছে", "কাল পড়া হয়েছে"), shown("/"));
    }

    @Test
    void aBeaconCountsWhatReadersSeeAndNotWhatOthersSend() throws SQLException {
        Story story = publish("গোনা লেখা");
        Story draft = newsroom.draft(Newsroom.content("না-গোনা খসড়া", "life", "<p>লেখা</p>"));
        String beacon =
                Pages.page(story.path()).expectFirst("script[data-reads]").attr("data-reads");

        assertEquals(204, Pages.reader().post(beacon).statusCode());
        Pages.reader().header("Sec-Fetch-Site", "same-origin").post(beacon);
        assertEquals(
                204,
                Pages.reader()
                        .header("Sec-Fetch-Site", "cross-site")
                        .post(beacon)
                        .statusCode());
        assertEquals(204, Pages.reader().post("/story/" + draft.id + "/reads").statusCode());
        assertEquals(204, Pages.reader().post("/story/999999999/reads").statusCode());
        assertFalse(Pages.reader().post(beacon).headers().hasHeaderWithName("Set-Cookie"));
        reads.write(opened -> Map.of());

        assertEquals(3, sum(story));
        assertEquals(0, sum(draft));
    }

    @Test
    void oneConnectionMakesNoStoryTheMostReadOne() {
        PageViewLimit bound = new PageViewLimit();
        long allowed = java.util.stream.IntStream.range(0, 1000)
                .filter(i -> bound.allows("192.0.2.1", 12))
                .count();

        assertEquals(PageViewLimit.A_MINUTE, allowed);
        assertTrue(bound.allows("192.0.2.2", 12) && bound.allows("192.0.2.1", 13));
    }

    private Story publish(String headline) {
        return newsroom.publish(Newsroom.content(headline, "life", "<p>লেখা</p>"));
    }

    private void read(Story story, int times) {
        for (int i = 0; i < times; i++) {
            reads.count(story.id, "direct");
        }
        reads.write(opened -> Map.of());
    }

    private static List<String> shown(String path) {
        return Pages.page(path).select(".most-read li").eachText().stream()
                .map(text -> text.replace('\u00a0', ' '))
                .toList();
    }

    private long sum(Story story) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select coalesce(sum(reads), 0) from story_reads where story_id = ?")) {
            query.setLong(1, story.id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
