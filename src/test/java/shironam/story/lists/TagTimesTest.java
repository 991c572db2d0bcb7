package shironam.story.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.StoryContent;

/** A tag's list is walked by times that stand beside the tags: they are the stories' own whatever happens. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TagTimesTest {
    private static final Instant LONG_AGO = Instant.parse("2019-03-04T05:06:07.123456Z");

    @Inject
    Newsroom newsroom;

    @Test
    void theTimeBesideATagIsTheStorysOwn() {
        Story story = newsroom.draft(tagged("সময়ের ট্যাগ", "সময়-এক", "সময়-দুই"));
        assertEquals(Arrays.asList(null, null), timesOf(story));

        newsroom.schedule(story, LONG_AGO);
        assertEquals(List.of(LONG_AGO, LONG_AGO), timesOf(story));

        newsroom.save(story, tagged("সময়ের ট্যাগ", "সময়-দুই", "সময়-তিন", "সময়-চার"));
        assertEquals(List.of(LONG_AGO, LONG_AGO, LONG_AGO), timesOf(story));

        newsroom.withdraw(story);
        assertEquals(Arrays.asList(null, null, null), timesOf(story));
    }

    @Test
    void aTagListsTheNewestFirstAndNoneBeforeItsTime() {
        Instant time = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Story newer = newsroom.publish(tagged("নতুনটি আগে", "ক্রমের-ট্যাগ"), time.minus(Duration.ofDays(1)));
        Story older = newsroom.publish(tagged("পুরোনোটি পরে", "ক্রমের-ট্যাগ"), time.minus(Duration.ofDays(2)));
        newsroom.publish(tagged("যার সময় আসেনি", "ক্রমের-ট্যাগ"), time.plus(Duration.ofDays(1)));

        String tag = URLEncoder.encode("ক্রমের-ট্যাগ", StandardCharsets.UTF_8);
        assertEquals(
                List.of(newer.id, older.id),
                Pages.get("/api/stories?tag=" + tag).jsonPath().getList("stories.id", Long.class));
        assertEquals(200, Pages.status("/tag/" + tag + "?before=" + newer.id));
        assertEquals(404, Pages.status("/tag/" + tag + "?before=" + older.id));
    }

    private static StoryContent tagged(String headline, String... tags) {
        return Newsroom.content(headline, "sport", "<p>লেখা</p>", "", "", List.of(tags));
    }

    @SuppressWarnings("unchecked") // rows of a native query
    private static List<Instant> timesOf(Story story) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Panache.getEntityManager()
                        .createNativeQuery("select publish_at from story_tags where story_id = :story", Instant.class)
                        .setParameter("story", story.id)
                        .getResultList());
    }
}
