package shironam.desk.editor;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.desk.Desk.headline;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** Mistakes of Bengali copy and Bijoy text are shown first, mended when the editor says so, and saved by a save only. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CopyMendingTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৯";

    @Inject
    Accounts accounts;

    private Desk editor;
    private String story;

    @BeforeEach
    void aStory() {
        accounts.createUnlessThere("mending-editor", Role.EDITOR, PASSWORD);
        editor = Desk.open("mending-editor", PASSWORD);
        story = "/desk/stories/" + editor.write("শুধরানোর গল্প");
    }

    @Test
    void mistakesAreShownAndTheFormStaysAsItWas() {
        String body = "<p>দু:খ হলো ৷</p><p><a href=\"https://example.org/a|b\">মোঃ করিম</a> এলেন।</p>";

        Document page = check(Map.of("body", body));

        assertTrue(page.text().contains("দুঃখ"), "what it would become is shown");
        assertTrue(body(page).contains("দু:খ"), "the form is as it was");
        assertEquals("শুধরানোর গল্প", headline(editor.page(story)), "nothing is saved");
    }

    @Test
    void mendingPutsItIntoTheFormAndNotIntoTheStory() {
        String body = "<p>দু:খ হলো ৷</p><p><a href=\"https://example.org/a|b\">মোঃ করিম</a> এলেন।</p>";

        Document page = mend(Map.of("body", body, "headline", "মোঃ করিমের দু:খ"));

        assertEquals("মো. করিমের দুঃখ", headline(page));
        assertTrue(body(page).contains("<p>দুঃখ হলো।</p>"));
        assertTrue(body(page).contains("<a href=\"https://example.org/a|b\">মো. করিম</a>"), "addresses stay");
        assertTrue(page.expectFirst("#story").hasAttr("data-unsaved"));
        assertEquals("শুধরানোর গল্প", headline(editor.page(story)));
    }

    @Test
    void bijoyTextBecomesReadable() {
        Document page = mend(Map.of("body", "<p>Avgvi †mvbvi evsjv, Avwg †Zvgvq fv‡jvevwm|</p><pre>a | b</pre>"));

        assertTrue(body(page).contains("<p>আমার সোনার বাংলা, আমি তোমায় ভালোবাসি।</p>"), body(page));
        assertTrue(body(page).contains("a | b"), "code is nobody's copy");
    }

    @Test
    void cleanCopyIsSaidToBeClean() {
        assertTrue(check(Map.of()).text().contains("শুধরানোর মতো কিছু"));
    }

    @Test
    void onlyWhoMayEditMayAsk() {
        accounts.createUnlessThere("mending-reporter", Role.REPORTER, PASSWORD);
        Desk reporter = Desk.open("mending-reporter", PASSWORD);
        String own = "/desk/stories/" + reporter.write("নিজের লেখা");
        reporter.postStory(own, story + "/copy-check", Map.of()).then().statusCode(403);
        Desk.closed()
                .postMultipart(story + "/copy-check", Map.of("headline", "ক"))
                .then()
                .statusCode(401)
                .body(containsString("পাসওয়ার্ড"));
    }

    private Document check(Map<String, String> changes) {
        return posted(story + "/copy-check", changes);
    }

    private Document mend(Map<String, String> changes) {
        return posted(story + "/copy-check/mending", changes);
    }

    private Document posted(String action, Map<String, String> changes) {
        return Jsoup.parse(editor.postStory(story, action, changes)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String body(Document page) {
        return shironam.bangla.Normalization.nfc(page.expectFirst("#body").wholeText());
    }
}
