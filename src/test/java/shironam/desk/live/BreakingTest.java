package shironam.desk.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.breaking.BreakingNews;

/** The line over every page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BreakingTest {
    private static final String PASSWORD = "ব্রেকিং খবর দিই";
    private static final String WORDS = "এইমাত্র: সেতু খুলে দেওয়া হয়েছে";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    BreakingNews breaking;

    private Desk editor;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("breaking-reporter", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("breaking-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("breaking-chief", Role.CHIEF, PASSWORD);
        editor = Desk.open("breaking-editor", PASSWORD);
    }

    @AfterEach
    void nothingIsBreaking() {
        breaking.end(account());
    }

    @Test
    void theLineIsOnEveryFinishedPageAtOnceAndGoesWhenItIsTakenAway() {
        Story story = newsroom.publish(Newsroom.content("সেতুর লেখা", "life", "<p>লেখা</p>"));
        List<String> paths = List.of("/", "/life", story.path(), "/search");
        paths.forEach(path -> assertTrue(Pages.page(path).select(".breaking").isEmpty(), path));

        set(WORDS, Pages.page(story.path()).expectFirst("link[rel=canonical]").attr("href"))
                .then()
                .statusCode(303);

        for (String path : paths) {
            Document page = Pages.page(path);
            assertEquals(
                    "ব্রেকিং " + WORDS, page.expectFirst(".breaking").text().replace('\u00a0', ' '), path);
            assertEquals(story.path(), page.expectFirst(".breaking a").attr("href"), path);
        }
        assertTrue(Pages.get("/nirudesh").asString().contains("class=\"breaking\""), "also on one that is not there");
        String desk = editor.page("/desk/breaking").text();
        assertTrue(desk.contains(WORDS) && desk.contains("breaking-editor"), desk);

        editor.post("/desk/breaking", "form[action$=/removal]", "/desk/breaking/removal", Map.of())
                .then()
                .statusCode(303);
        paths.forEach(path -> assertTrue(Pages.page(path).select(".breaking").isEmpty(), path));
        String trail = Desk.open("breaking-chief", PASSWORD).page("/desk/audit").text();
        assertTrue(trail.contains("ব্রেকিং লাইন দেওয়া") && trail.contains("ব্রেকিং লাইন সরানো"), trail);
    }

    @Test
    void theLineEndsByItselfOnPagesThatAreFinished() throws Exception {
        Instant end = Instant.now().plusSeconds(2);
        breaking.set(WORDS, "", end, account());
        assertEquals(1, Pages.page("/life").select(".breaking").size());
        assertTrue(Pages.page("/life").select(".breaking a").isEmpty(), "it leads nowhere");

        Thread.sleep(Math.max(0, Duration.between(Instant.now(), end).toMillis()) + 20);

        assertTrue(Pages.page("/life").select(".breaking").isEmpty());
    }

    @Test
    void theLineLeadsOnlyToWhatReadersMaySee() {
        Story story = newsroom.draft(Newsroom.content("পরে আসবে", "life", "<p>লেখা</p>"));
        set(WORDS, Long.toString(story.id)).then().statusCode(303);
        assertTrue(Pages.page("/life").select(".breaking a").isEmpty(), "not yet");

        newsroom.schedule(story, null);
        assertEquals(1, Pages.page("/life").select(".breaking a").size());

        newsroom.withdraw(story);
        assertEquals(1, Pages.page("/life").select(".breaking").size());
        assertTrue(Pages.page("/life").select(".breaking a").isEmpty(), "no more");
    }

    @Test
    void whatWasRefusedIsStillInTheForm() {
        assertRefused(" ", "", "ফাঁকা");
        assertRefused("ক".repeat(201), "", "২০০");
        assertRefused("ভুল নম্বরের লাইন", "৯৯৯৯৯৯৯৯", "নেই");
        Map<String, String> past = Map.of("words", "পুরোনো সময়ের লাইন", "until", "2020-01-01T10:00");
        Response refused = editor.post("/desk/breaking", "#breaking", "/desk/breaking", past);
        assertEquals(400, refused.statusCode());
        assertEquals(
                "পুরোনো সময়ের লাইন",
                Jsoup.parse(refused.asString()).expectFirst("#words").attr("value"));

        assertTrue(Pages.page("/").select(".breaking").isEmpty());
    }

    @Test
    void aReporterBreaksNothing() {
        Desk reporter = Desk.open("breaking-reporter", PASSWORD);
        reporter.get("/desk/breaking").then().statusCode(403);
        assertFalse(reporter.get("/desk").asString().contains("/desk/breaking"));
        String token =
                reporter.page("/desk/stories").expectFirst("[name=form-token]").attr("value");
        reporter.request()
                .header("X-Form-Token", token)
                .post("/desk/breaking/removal")
                .then()
                .statusCode(403);
    }

    private void assertRefused(String words, String story, String why) {
        Response refused = set(words, story);
        assertEquals(400, refused.statusCode());
        Document page = Jsoup.parse(refused.asString());
        assertTrue(page.expectFirst(".said-problem").text().contains(why), why);
        assertEquals(words.strip(), page.expectFirst("#words").attr("value").strip());
        assertEquals(story, page.expectFirst("#find").attr("value"));
    }

    private Response set(String words, String story) {
        return editor.post("/desk/breaking", "#breaking", "/desk/breaking", Map.of("words", words, "find", story));
    }

    private static Account account() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Account.named("breaking-editor").orElseThrow());
    }
}
