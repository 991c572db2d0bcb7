package shironam.desk.editor;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.desk.Desk.headline;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** What is typed is kept before it is saved, and an older text never stands over a newer one. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WorkingCopyTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৮";

    @Inject
    Accounts accounts;

    private Desk editor;
    private long id;
    private String story;

    @BeforeEach
    void aStory() {
        accounts.createUnlessThere("copy-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("copy-other", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("copy-reporter", Role.REPORTER, PASSWORD);
        editor = Desk.open("copy-editor", PASSWORD);
        id = editor.write("রাখা লেখার গল্প");
        story = "/desk/stories/" + id;
    }

    @Test
    void whatWasTypedIsThereWhenTheStoryIsOpenedAgain() {
        keep(editor, "one", 1, 0, "টাইপ করা শিরোনাম")
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body(
                        "account",
                        equalTo(Integer.parseInt(
                                editor.page(story).expectFirst("#story").attr("data-copy-account"))));

        Document page = editor.page(story);
        assertEquals("টাইপ করা শিরোনাম", headline(page));
        assertTrue(page.text().contains("সংরক্ষিত হয়নি"), "it says that this is not saved");
        assertEquals(
                "রাখা লেখার গল্প", headline(Desk.open("copy-other", PASSWORD).page(story)), "it is nobody else's");
    }

    /** The page still has the version from before, since it never heard that its save arrived. */
    @Test
    void aWindowWhoseAnswerWasLostGoesOnFromItsOwnSave() {
        Map<String, String> first = Map.of("copy-tab", "lost", "copy-sequence", "1", "body", "<p>এক</p>");
        String version = editor.page(story).expectFirst("[name=version]").attr("value");
        editor.postStory(story, story, first).then().statusCode(303);

        Map<String, String> second =
                Map.of("copy-tab", "lost", "copy-sequence", "2", "version", version, "body", "<p>এক দুই</p>");
        editor.postStory(story, story, second).then().statusCode(303).header("Location", containsString("SAVED"));
        assertTrue(editor.page(story).expectFirst("#body").wholeText().contains("এক দুই"));

        Map<String, String> late = new HashMap<>(first);
        late.put("version", version);
        editor.postStory(story, story, late);
        assertTrue(
                editor.page(story).expectFirst("#body").wholeText().contains("এক দুই"),
                "what was sent first and comes last replaces nothing");

        Desk.open("copy-other", PASSWORD)
                .postStory(story, story, Map.of("body", "<p>অন্যের</p>"))
                .then()
                .statusCode(303);
        Map<String, String> third = new HashMap<>(second);
        third.put("copy-sequence", "3");
        third.put("body", "<p>এক দুই তিন</p>");
        editor.postStory(story, story, third)
                .then()
                .statusCode(409)
                .body(containsString("copy-other"))
                .body(org.hamcrest.Matchers.not(containsString("আপনি নিজেই")));
    }

    @Test
    void savingEndsIt() {
        keep(editor, "one", 1, 0, "টাইপ করা শিরোনাম");

        editor.postStory(story, story, Map.of()).then().statusCode(303);

        Document page = editor.page(story);
        assertEquals("টাইপ করা শিরোনাম", headline(page));
        assertFalse(page.text().contains("সংরক্ষিত হয়নি"));
    }

    @Test
    void whatArrivesLateStaysOut() {
        keep(editor, "one", 2, 0, "দ্বিতীয়");
        keep(editor, "one", 1, 0, "প্রথম");
        assertEquals("দ্বিতীয়", headline(editor.page(story)));

        editor.postStory(story, story, Map.of("copy-tab", "one", "copy-sequence", "3"))
                .then()
                .statusCode(303);
        keep(editor, "one", 2, 1, "দেরিতে আসা");
        assertFalse(editor.page(story).text().contains("সংরক্ষিত হয়নি"), "a saved text is not unsaved again");
    }

    @Test
    void aWindowThatHasNotSeenTheNewestTextDoesNotReplaceIt() {
        keep(editor, "one", 1, 0, "প্রথম জানালা").then().statusCode(200);

        keep(editor, "two", 1, 0, "দ্বিতীয় জানালা").then().statusCode(409).body("number", equalTo(1));
        assertEquals("প্রথম জানালা", headline(editor.page(story)));

        keep(editor, "two", 2, 1, "দেখার পরে লেখা").then().statusCode(200).body("number", equalTo(2));
        keep(editor, "one", 2, 1, "না দেখে লেখা").then().statusCode(409);
        assertEquals("দেখার পরে লেখা", headline(editor.page(story)));
    }

    @Test
    void aWindowThatGoesOnFromOneThatDiedReplacesWhatThatOneSentAndNothingNewer() {
        keep(editor, "dead", 1, 0, "তার প্রথম").then().statusCode(200);

        Map<String, Object> next = new HashMap<>(body("next", 1, 0, "তার দ্বিতীয়, আর তারপর"));
        next.put("continues", Map.of("dead", 2));
        put(editor, token(editor, story), next).then().statusCode(200).body("number", equalTo(2));
        keep(editor, "dead", 2, 0, "তার দ্বিতীয়, দেরিতে").then().statusCode(409);
        assertEquals("তার দ্বিতীয়, আর তারপর", headline(editor.page(story)));

        next.put("tab", "another");
        put(editor, token(editor, story), next).then().statusCode(409);
        assertEquals("next", editor.page(story).expectFirst("#story").attr("data-copy-tab"));
    }

    @Test
    void aTextFromBeforeSomebodyElsesSaveIsOfferedAndNotPutOver() {
        besideASavedText();

        Document page = editor.page(story);
        assertEquals("অন্যের সংরক্ষিত লেখা", headline(page));
        String mine = page.expectFirst("a[href$='?text=mine']").attr("href");
        assertEquals("আমার লেখা", headline(editor.page(mine)));
        editor.postStory(mine, story, Map.of()).then().statusCode(409).body(containsString("আমার"));
    }

    @Test
    void whatWasOfferedBesideASavedTextIsInTheHistoryWhenItsWriterTypesOnWithoutIt() {
        besideASavedText();

        put(editor, token(editor, story), body(1, "two", 1, 1, "অন্যেরটি ধরে লেখা"))
                .then()
                .statusCode(200);

        assertEquals("অন্যেরটি ধরে লেখা", headline(editor.page(story)));
        assertTrue(editor.page(story + "/history/3").text().contains("আমার লেখা"));
    }

    @Test
    void whatWasOfferedBesideASavedTextIsInTheHistoryWhenItsWriterSavesWithoutIt() {
        besideASavedText();

        editor.postStory(story, story, Map.of("copy-tab", "two", "copy-sequence", "1"))
                .then()
                .statusCode(303);

        assertFalse(editor.page(story).text().contains("সংরক্ষিত হয়নি"));
        assertTrue(editor.page(story + "/history/3").text().contains("আমার লেখা"));
    }

    @Test
    void throwingAwayWhatIsOfferedLeavesWhatIsTypedBesideIt() {
        besideASavedText();
        Map<String, String> discard = besideAsked();
        put(editor, token(editor, story), body(1, "two", 1, 1, "অন্যেরটি ধরে লেখা"))
                .then()
                .statusCode(200);

        discard.putAll(Map.of("copy-tab", "two", "copy-sequence", "2", "copy-number", "2"));
        editor.postStory(story, story + "/working-copy/removal", discard).then().statusCode(303);

        assertEquals("অন্যেরটি ধরে লেখা", headline(editor.page(story)));
    }

    @Test
    void whatIsOfferedCanBeThrownAway() {
        besideASavedText();

        editor.postStory(story, story + "/working-copy/removal", besideAsked())
                .then()
                .statusCode(303);

        assertFalse(editor.page(story).text().contains("সংরক্ষিত হয়নি"));
        editor.get(story + "/history/3").then().statusCode(404);
    }

    @Test
    void itCanBeThrownAway() {
        keep(editor, "one", 1, 0, "ফেলে দেওয়ার লেখা");

        editor.postStory(story, story + "/working-copy/removal", Map.of())
                .then()
                .statusCode(303);

        assertEquals("রাখা লেখার গল্প", headline(editor.page(story)));
    }

    @Test
    void onlyWhoMayEditMayKeepAndOnlyWithALogin() {
        Desk reporter = Desk.open("copy-reporter", PASSWORD);
        long own = reporter.write("প্রতিবেদকের নিজের");
        String token = token(reporter, "/desk/stories/" + own);

        put(reporter, token, body("one", 1, 0, "চুরি")).then().statusCode(403);
        put(editor, "wrong", body("one", 1, 0, "চুরি")).then().statusCode(401);
        put(Desk.closed(), "none", body("one", 1, 0, "চুরি")).then().statusCode(401);
        put(editor, token(editor, story), "{}").then().statusCode(400);
        assertEquals("রাখা লেখার গল্প", headline(editor.page(story)));
    }

    private void besideASavedText() {
        keep(editor, "one", 1, 0, "আমার লেখা");
        Desk.open("copy-other", PASSWORD)
                .postStory(story, story, Map.of("headline", "অন্যের সংরক্ষিত লেখা"))
                .then()
                .statusCode(303);
    }

    /** What the button says with which the offered text is thrown away. */
    private Map<String, String> besideAsked() {
        Element discard = editor.page(story).expectFirst("button[formaction$='/removal']");
        return new HashMap<>(Map.of(discard.attr("name"), discard.attr("value")));
    }

    /** Whose page never heard that it had saved writes on with the version that it knows. */
    @Test
    void whatAWindowWritesAfterItsOwnSaveStandsInTheFormThatIsOpenedNext() {
        keep(editor, "one", 1, 0, "প্রথম").then().statusCode(200);
        editor.postStory(
                        story,
                        story,
                        Map.of("headline", "সংরক্ষিত", "copy-tab", "one", "copy-sequence", "2", "copy-number", "1"))
                .then()
                .statusCode(303);

        keep(editor, "one", 3, 2, "তার পরে লেখা").then().statusCode(200);

        Document page = editor.page(story);
        assertEquals("তার পরে লেখা", headline(page));
        editor.postStory(story, story, Map.of()).then().statusCode(303);
        assertEquals("তার পরে লেখা", headline(editor.page(story)));
    }

    /** The text that waits beside the story can't be read any more; nothing of the save may be half done for that. */
    @Test
    void aSaveAndTheTextThatGivesWayToItAreOneStep() {
        String deep = "<p>গভীর লেখা</p>" + "<div>".repeat(3000) + "তলানি";
        editor.postStory(story, story, Map.of("headline", "অন্যের সংরক্ষণ"))
                .then()
                .statusCode(303);
        Map<String, Object> old = new HashMap<>(body(0, "old", 1, 1, "পুরোনো জানালা"));
        old.put("fields", Map.of("headline", "পুরোনো জানালা", "section", "life", "body", deep));
        put(editor, token(editor, story), old).then().statusCode(200);

        editor.postStory(
                        story,
                        story,
                        Map.of("headline", "নতুন জানালা", "copy-tab", "new", "copy-sequence", "1", "copy-number", "2"))
                .then()
                .statusCode(303);

        assertEquals("নতুন জানালা", headline(editor.page(story)));
    }

    private Response keep(Desk desk, String tab, long sequence, int after, String headline) {
        return put(desk, token(desk, story), body(tab, sequence, after, headline));
    }

    private static Map<String, Object> body(String tab, long sequence, int after, String headline) {
        return body(0, tab, sequence, after, headline);
    }

    private static Map<String, Object> body(int version, String tab, long sequence, int after, String headline) {
        Map<String, String> fields = new HashMap<>();
        fields.put("headline", headline);
        fields.put("section", "life");
        fields.put("body", "<p>" + headline + "</p>");
        return Map.of("version", version, "fields", fields, "tab", tab, "sequence", sequence, "after", after);
    }

    private Response put(Desk desk, String token, Object body) {
        return desk.request()
                .contentType(ContentType.JSON.withCharset("UTF-8"))
                .accept(ContentType.JSON)
                .header("X-Form-Token", token)
                .body(body)
                .put(story + "/working-copy");
    }

    private static String token(Desk desk, String page) {
        return desk.page(page).expectFirst("#story input[name=form-token]").attr("value");
    }
}
