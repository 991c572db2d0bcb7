package shironam.desk.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.bangla.Digits;
import shironam.desk.Desk;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.analytics.PageViews;
import shironam.story.fronts.FrontPlaces;
import shironam.story.people.Author;

/** How stories are read is told in numbers, to whom it concerns, and nothing of who reads them is kept. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReadingTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ১৩";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    PageViews reads;

    @Inject
    FrontPlaces places;

    private Desk editor;
    private Desk reporter;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("reading-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("reading-reporter", Role.REPORTER, PASSWORD);
        editor = Desk.open("reading-editor", PASSWORD);
        reporter = Desk.open("reading-reporter", PASSWORD);
    }

    @Test
    void aStorysReadersAreCountedByWhereTheyComeFrom() {
        Story story = newsroom.publish(Newsroom.content("গোনা পাঠ", "sport", "<p>লেখা।</p>"));
        read(story, "search", "search", "social", "front");
        read(story, "https://example.org/a-whole-address");
        Pages.reader()
                .header("User-Agent", "Mozilla/5.0 (compatible; Somebot/2.1)")
                .post("/story/" + story.id + "/reads?from=search");
        reads.write(places::of);

        Document page = editor.page("/desk/reading/" + story.id);
        assertTrue(page.text().contains("গোনা পাঠ"));
        assertEquals("৫", page.expectFirst(".reading-now b").text(), "a robot reads nothing");
        assertEquals("২", source(page, "সার্চ ইঞ্জিন"));
        assertEquals("১", source(page, "সামাজিক মাধ্যম"));
        assertEquals("১", source(page, "আমাদের প্রথম পাতা"));
        assertEquals("১", source(page, "সরাসরি"), "what is no kind of place is kept as none");
        assertEquals(24, page.select("[aria-labelledby=by-hour] svg rect").size());
        assertEquals(28, page.select("[aria-labelledby=by-day] svg rect").size());
        assertTrue(page.expectFirst("svg[role=img]").attr("aria-label").contains("৫"));

        assertTrue(editor.page("/desk/reading").text().contains("গোনা পাঠ"));
        assertTrue(editor.page("/desk/reading?section=sport").text().contains("গোনা পাঠ"));
        assertFalse(editor.page("/desk/reading?section=life").text().contains("গোনা পাঠ"));
    }

    @Test
    void readsFromTheHomePageAreCountedByThePlaceOfTheStoryOnIt() {
        Story story = newsroom.publish(Newsroom.content("প্রথম পাতায় দাঁড়ানো লেখা", "sport", "<p>লেখা।</p>"));
        String slot = editor.page("/desk/fronts/home")
                .expectFirst("[id^=slot-]:contains(প্রথম পাতায় দাঁড়ানো লেখা)")
                .id()
                .substring("slot-".length());
        read(story, "front", "front", "search");
        reads.write(places::of);

        Element row = editor.page("/desk/reading/" + story.id).expectFirst("[aria-labelledby=from-place] tr");
        assertEquals(
                Digits.bengali(slot) + " নম্বর স্থান", row.expectFirst("th").text());
        assertEquals("২", row.expectFirst("td:last-child").text(), "one came from elsewhere");
        assertEquals("২", source(editor.page("/desk/reading/" + story.id), "আমাদের প্রথম পাতা"));
    }

    @Test
    void readsFromASectionsPageAreCountedByTheSlotOrTheList() {
        Story pinned = newsroom.publish(Newsroom.content("বিভাগে পিন করা লেখা", "opinion", "<p>লেখা।</p>"));
        read(pinned, "section:opinion", "section:no-such-section", "section:life", "section");
        reads.write(places::of);
        assertEquals(
                List.of("মতামত: তালিকা ১"),
                placesOf(pinned),
                "nobody has arranged that page, and in another it does not stand");

        String front = "/desk/fronts/opinion";
        editor.post(front, ".front-layout", front + "/pins", Map.of("slot", "2", "story", "" + pinned.id))
                .then()
                .statusCode(303);
        editor.post(front, ".front-layout", front + "/publication", Map.of())
                .then()
                .statusCode(303);
        read(pinned, "section:opinion", "section:opinion");
        reads.write(places::of);
        assertEquals(List.of("মতামত: ২ নম্বর স্থান ২", "মতামত: তালিকা ১"), placesOf(pinned));
        assertEquals("৬", source(editor.page("/desk/reading/" + pinned.id), "আমাদের বিভাগ ও তালিকা"));
    }

    private List<String> placesOf(Story story) {
        return editor.page("/desk/reading/" + story.id).select("[aria-labelledby=from-place] tr").stream()
                .map(row -> row.expectFirst("th").text() + " "
                        + row.expectFirst("td:last-child").text())
                .toList();
    }

    @Test
    void aReporterSeesTheirOwn() {
        Story others = newsroom.publish(Newsroom.content("অন্যের পঠিত লেখা", "life", "<p>লেখা।</p>"));
        long own = reporter.write("নিজের পঠিত লেখা");
        editor.postStory("/desk/stories/" + own, "/desk/stories/" + own + "/publication", Map.of())
                .then()
                .statusCode(303);
        read(others, "direct");
        Pages.reader().post("/story/" + own + "/reads?from=direct");
        reads.write(places::of);

        Document page = reporter.page("/desk/reading");
        assertTrue(page.text().contains("নিজের পঠিত লেখা"));
        assertFalse(page.text().contains("অন্যের পঠিত লেখা"));
        reporter.page("/desk/reading/" + own);
        reporter.get("/desk/reading/" + others.id).then().statusCode(403);
        assertFalse(reporter.page("/desk/reading?section=life").text().contains("অন্যের পঠিত লেখা"));
    }

    @Test
    void aReporterSeesHowAStoryUnderTheirNameIsRead() {
        Story named = newsroom.publish(
                Newsroom.content("নিজের নামে ছাপা", "life", "<p>লেখা।</p>", "পাঠের প্রতিবেদক", "", List.of()));
        QuarkusTransaction.requiringNew()
                .run(() -> Account.update(
                        "authorId = ?1 where name = ?2",
                        Author.<Author>find("name", "পাঠের প্রতিবেদক").firstResult().id,
                        "reading-reporter"));
        read(named, "direct");
        reads.write(places::of);

        String address = reporter.page("/desk/reading")
                .expectFirst("a:contains(নিজের নামে ছাপা)")
                .attr("href");
        Document page = reporter.page(address);
        assertEquals("১", page.expectFirst(".reading-now b").text());
        assertTrue(page.select("a[href=/desk/stories/" + named.id + "]").isEmpty(), "which they can't open");
    }

    private static void read(Story story, String... sources) {
        for (String source : sources) {
            Pages.reader().queryParam("from", source).post("/story/" + story.id + "/reads");
        }
    }

    private static String source(Document page, String name) {
        for (Element row : page.select("[aria-labelledby=from-where] tr")) {
            if (row.expectFirst("th").text().startsWith(name)) {
                return row.expectFirst("td:last-child").text();
            }
        }
        return "";
    }
}
