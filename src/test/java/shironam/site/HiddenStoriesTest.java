package shironam.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.changes.SurrogateKey;

/** What is not public is nowhere: not by its address, not in a list, a card, a feed or a sitemap. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HiddenStoriesTest {
    private static final String SECTION = "environment";

    @Inject
    Newsroom newsroom;

    @Test
    void aDraftIsNowhere() {
        Story draft = newsroom.draft(secret("গোপন খসড়ার শিরোনাম"));
        Story holder = newsroom.publish(holding(draft, "খসড়ার দিকে কার্ড"));

        assertIsNowhere(draft, holder);
    }

    @Test
    void aWithdrawnStoryIsNowhereAtOnce() {
        Story story = newsroom.publish(secret("প্রত্যাহারের শিরোনাম"));
        Story holder = newsroom.publish(holding(story, "প্রত্যাহৃতের দিকে কার্ড"));
        assertIsEverywhere(story, holder);

        newsroom.withdraw(story);

        assertIsNowhere(story, holder, 410);
    }

    @Test
    void aScheduledStoryIsNowhereUntilItsTimeAndThenEverywhereWithoutAJob() throws InterruptedException {
        int seconds = 3;
        while (!isNowhereUntilItsTime(seconds)) {
            seconds *= 4;
            assertTrue(seconds < 300, "some pages take minutes");
        }
    }

    /** @return false when the time came before all pages had been asked for */
    private boolean isNowhereUntilItsTime(int seconds) throws InterruptedException {
        Instant time = Instant.now().plusSeconds(seconds);
        Story story = newsroom.publish(secret("সময়মতো আসা শিরোনাম " + seconds), time);
        Story holder = newsroom.publish(holding(story, "সময়ের দিকে কার্ড " + seconds));
        try {
            assertIsNowhere(story, holder);
        } catch (AssertionError shown) {
            if (Instant.now().isBefore(time)) {
                throw shown;
            }
            return false;
        }
        if (!Instant.now().isBefore(time)) {
            return false;
        }
        Thread.sleep(Duration.between(Instant.now(), time).toMillis() + 20);
        assertIsEverywhere(story, holder);
        return true;
    }

    private void assertIsNowhere(Story story, Story holder) {
        assertIsNowhere(story, holder, 404);
    }

    private void assertIsNowhere(Story story, Story holder, int status) {
        assertEquals(status, Pages.status("/" + SECTION + "/" + story.id + "/" + story.slug));
        assertEquals(status, Pages.status("/" + story.id));
        for (String place : places(story, holder)) {
            String page = Pages.text(place);
            assertFalse(page.contains(story.headline), place);
            assertFalse(page.contains("/" + story.id + "/"), place);
        }
        Pages.get("/" + SECTION + "/nope").then().statusCode(404);
        assertFalse(Pages.get("/nope/nope/nope").asString().contains(story.headline));
    }

    private void assertIsEverywhere(Story story, Story holder) {
        assertEquals(200, Pages.status(story.path()));
        for (String place : places(story, holder)) {
            assertTrue(Pages.text(place).contains(story.path()), place);
        }
    }

    private static List<String> places(Story story, Story holder) {
        return List.of(
                "/",
                "/" + SECTION,
                "/tag/" + "গোপন-বিষয়",
                "/author/gopon-lekhok",
                "/feed.xml",
                "/" + SECTION + "/feed.xml",
                "/atom.xml",
                "/feed.json",
                "/tag/" + "গোপন-বিষয়" + "/feed.xml",
                "/author/gopon-lekhok/feed.json",
                "/sitemap-" + SurrogateKey.sitemapNumberOf(story.id) + ".xml",
                "/sitemap-news.xml",
                "/api/stories?section=" + SECTION,
                holder.path());
    }

    private static StoryContent secret(String headline) {
        return Newsroom.content(headline, SECTION, "<p>লেখা</p>", "গোপন লেখক", "", List.of("গোপন বিষয়"));
    }

    /** A story in the same section, by the same author and with the same tag, so that each list exists. */
    private static StoryContent holding(Story target, String headline) {
        return Newsroom.content(
                headline,
                SECTION,
                "<p>আগে</p><related-story href=\"/" + SECTION + "/" + target.id + "/x\"></related-story><p>পরে</p>",
                "গোপন লেখক",
                "",
                List.of("গোপন বিষয়"));
    }
}
