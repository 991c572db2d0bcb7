package shironam.desk.workflow;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.desk.DeskDates;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.workflow.Trash;

/** The way of a story from its writer to its readers, and away from them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WorkflowTest {
    private static final String PASSWORD = "কাজের ধারার পাসওয়ার্ড";

    @Inject
    Accounts accounts;

    @Inject
    Trash trash;

    private Desk reporter;
    private Desk editor;
    private Desk chief;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("flow-reporter", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("flow-other", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("flow-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("flow-chief", Role.CHIEF, PASSWORD);
        reporter = Desk.open("flow-reporter", PASSWORD);
        editor = Desk.open("flow-editor", PASSWORD);
        chief = Desk.open("flow-chief", PASSWORD);
    }

    /** The most important one: what was done before what is lacking, which then stands beside the text. */
    @Test
    void aboveTheTextOneThingAtATimeIsSaid() {
        long id = editor.write("একটি কথা");
        String desk = "/desk/stories/" + id;
        editor.postStory(desk, desk, Map.of("section", "")).then().statusCode(303);
        Document page = editor.page(desk);
        assertEquals(1, page.select("h1").size());
        assertEquals(1, page.select(".notices > .said").size());
        assertTrue(page.select(".notices > .said-attention").text().contains("প্রকাশের আগে"), page.text());
        assertEquals(0, page.select("#workflow .panel-lacks").size());
        assertEquals("১", page.select(".panel-tabs [href=#workflow] .count").text());

        Document done = editor.page(desk + "?said=SAVED");
        assertEquals("সংরক্ষিত হয়েছে।", done.select(".notices > .said").text());
        assertTrue(done.select("#workflow .panel-lacks").text().contains("প্রকাশের আগে"));

        Document refused = Jsoup.parse(
                editor.postStory(desk, desk + "/publication", Map.of()).asString());
        assertEquals(1, refused.select(".notices > .said").size());
        assertEquals(1, refused.select(".notices > .said-problem").size());
        assertEquals(
                "#section",
                refused.expectFirst(".notices a:contains(বিভাগ দরকার)").attr("href"),
                "what is lacking leads to its field");
        for (String act : List.of("/publication", "/copy-check/mending", "/merging")) {
            editor.get(desk + act).then().statusCode(303).header("Location", Matchers.endsWith(desk));
        }
        editor.get(desk + "/no-such-thing").then().statusCode(404);
    }

    @Test
    void whoComesBackToWhatWasDoneToAFrontFindsTheFront() {
        for (String act : List.of(
                "home/pins",
                "home/pins/removal",
                "home/blocks",
                "home/blocks/place",
                "home/blocks/removal",
                "home/blocks/reset",
                "home/layout",
                "home/publication",
                "life/draft/removal")) {
            String front = "/desk/fronts/" + act.replaceFirst("/.*", "");
            editor.get("/desk/fronts/" + act).then().statusCode(303).header("Location", Matchers.endsWith(front));
        }
    }

    @Test
    void aPictureWithoutATextInItsPlaceIsNamedBeforePublishingAndHoldsNothingUp() {
        long id = editor.write("ছবির বিবরণ");
        String desk = "/desk/stories/" + id;
        String figures = "<p>ক</p><figure><img src=\"https://pictures.example/boat.jpg\" alt=\"\">"
                + "<figcaption>ঘাটের নৌকা</figcaption></figure>"
                + "<figure><img src=\"https://pictures.example/hut.jpg\" alt=\"একটি ঘর\"></figure>"
                + "<figure><img src=\"https://pictures.example/nameless.jpg\" alt=\"\"></figure>";
        editor.postStory(desk, desk, Map.of("body", figures)).then().statusCode(303);
        String said = editor.page(desk).select(".said-attention").text();
        assertTrue(said.contains("ছবির বিবরণ নেই: ঘাটের নৌকা"), said);
        assertTrue(said.contains("লেখার ভেতরের ৩ নম্বর ছবি"), said);
        assertFalse(said.contains(".jpg"), said);

        editor.postStory(desk, desk + "/publication", Map.of()).then().statusCode(303);
        assertEquals(Status.PUBLISHED, story(id).status);
    }

    @Test
    void aStoryIsSubmittedSentBackWithAReasonSubmittedAgainAndPublished() {
        long id = reporter.write("হাটের দিন");
        String desk = "/desk/stories/" + id;
        reporter.postStory(desk, desk + "/submission", Map.of("headline", "হাটের দিন, নদীর ঘাটে"))
                .then()
                .statusCode(303);
        assertEquals(Status.IN_REVIEW, story(id).status);
        assertEquals("হাটের দিন, নদীর ঘাটে", story(id).headline);
        assertEquals(
                "পর্যালোচনায়", reporter.page(desk).expectFirst(".bar .mark").text());
        reporter.postStory(desk, desk, Map.of("headline", "আবার বদল")).then().statusCode(403);

        editor.get("/desk/stories?status=in_review").then().body(containsString("হাটের দিন, নদীর ঘাটে"));
        editor.post(desk, "form[action$=/return]", desk + "/submission/return", Map.of("why", "  "))
                .then()
                .statusCode(400);
        editor.post(desk, "form[action$=/return]", desk + "/submission/return", Map.of("why", "কে কী বললেন, তা নেই।"))
                .then()
                .statusCode(303);

        Document back = reporter.page(desk);
        assertEquals("খসড়া", back.expectFirst(".bar .mark").text());
        assertTrue(back.expectFirst(".comment").text().contains("কে কী বললেন, তা নেই।"));
        reporter.postStory(desk, desk + "/submission", Map.of()).then().statusCode(303);
        editor.postStory(desk, desk + "/publication", Map.of()).then().statusCode(303);
        given().get("/x/" + id).then().statusCode(200).body(containsString("হাটের দিন, নদীর ঘাটে"));
        String history = editor.page(desk + "/history").text();
        assertTrue(history.contains("পর্যালোচনায় জমা") && history.contains("ফেরত") && history.contains("প্রকাশ"));
    }

    @Test
    void aReporterTakesBackWhatIsTheirsAndNothingElse() {
        long id = reporter.write("ফিরিয়ে নেওয়া লেখা");
        String desk = "/desk/stories/" + id;
        reporter.postStory(desk, desk + "/submission", Map.of()).then().statusCode(303);
        Desk other = Desk.open("flow-other", PASSWORD);
        other.get(desk).then().statusCode(403);

        reporter.post(desk, "form[action$=/return]", desk + "/submission/return", Map.of())
                .then()
                .statusCode(303);

        assertEquals(Status.DRAFT, story(id).status);
        assertTrue(reporter.page(desk).select(".comment").isEmpty(), "nobody had to say why");
    }

    @Test
    void aStoryIsAssignedAndThenAlsoTheirs() {
        long id = editor.write("ভাগ করা কাজ");
        String desk = "/desk/stories/" + id;
        Desk other = Desk.open("flow-other", PASSWORD);
        other.get(desk).then().statusCode(403);

        editor.post(desk, "form[action$=/assignment]", desk + "/assignment", Map.of("to", "flow-other"))
                .then()
                .statusCode(303);

        other.postStory(desk, desk, Map.of("summary", "অন্যের লেখা সারসংক্ষেপ"))
                .then()
                .statusCode(303);
        other.get("/desk/stories").then().body(containsString("ভাগ করা কাজ"));
        editor.post(desk, "form[action$=/assignment]", desk + "/assignment", Map.of("to", "কেউ-না"))
                .then()
                .statusCode(400);
        assertEquals("অন্যের লেখা সারসংক্ষেপ", story(id).summary);
    }

    @Test
    void whatIsSaidOfAStoryStaysOpenUntilItIsSettled() {
        long id = reporter.write("মন্তব্যের লেখা");
        String desk = "/desk/stories/" + id;
        editor.post(desk, "#comments > form", desk + "/comments", Map.of("words", "তারিখটা মিলিয়ে নিন।\n<b>আজই</b>"))
                .then()
                .statusCode(303);
        Document seen = reporter.page(desk);
        assertEquals(
                "তারিখটা মিলিয়ে নিন।\n<b>আজই</b>",
                seen.expectFirst(".comment-words").wholeText());
        String settle = seen.expectFirst(".comment form").attr("action");

        reporter.post(desk, ".comment form", settle, Map.of()).then().statusCode(303);

        assertTrue(editor.page(desk).expectFirst(".comment-settled").text().contains("flow-reporter"));
        long others = editor.write("অন্যের লেখা");
        reporter.request()
                .formParam("form-token", token(reporter, desk))
                .formParam("words", "চুপিচুপি")
                .post("/desk/stories/" + others + "/comments")
                .then()
                .statusCode(403);
        reporter.request()
                .formParam("form-token", token(reporter, desk))
                .post(settle.replace("/" + id + "/", "/" + reporter.write("তৃতীয়") + "/"))
                .then()
                .statusCode(404);
    }

    @Test
    void anEmbargoIsAskedAboutAndNeverBrokenByAccident() {
        long id = reporter.write("নিষেধাজ্ঞার লেখা");
        String desk = "/desk/stories/" + id;
        String until = DeskDates.field(Instant.now().plus(2, ChronoUnit.DAYS));
        reporter.post(desk, "form[action$=/embargo]", desk + "/embargo", Map.of("until", until))
                .then()
                .statusCode(303);
        String sooner = DeskDates.field(Instant.now().plus(1, ChronoUnit.DAYS));
        reporter.post(desk, "form[action$=/embargo]", desk + "/embargo", Map.of("until", sooner))
                .then()
                .statusCode(403);
        assertFalse(reporter.page(desk).select(".mark-attention").isEmpty());

        Document asked = org.jsoup.Jsoup.parse(
                editor.postStory(desk, desk + "/publication", Map.of("summary", "নতুন সারসংক্ষেপ"))
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString());
        assertEquals("নতুন সারসংক্ষেপ", asked.expectFirst("#summary").text());
        assertNotNull(asked.selectFirst("[name=against-embargo]"));
        editor.postStory(desk, desk + "/publication", Map.of("publish-at", sooner))
                .then()
                .statusCode(400);
        given().get("/x/" + id).then().statusCode(404);

        String later = DeskDates.field(Instant.now().plus(3, ChronoUnit.DAYS));
        editor.postStory(desk, desk + "/publication", Map.of("publish-at", later))
                .then()
                .statusCode(303);
        assertEquals(Status.PUBLISHED, story(id).status);
        String beyond = DeskDates.field(Instant.now().plus(4, ChronoUnit.DAYS));
        editor.post(desk, "form[action$=/embargo]", desk + "/embargo", Map.of("until", beyond))
                .then()
                .statusCode(409);
        given().get("/x/" + id).then().statusCode(404);

        editor.postStory(
                        desk,
                        desk + "/publication",
                        Map.of("publish-at", "", "publish-now", "true", "against-embargo", "true"))
                .then()
                .statusCode(303);
        given().get("/x/" + id).then().statusCode(200);
        assertNull(story(id).embargoUntil);
    }

    @Test
    void aCorrectionStandsUnderTheStoryAndInItsData() {
        long id = editor.write("সংশোধনীর লেখা");
        String desk = "/desk/stories/" + id;
        editor.postStory(desk, desk + "/publication", Map.of()).then().statusCode(303);
        given().get("/x/" + id).then().body(not(containsString("সংশোধনী</h2>")));
        assertTrue(editor.page(desk).select("form[action$=/corrections]").isEmpty(), "it is the chief editor's");

        chief.post(
                        desk,
                        "form[action$=/corrections]",
                        desk + "/corrections",
                        Map.of("kind", "fact", "words", "সেতুর দৈর্ঘ্য ৬.১৫ কিলোমিটার, আগে ভুল ছিল।"))
                .then()
                .statusCode(303);

        given().get("/x/" + id)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("তথ্যের ভুল"),
                        containsString("সেতুর দৈর্ঘ্য ৬.১৫ কিলোমিটার, আগে ভুল ছিল।"),
                        containsString("CorrectionComment")));
        editor.request()
                .formParam("form-token", token(editor, desk))
                .formParam("kind", "fact")
                .formParam("words", "আমিও")
                .post(desk + "/corrections")
                .then()
                .statusCode(403);
    }

    @Test
    void aFormThatArrivesTwiceSaysItOnce() {
        long id = editor.write("দুবার আসা");
        String desk = "/desk/stories/" + id;
        editor.postStory(desk, desk + "/publication", Map.of()).then().statusCode(303);
        for (String words : new String[] {"একবারই।", "একবারই।", "একই ফর্মে আরেক কথা।"}) {
            Map<String, String> sent = Map.of("form", "form-of-" + id, "words", words);
            chief.post(desk, "#comments > form", desk + "/comments", sent)
                    .then()
                    .statusCode(303);
            chief.post(desk, "form[action$=/corrections]", desk + "/corrections", sent)
                    .then()
                    .statusCode(303);
        }
        Document page = chief.page(desk);
        assertEquals(
                List.of("একবারই।", "একই ফর্মে আরেক কথা।"),
                page.select("#comments .comment-words").eachText());
        assertEquals(4, page.select(".comment-words").size(), "and two corrections");
    }

    @Test
    void whatIsThrownAwayIsOutOfTheListsAndComesBackAsItWas() {
        long id = reporter.write("ফেলে দেওয়া লেখা");
        String desk = "/desk/stories/" + id;

        reporter.post(desk, "form[action$=/trash]", desk + "/trash", Map.of())
                .then()
                .statusCode(303);

        reporter.get("/desk/stories").then().body(not(containsString("ফেলে দেওয়া লেখা")));
        reporter.get("/desk/stories?status=trashed").then().body(containsString("ফেলে দেওয়া লেখা"));
        assertEquals(0, reporter.page(desk).select("#way").size(), "nothing else can be done with it");
        reporter.postStory(desk, desk, Map.of("headline", "ট্র্যাশে বদল"))
                .then()
                .statusCode(403);
        editor.postStory(desk, desk + "/publication", Map.of()).then().statusCode(403);
        reporter.post(desk, "form[action$=/trash/removal]", desk + "/trash/removal", Map.of())
                .then()
                .statusCode(303);
        assertEquals("খসড়া", reporter.page(desk).expectFirst(".bar .mark").text());
        reporter.postStory(desk, desk, Map.of("headline", "ফেরা লেখা")).then().statusCode(303);
    }

    @Test
    void theTrashIsEmptiedAfterThirtyDaysAndNotBefore() {
        long old = reporter.write("পুরোনো ময়লা");
        long young = reporter.write("নতুন ময়লা");
        for (long id : new long[] {old, young}) {
            String desk = "/desk/stories/" + id;
            reporter.post(desk, "form[action$=/trash]", desk + "/trash", Map.of())
                    .then()
                    .statusCode(303);
        }
        threwAway(old, 31);
        threwAway(young, 29);

        trash.empty();

        reporter.get("/desk/stories/" + old).then().statusCode(404);
        reporter.get("/desk/stories/" + young).then().statusCode(200);
    }

    @Test
    void whatIsOutIsWithdrawnByTheChiefAndWhatWaitsIsCalledOffByAnyEditor() {
        long id = editor.write("প্রত্যাহারের লেখা");
        String desk = "/desk/stories/" + id;
        String later = DeskDates.field(Instant.now().plus(3, ChronoUnit.DAYS));
        editor.postStory(desk, desk + "/publication", Map.of("publish-at", later))
                .then()
                .statusCode(303);
        editor.post(desk, "form[action$=/cancellation]", desk + "/publication/cancellation", Map.of())
                .then()
                .statusCode(303);
        assertEquals(Status.DRAFT, story(id).status);
        given().get("/x/" + id).then().statusCode(404);

        editor.postStory(desk, desk + "/publication", Map.of()).then().statusCode(303);
        editor.request()
                .formParam("form-token", token(editor, desk))
                .post(desk + "/withdrawal")
                .then()
                .statusCode(403);
        chief.post(desk, ".withdraw form", desk + "/withdrawal", Map.of())
                .then()
                .statusCode(303);
        given().get("/x/" + id).then().statusCode(410).body(not(containsString("প্রত্যাহারের লেখা")));
        given().get("/" + id).then().statusCode(410);
    }

    @Test
    void aReportersCardMayLeadToWhateverReadersCanSee() {
        long out = editor.write("ঘাটকার্ড সবার লেখা");
        editor.write("ঘাটকার্ড সম্পাদকের খসড়া");
        reporter.write("ঘাটকার্ড নিজের খসড়া");
        editor.postStory("/desk/stories/" + out, "/desk/stories/" + out + "/publication", Map.of())
                .then()
                .statusCode(303);

        reporter.request()
                .queryParam("q", "ঘাটকার্ড")
                .get("/desk/cards")
                .then()
                .body(allOf(
                        containsString("সবার লেখা"),
                        containsString("নিজের খসড়া"),
                        not(containsString("সম্পাদকের খসড়া"))));
    }

    private static String token(Desk desk, String page) {
        return desk.page(page).expectFirst("[name=form-token]").attr("value");
    }

    private static void threwAway(long id, int daysAgo) {
        QuarkusTransaction.requiringNew()
                .run(() -> Story.update(
                        "trashedAt = ?1 where id = ?2", Instant.now().minus(daysAgo, ChronoUnit.DAYS), id));
    }

    private static Story story(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Story.require(id));
    }
}
