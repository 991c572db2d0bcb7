package shironam.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;

/** By which clock the paper shows its times and begins its days is for an admin to say, at once and everywhere. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClockTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৬";

    /** 23:45 in Dhaka, 23:15 in Kolkata, 21:45 in Dubai. */
    private static final Instant EVENING = Instant.parse("2024-11-10T17:45:00Z");

    /** 00:15 in Dhaka and the day before in Kolkata, 23:45. */
    private static final Instant NIGHT = Instant.parse("2024-11-10T18:15:00Z");

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    EntityManager database;

    private final String tag = "clock" + UUID.randomUUID().toString().substring(0, 8);
    private final String word =
            "ঘণ্টা" + tag.substring(5).replaceAll("[0-9]", "ক").replaceAll("[a-f]", "ল");
    private Desk admin;

    @BeforeEach
    void somebodyWhoMay() {
        accounts.createUnlessThere("clock-admin", Role.ADMIN, PASSWORD);
        admin = Desk.open("clock-admin", PASSWORD);
    }

    @AfterEach
    void backToDhaka() {
        assertEquals(303, use("Asia/Dhaka"));
    }

    @Test
    void everyTimeFollows() {
        Story story = newsroom.publish(content(), EVENING);
        for (int twice = 0; twice < 2; twice++) {
            assertTimes(story, "২৩:৪৫", "2024-11-10T23:45:00+06:00", "Sun, 10 Nov 2024 23:45:00 +0600");
            assertEquals(303, use("Asia/Kolkata"));
            assertTimes(story, "২৩:১৫", "2024-11-10T23:15:00+05:30", "Sun, 10 Nov 2024 23:15:00 +0530");
            assertEquals(303, use("Asia/Dhaka"));
        }
    }

    private void assertTimes(Story story, String shown, String iso, String rfc) {
        String page = Pages.text("/life/" + story.id + "/" + story.slug);
        assertTrue(page.contains("১০ নভেম্বর ২০২৪, " + shown), shown);
        assertTrue(page.contains("datetime=\"" + iso), iso);
        assertTrue(page.contains("\"datePublished\":\"" + iso), "JSON-LD: " + iso);
        assertTrue(Pages.text("/tag/" + tag + "/feed.xml").contains(rfc), rfc);
        assertTrue(Pages.text("/api/stories/" + story.id).contains(iso), "API: " + iso);
        assertTrue(admin.page("/desk/stories?tag=" + tag).text().contains("১০ নভেম্বর ২০২৪, " + shown), "the list");
    }

    @Test
    void daysBeginByIt() throws InterruptedException {
        Story story = newsroom.publish(content(), NIGHT);
        assertFalse(isListedOn("2024-11-10"));
        assertTrue(isListedOn("2024-11-11"));

        use("Asia/Kolkata");

        assertTrue(isListedOn("2024-11-10"));
        assertFalse(isListedOn("2024-11-11"));
        await(() -> isFoundOn("2024-11-10", story)); // by the same days, whatever the index was built by
        assertFalse(isFoundOn("2024-11-11", story));
    }

    @Test
    void whatIsTypedIsTakenByIt() {
        long id = newsroom.draft(content()).id;
        use("Asia/Kolkata");
        String story = "/desk/stories/" + id;

        admin.postStory(story, story + "/publication", Map.of("publish-at", "2042-01-01T10:00"))
                .then()
                .statusCode(303);

        Document form = admin.page(story);
        assertEquals("2042-01-01T10:00", form.expectFirst("#publish-at").attr("value"));
        assertTrue(
                form.select("label[for=publish-at]").text().contains("কোলকাতা"),
                form.select("label").text());
        use("Asia/Dhaka");
        assertEquals(
                "2042-01-01T10:30", admin.page(story).expectFirst("#publish-at").attr("value"));
    }

    @Test
    void anotherNodesClockIsHeardOf() throws InterruptedException {
        Story story = newsroom.publish(content(), EVENING);
        String path = "/life/" + story.id + "/" + story.slug;
        assertTrue(Pages.text(path).contains("২৩:৪৫"));

        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("update paper_settings set zone = 'Asia/Dubai'")
                    .executeUpdate();
            database.createNativeQuery("select 1 from pg_notify('shironam_changes', '*')")
                    .getSingleResult();
        });

        await(() -> Pages.text(path).contains("২১:৪৫"));
    }

    @Test
    void onlyAClockOfTheListIsTaken() {
        assertEquals(400, use("Mars/Olympus"));
        assertEquals(
                "Asia/Dhaka",
                admin.page("/desk/settings")
                        .expectFirst("#zone option[selected]")
                        .attr("value"));
        assertEquals(
                List.of("Asia/Dhaka", "Asia/Kolkata"),
                admin.page("/desk/settings")
                        .select("#zone option")
                        .eachAttr("value")
                        .subList(0, 2));
    }

    private boolean isListedOn(String day) {
        return admin.page("/desk/stories?tag=" + tag + "&sort=newest_publication&from=" + day + "&to=" + day)
                        .select(".story-row")
                        .size()
                > 0;
    }

    private boolean isFoundOn(String day, Story story) {
        return Pages.text("/search?q=" + word + "&from=" + day + "&to=" + day).contains("/life/" + story.id + "/");
    }

    private static void await(BooleanSupplier wanted) throws InterruptedException {
        Instant limit = Instant.now().plusSeconds(5);
        while (!wanted.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(limit), "five seconds have passed");
            Thread.sleep(20);
        }
    }

    private int use(String zone) {
        Map<String, String> fields = Desk.fields(admin.page("/desk/settings").expectFirst("form.stack"));
        fields.put("zone", zone);
        return admin.postMultipart("/desk/settings", fields).statusCode();
    }

    private shironam.story.StoryContent content() {
        return Newsroom.content(word + " অনুযায়ী", "life", "<p>লেখা।</p>", "", "", List.of(tag));
    }
}
