package shironam.desk.editor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.desk.Desk.headline;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** Two editors at one story: what they write goes together, and where it can't, they are asked. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MergingTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ১৪";
    private static final String BODY = "<p>প্রথম।</p><p>দ্বিতীয়।</p><p>তৃতীয়।</p>";

    @Inject
    Accounts accounts;

    private Desk rina;
    private Desk selim;
    private String story;
    private String opened;

    @BeforeEach
    void bothHaveTheStoryOpen() {
        accounts.createUnlessThere("merge-rina", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("merge-selim", Role.EDITOR, PASSWORD);
        rina = Desk.open("merge-rina", PASSWORD);
        selim = Desk.open("merge-selim", PASSWORD);
        story = "/desk/stories/" + rina.write("দুজনের লেখা");
        rina.postStory(story, story, Map.of("body", BODY)).then().statusCode(303);
        opened = selim.page(story).expectFirst("[name=version]").attr("value");
        rina.postStory(story, story, Map.of("body", "<p>প্রথম, রিনার।</p><p>দ্বিতীয়।</p><p>তৃতীয়।</p>"))
                .then()
                .statusCode(303);
    }

    @Test
    void changesInDifferentParagraphsAreBothSaved() {
        save(Map.of("body", "<p>প্রথম।</p><p>দ্বিতীয়।</p><p>তৃতীয়, সেলিমের।</p>", "headline", "সেলিমের শিরোনাম"))
                .then()
                .statusCode(303)
                .header("Location", containsString("said=MERGED"));

        Document page = selim.page(story + "?said=MERGED");
        assertEquals("<p>প্রথম, রিনার।</p><p>দ্বিতীয়।</p><p>তৃতীয়, সেলিমের।</p>", body(page));
        assertEquals("সেলিমের শিরোনাম", headline(page));
        assertTrue(page.text().contains("merge-rina এর মধ্যে যা সংরক্ষণ করেছিলেন"), page.text());
        List<String> kinds = selim.page(story + "/history")
                .select(".revision .mark:first-child")
                .eachText();
        assertEquals(List.of("মেলানো", "মেলানোর আগের লেখা", "সংরক্ষণ"), kinds.subList(0, 3));
        assertEquals(
                200,
                selim.get(page.expectFirst("a[href*='/history/comparison']").attr("href"))
                        .statusCode());
    }

    @Test
    void onlyWhatBothChangedIsAskedAbout() {
        Response asked = save(Map.of("body", "<p>প্রথম, সেলিমের।</p><p>দ্বিতীয়, সেলিমের।</p><p>তৃতীয়।</p>"));
        asked.then().statusCode(409);
        Document page = Jsoup.parse(asked.asString());
        assertEquals(1, page.select(".clash").size());
        assertEquals("<p>প্রথম, সেলিমের।</p><p>দ্বিতীয়, সেলিমের।</p><p>তৃতীয়।</p>", body(page));
        assertTrue(body(selim.page(story)).contains("প্রথম, রিনার"), "nothing is overwritten");

        Document theirs = choose(page, Map.of("choice-0", "THEIRS"));
        assertEquals("<p>প্রথম, রিনার।</p><p>দ্বিতীয়, সেলিমের।</p><p>তৃতীয়।</p>", body(theirs));
        assertTrue(theirs.expectFirst("#story").hasAttr("data-unsaved"));

        Document both = choose(page, Map.of("choice-0", "BOTH"));
        selim.postMultipart(story, Desk.fields(both.expectFirst("#story")))
                .then()
                .statusCode(303);
        assertEquals(
                "<p>প্রথম, রিনার।</p><p>প্রথম, সেলিমের।</p><p>দ্বিতীয়, সেলিমের।</p><p>তৃতীয়।</p>",
                body(selim.page(story)));
    }

    @Test
    void whoNeverSeesTheQuestionIsOfferedTheText() {
        save(Map.of("body", "<p>প্রথম, সেলিমের।</p><p>দ্বিতীয়।</p><p>তৃতীয়।</p>"))
                .then()
                .statusCode(409);

        Document page = selim.page(story);
        assertTrue(body(page).contains("প্রথম, রিনার"), "nothing is put over theirs");
        assertTrue(body(selim.page(page.expectFirst("a[href$='?text=mine']").attr("href")))
                .contains("প্রথম, সেলিমের"));
    }

    @Test
    void whatIsTypedBeforeTheAnswerStays() {
        Document page = Jsoup.parse(save(Map.of("body", "<p>প্রথম, সেলিমের।</p><p>দ্বিতীয়।</p><p>তৃতীয়।</p>"))
                .asString());

        Document chosen = choose(
                page,
                Map.of("choice-0", "THEIRS", "body", "<p>প্রথম, সেলিমের।</p><p>দ্বিতীয়।</p><p>তৃতীয়, এইমাত্র।</p>"));

        assertEquals("<p>প্রথম, রিনার।</p><p>দ্বিতীয়।</p><p>তৃতীয়, এইমাত্র।</p>", body(chosen));
    }

    @Test
    void aMergedTextIsReadBeforeItGoesOut() {
        Map<String, String> changes = Map.of("version", opened, "summary", "সেলিমের সারসংক্ষেপ", "body", BODY);
        selim.postStory(story, story + "/publication", changes)
                .then()
                .statusCode(303)
                .header("Location", containsString("said=MERGED"));
        given().get("/x/" + story.replaceAll("\\D", "")).then().statusCode(404);
    }

    @Test
    void whatWasKeptWhileTypingIsSettledByTheConflictAndTheSaveAfterIt() {
        String token = selim.page(story).expectFirst("#story [name=form-token]").attr("value");
        selim.request()
                .contentType("application/json; charset=UTF-8")
                .header("X-Form-Token", token)
                .body(Map.of(
                        "version",
                        opened,
                        "fields",
                        Map.of("body", "<p>প্রথম, সেলি</p>"),
                        "tab",
                        "one",
                        "sequence",
                        1,
                        "after",
                        0))
                .put(story + "/working-copy")
                .then()
                .statusCode(200);
        Response asked = save(
                Map.of("body", "<p>প্রথম, সেলিমের।</p>", "copy-tab", "one", "copy-sequence", "2", "copy-number", "0"));
        asked.then().statusCode(409);

        Map<String, String> form = Desk.fields(Jsoup.parse(asked.asString()).expectFirst("#story"));
        form.putAll(Map.of("copy-tab", "two", "copy-sequence", "1"));
        selim.postMultipart(story, form).then().statusCode(303);

        assertTrue(!selim.page(story).text().contains("সংরক্ষিত হয়নি"), "nothing is unsaved any more");
    }

    @Test
    void aSaveWithoutAChangeIsNoConflict() {
        save(Map.of("body", BODY)).then().statusCode(303);
        assertTrue(body(selim.page(story)).contains("প্রথম, রিনার"));
    }

    private Response save(Map<String, String> changes) {
        Map<String, String> all = new java.util.HashMap<>(changes);
        all.put("version", opened);
        return selim.postStory(story, story, all);
    }

    private Document choose(Document page, Map<String, String> choices) {
        Element form = page.expectFirst("#story");
        Map<String, String> fields = Desk.fields(form);
        fields.putAll(choices);
        return Jsoup.parse(selim.postMultipart(story + "/merging", fields)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String body(Document page) {
        return page.expectFirst("#body").wholeText().replace("\n", "");
    }
}
