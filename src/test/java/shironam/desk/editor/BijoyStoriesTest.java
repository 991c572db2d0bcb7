package shironam.desk.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.importing.ImportReport;
import shironam.importing.Importer;

/** A story in the Bijoy encoding asks for attention until somebody has looked at it in Unicode and said yes. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BijoyStoriesTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৮";
    private static final String MARK = "বিজয\u09BC হরফে লেখা";

    @Inject
    Accounts accounts;

    @Inject
    Importer importer;

    @TempDir
    Path folder;

    private Desk editor;
    private Path file;
    private String story;

    @BeforeEach
    void aStoryInBijoy() throws Exception {
        accounts.createUnlessThere("bijoy-editor", Role.EDITOR, PASSWORD);
        editor = Desk.open("bijoy-editor", PASSWORD);
        file = Files.writeString(
                folder.resolve(UUID.randomUUID() + ".html"),
                "---\nheadline: \"†`‡ki 64 †Rjvq cvwbew›`\"\nsection: world\n---\n"
                        + "<p>Avgvi †mvbvi evsjv, <b>Avwg</b> †Zvgvq fv‡jvevwm|</p><p>“নদীর” পানি বাড়ছে ।</p>");
        ImportReport report = run();
        String words = report.lines.stream().map(Object::toString).reduce("", String::concat);
        story = "/desk/stories/" + words.replaceAll("(?s).*Story (\\d+) is in as it came.*", "$1");
    }

    @Test
    void listsAndEditorSayWhatItNeeds() {
        assertTrue(isMarked("/desk/stories?attention=true"), "what needs attention");
        assertTrue(isMarked("/desk/stories"));
        assertEquals(
                1,
                editor.page(story)
                        .select(".said-attention button[formaction=" + story + "/copy-check]")
                        .size());
    }

    @Test
    void yesIsOneRevisionThatCanBeTakenBack() throws Exception {
        Document preview = posted(story + "/copy-check", Desk.fields(form(editor.page(story))));
        assertTrue(preview.text().contains("দেশের ৬৪ জেলায\u09BC পানিবন্দি"), "it is shown in Unicode first");
        assertTrue(Desk.headline(preview).contains("cvwbew›`"), "and the form is as it was");

        Document mended = posted(story + "/copy-check/mending", Desk.fields(form(preview)));
        assertTrue(mended.expectFirst("#body").wholeText().contains("<strong>আমি</strong>"), "one bold word too");
        editor.postMultipart(story, Desk.fields(form(mended))).then().statusCode(303);

        assertEquals("দেশের ৬৪ জেলায\u09BC পানিবন্দি", Desk.headline(editor.page(story)));
        assertFalse(isMarked("/desk/stories"));
        assertEquals(1, run().unchanged, "the same source leaves it alone");

        Document first = editor.page(story + "/history/1");
        editor.post(
                        story + "/history/1",
                        "form[action=" + story + "/history/1/restoration]",
                        story + "/history/1/restoration",
                        Map.of())
                .then()
                .statusCode(303);
        assertTrue(first.text().contains("cvwbew›`"));
        assertTrue(isMarked("/desk/stories"), "as it came once more");
    }

    private ImportReport run() throws Exception {
        return importer.run(List.of(file), new Importer.Options(false, true, "", false), report -> {});
    }

    private boolean isMarked(String list) {
        Document page = editor.page(list);
        return page.select(".story-row").stream()
                .filter(row -> row.selectFirst("a[href=" + story + "]") != null)
                .findFirst()
                .orElseThrow()
                .text()
                .contains(MARK);
    }

    private Document posted(String action, Map<String, String> fields) {
        return Jsoup.parse(editor.postMultipart(action, fields)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static org.jsoup.nodes.Element form(Document page) {
        return page.expectFirst("#story");
    }
}
