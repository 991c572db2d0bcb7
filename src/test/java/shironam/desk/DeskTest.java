package shironam.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.bangla.Dates;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** What editors are promised at the desk, without scripts. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeskTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৭";

    @Inject
    Accounts accounts;

    private Desk editor;
    private Desk reporter;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("rina", Role.CHIEF, PASSWORD);
        accounts.createUnlessThere("selim", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("chief", Role.ADMIN, PASSWORD);
        editor = Desk.open("rina", PASSWORD);
        reporter = Desk.open("selim", PASSWORD);
    }

    @Test
    void aStoryIsWrittenPublishedChangedAndWithdrawn() {
        long id = editor.write("পদ্মার চরে নতুন স্কুল");
        String desk = "/desk/stories/" + id;
        given().get("/story/" + id).then().statusCode(404);

        editor.postStory(desk, desk + "/publication", Map.of())
                .then()
                .statusCode(303)
                .header("Location", containsString("said=PUBLISHED"));
        String path = given().redirects()
                .follow(false)
                .get("/x/" + id)
                .then()
                .statusCode(301)
                .extract()
                .header("Location");
        given().get(path).then().statusCode(200).body(containsString("পদ্মার চরে নতুন স্কুল"));

        editor.postStory(desk, desk, Map.of("headline", "পদ্মার চরে নতুন কলেজ"))
                .then()
                .statusCode(303);
        given().get("/x/" + id).then().statusCode(200).body(containsString("<h1>পদ্মার চরে নতুন কলেজ</h1>"));
        given().redirects().follow(false).get(path).then().statusCode(301);

        editor.post(desk, ".withdraw form", desk + "/withdrawal", Map.of())
                .then()
                .statusCode(303);
        given().get("/x/" + id).then().statusCode(410).body(containsString("প্রত্যাহার করা হয়েছে"));
    }

    @Test
    void whatIsMissingIsSaidAtOnceAndNoWordIsLost() {
        editor.postStory("/desk/stories/new", "/desk/stories", Map.of("body", "<p>শুধু মূল লেখা।</p>"))
                .then()
                .statusCode(303);
        long id = newest(editor);
        Response refused = editor.postStory(
                "/desk/stories/" + id, "/desk/stories/" + id + "/publication", Map.of("summary", "একটি সারসংক্ষেপ"));
        refused.then()
                .statusCode(400)
                .body(allOf(
                        containsString("শিরোনাম দরকার"),
                        containsString("বিভাগ দরকার"),
                        containsString("একটি সারসংক্ষেপ")));
        assertEquals(
                "একটি সারসংক্ষেপ",
                editor.page("/desk/stories/" + id).expectFirst("#summary").text());
    }

    @Test
    void theSecondSaverNeitherLosesNorOverwrites() {
        long id = editor.write("দুজনে মিলে লেখা");
        String desk = "/desk/stories/" + id;
        Desk other = Desk.open("chief", PASSWORD);
        String version = other.page(desk).expectFirst("[name=version]").attr("value");
        editor.postStory(desk, desk, Map.of("headline", "রিনার শিরোনাম")).then().statusCode(303);

        Response conflict = other.postStory(desk, desk, Map.of("version", version, "headline", "প্রধানের শিরোনাম"));
        conflict.then().statusCode(409).body(containsString("rina"));
        String question =
                org.jsoup.Jsoup.parse(conflict.asString()).expectFirst(".clash").text();
        assertTrue(question.contains("রিনার শিরোনাম প্রধানের শিরোনাম"), question);
        assertEquals("রিনার শিরোনাম", other.page(desk).expectFirst("#headline").text(), "nothing is overwritten");
        String history = other.page(desk + "/history").text();
        assertTrue(history.contains("সম্পাদনার দ্বন্দ্বে আলাদা রাখা"), history);

        Document form = org.jsoup.Jsoup.parse(conflict.asString());
        assertEquals("প্রধানের শিরোনাম", form.expectFirst("#headline").text(), "the typed text is in the form");
        other.postStory(
                        desk,
                        desk,
                        Map.of(
                                "version",
                                form.expectFirst("[name=version]").attr("value"),
                                "headline",
                                "প্রধানের শিরোনাম"))
                .then()
                .statusCode(303);
        assertEquals(
                "প্রধানের শিরোনাম", other.page(desk).expectFirst("#headline").text());
    }

    @Test
    void aReporterWhoIsSentAPublishedStoryReadsItAsReadersDo() {
        long id = editor.write("সবার জন্য প্রকাশিত");
        String desk = "/desk/stories/" + id;
        editor.postStory(desk, desk + "/publication", Map.of()).then().statusCode(303);
        String path = reporter.get(desk)
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
        given().get(path).then().statusCode(200).body(containsString("সবার জন্য প্রকাশিত"));
    }

    @Test
    void aReporterWritesOwnDraftsAndNoMore() {
        long own = reporter.write("প্রতিবেদকের খসড়া");
        reporter.postStory("/desk/stories/" + own, "/desk/stories/" + own + "/publication", Map.of())
                .then()
                .statusCode(403);
        given().get("/x/" + own).then().statusCode(404);

        long others = editor.write("সম্পাদকের গোপন খসড়া");
        reporter.get("/desk/stories/" + others).then().statusCode(403);
        reporter.get("/desk/stories/" + others + "/preview").then().statusCode(403);
        reporter.get("/desk/stories/" + others + "/history").then().statusCode(403);
        reporter.get("/desk/stories?q=গোপন").then().body(not(containsString("সম্পাদকের গোপন খসড়া")));
        reporter.request()
                .queryParam("q", "গোপন খসড়া")
                .get("/desk/cards")
                .then()
                .body("headline", not(hasItem("সম্পাদকের গোপন খসড়া")));
        reporter.request()
                .queryParam("href", "/x/" + others)
                .get("/desk/cards/preview")
                .then()
                .body("headline", equalTo(""));
        reporter.get("/desk/accounts").then().statusCode(403);
        editor.get("/desk/accounts").then().statusCode(403);

        editor.postStory("/desk/stories/" + own, "/desk/stories/" + own + "/publication", Map.of())
                .then()
                .statusCode(303);
        assertTrue(reporter.page("/desk/stories/" + own).select(".bar-actions").isEmpty(), "published: read only");
    }

    @Test
    void theHistoryShowsWhoChangedWhatAndBringsItBack() {
        long id = editor.write("প্রথম শিরোনাম");
        String desk = "/desk/stories/" + id;
        editor.postStory(desk, desk, Map.of("headline", "দ্বিতীয় শিরোনাম"))
                .then()
                .statusCode(303);
        Document history = editor.page(desk + "/history");
        assertEquals(2, history.select(".revision").size());
        assertTrue(history.select(".revision").first().text().contains("rina"));
        assertTrue(
                editor.page(desk + "/history/2").select(".changes").text().contains("প্রথম শিরোনাম দ্বিতীয় শিরোনাম"));

        editor.post(desk + "/history", ".revision form", desk + "/history/1/restoration", Map.of())
                .then()
                .statusCode(303);
        assertEquals("প্রথম শিরোনাম", editor.page(desk).expectFirst("#headline").text());
        assertEquals(3, editor.page(desk + "/history").select(".revision").size(), "a restore is a revision");
    }

    @Test
    void aRestoreFromAPageThatIsNoLongerTrueAsksAgain() {
        long id = editor.write("ফেরানোর আগের শিরোনাম");
        String desk = "/desk/stories/" + id;
        editor.postStory(desk, desk, Map.of("headline", "পাতা খোলার সময়ের শিরোনাম"));
        String version = editor.page(desk + "/history")
                .expectFirst(".revision [name=version]")
                .attr("value");
        editor.postStory(desk, desk, Map.of("headline", "পরের শিরোনাম"));

        editor.post(desk + "/history", ".revision form", desk + "/history/1/restoration", Map.of("version", version))
                .then()
                .statusCode(409)
                .body(containsString("কিছু ফিরিয়ে আনা হয়নি"));
        assertEquals("পরের শিরোনাম", editor.page(desk).expectFirst("#headline").text());
    }

    @Test
    void aStoryWaitsForItsTime() {
        long id = editor.write("আগামীকালের খবর");
        String desk = "/desk/stories/" + id;
        String tomorrow = LocalDateTime.now(Dates.zone())
                .plusDays(1)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        editor.postStory(desk, desk + "/publication", Map.of("publish-at", tomorrow))
                .then()
                .statusCode(303)
                .header("Location", containsString("SCHEDULED"));
        given().get("/x/" + id).then().statusCode(404);
        editor.get("/desk/stories?status=scheduled").then().body(containsString("আগামীকালের খবর"));
        editor.get("/desk/stories?status=published").then().body(not(containsString("আগামীকালের খবর")));
        editor.postStory(desk, desk + "/publication", Map.of("publish-at", "কাল"))
                .then()
                .statusCode(400);
    }

    @Test
    void thePreviewIsTheReadersPageAndSavesNothing() {
        long id = editor.write("প্রিভিউর গল্প");
        String desk = "/desk/stories/" + id;
        editor.postStory(desk, desk + "/preview", Map.of("headline", "না রাখা শিরোনাম", "body", "<p>না রাখা লেখা।</p>"))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body(allOf(
                        containsString("না রাখা শিরোনাম"),
                        containsString("না রাখা লেখা"),
                        containsString("class=\"prose\"")));
        assertEquals("প্রিভিউর গল্প", editor.page(desk).expectFirst("#headline").text());
        assertEquals(1, editor.page(desk + "/history").select(".revision").size());
        given().redirects().follow(false).get(desk + "/preview").then().statusCode(303);
    }

    @Test
    void aCardToAnotherHouseKeepsWhatTheEditorTyped() {
        long id = editor.write("কার্ডের গল্প");
        String desk = "/desk/stories/" + id;
        editor.postStory(
                        desk,
                        desk,
                        Map.of(
                                "body",
                                "<p>আগে।</p><related-story href=\"https://example.org/a/12345\""
                                        + " headline=\"বাইরের শিরোনাম\"></related-story><p>পরে।</p>"))
                .then()
                .statusCode(303);
        editor.request()
                .queryParam("href", "https://example.org/a/12345")
                .queryParam("story", id)
                .get("/desk/cards/preview")
                .then()
                .body("headline", equalTo("বাইরের শিরোনাম"))
                .body("external", equalTo(true));
        editor.postStory(desk, desk, Map.of("summary", "অন্য কিছু বদলাল"))
                .then()
                .statusCode(303);
        editor.get(desk + "/preview").then().body(containsString("বাইরের শিরোনাম"));
    }

    @Test
    void ownStoriesAreFoundForCardsInAnySpelling() {
        long id = editor.write("বাড়ির পাশে আরশিনগর");
        editor.request()
                .queryParam("q", "বা\u09DCির আরশি")
                .get("/desk/cards")
                .then()
                .body("headline", hasItem("বাড়ির পাশে আরশিনগর"))
                .body("href[0]", startsWith("/life/" + id));
    }

    @Test
    void onlyPicturesAreTakenAsPictures() {
        String token = editor.formToken();
        editor.request()
                .header("X-Form-Token", token)
                .multiPart("picture", "a.png", "<svg onload=alert(1)>".getBytes(), "image/png")
                .post("/desk/pictures")
                .then()
                .statusCode(422)
                .body("reason", containsString("এটি SVG, যার ভেতরে স্ক্রিপ্ট থাকতে পারে"));
        editor.request()
                .multiPart("picture", "a.png", new byte[] {1}, "image/png")
                .post("/desk/pictures")
                .then()
                .statusCode(401);
    }

    @Test
    void aPageOfTheDeskThatIsNotThereSaysSo() {
        editor.get("/desk/stories/999999999").then().statusCode(404).body(containsString("এখানে কিছু নেই"));
        editor.get("/desk/nothing/here").then().statusCode(404).body(containsString("এখানে কিছু নেই"));
    }

    private static long newest(Desk desk) {
        return Long.parseLong(desk.page("/desk/stories")
                .expectFirst(".story-row a")
                .attr("href")
                .replaceAll("\\D", ""));
    }

    @Test
    void theSameTextTwiceIsNoConflict() {
        long id = editor.write("দুবার চাপা বোতাম");
        String desk = "/desk/stories/" + id;
        Map<String, String> again = Map.of("headline", "একই শিরোনাম", "version", "0");
        editor.postStory(desk, desk, again).then().statusCode(303);
        editor.postStory(desk, desk, again).then().statusCode(303);
        assertEquals(2, editor.page(desk + "/history").select(".revision").size());
    }

    @Test
    void whatReadersHaveIsNeverMadeIncomplete() {
        editor.postStory("/desk/stories/new", "/desk/stories", Map.of("headline", "অসম্পূর্ণ শুরু"));
        long id = newest(editor);
        String desk = "/desk/stories/" + id;
        editor.postStory(desk, desk + "/publication", Map.of("section", "life", "body", "<p>লেখা।</p>"))
                .then()
                .statusCode(303);
        editor.postStory(desk, desk, Map.of("section", ""))
                .then()
                .statusCode(400)
                .body(containsString("বিভাগ দরকার"));
        editor.postStory(desk, desk + "/preview", Map.of("section", "")).then().statusCode(409);
        editor.post(desk + "/history", ".revision:last-child form", desk + "/history/1/restoration", Map.of())
                .then()
                .statusCode(409);
        given().get("/x/" + id).then().statusCode(200);
    }
}
