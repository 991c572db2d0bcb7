package shironam.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.importing.ImportReport;
import shironam.importing.Importer;
import shironam.site.Pages;
import shironam.story.history.Revision;
import shironam.story.history.RevisionChain;
import shironam.story.origins.StoryOrigin;

/** Each plain text of a story goes every way that a text can go, and is lost on none. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StoryFieldTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ২৭";

    private static final List<StoryField> TEXTS = StoryField.TEXTS;

    @Inject
    Accounts accounts;

    @Inject
    Importer importer;

    @TempDir
    Path folder;

    private Desk rina;
    private Desk selim;
    private long id;
    private String story;

    @BeforeEach
    void bothMayWriteAStory() {
        accounts.createUnlessThere("field-rina", Role.CHIEF, PASSWORD);
        accounts.createUnlessThere("field-selim", Role.CHIEF, PASSWORD);
        rina = Desk.open("field-rina", PASSWORD);
        selim = Desk.open("field-selim", PASSWORD);
        id = rina.write("লেখার সব ঘর");
        story = "/desk/stories/" + id;
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void itIsSavedAndStandsInTheHistory(StoryField field) {
        save(rina, Map.of(field.key(), "রিনার লেখা")).then().statusCode(303);

        assertEquals("রিনার লেখা", value(rina.page(story), field));
        assertEquals("রিনার লেখা", content().text(field));
        Document compared = rina.page(story + "/history/comparison?from=1&to=2");
        assertTrue(compared.select("ins").eachText().toString().contains("রিনার"), compared.text());
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void whatIsTypedAndNotSavedIsThereAgain(StoryField field) {
        Element form = rina.page(story).expectFirst("#story");
        Map<String, Object> typed = Map.of(
                "version",
                form.expectFirst("[name=version]").attr("value"),
                "fields",
                Map.of(field.key(), "রিনার লেখা"),
                "tab",
                "one",
                "sequence",
                1,
                "after",
                0);
        rina.request()
                .contentType("application/json; charset=UTF-8")
                .header("X-Form-Token", form.expectFirst("[name=form-token]").attr("value"))
                .body(typed)
                .put(story + "/working-copy")
                .then()
                .statusCode(200);

        assertEquals("রিনার লেখা", value(rina.page(story), field));
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void itIsMergedWithWhatAnotherWrote(StoryField field) {
        String opened = version();
        save(rina, Map.of(field.key(), "রিনার লেখা")).then().statusCode(303);

        save(
                        selim,
                        Map.of(
                                "version",
                                opened,
                                field.key(),
                                StoryContent.titled("লেখার সব ঘর").text(field),
                                "tags",
                                "নদী"))
                .then()
                .statusCode(303);

        assertEquals("রিনার লেখা", content().text(field));
        assertEquals(List.of("নদী"), content().tags());
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void whereBothChangedItSomebodyIsAskedAndBothAreKept(StoryField field) {
        String opened = version();
        save(rina, Map.of(field.key(), "রিনার লেখা")).then().statusCode(303);

        Response asked = save(selim, Map.of("version", opened, field.key(), "সেলিমের লেখা"));

        asked.then().statusCode(409);
        Document page = Jsoup.parse(asked.asString());
        assertEquals(1, page.select(".clash").size());
        assertTrue(page.expectFirst(".clash").text().contains("রিনার"), page.text());
        assertEquals("সেলিমের লেখা", value(page, field));
        assertEquals("সেলিমের লেখা", value(selim.page(story + "?text=mine"), field), "it is kept unsaved");
        Map<String, String> chosen = Desk.fields(page.expectFirst("#story"));
        chosen.put("choice-0", "THEIRS");
        Response answered = selim.postMultipart(story + "/merging", chosen);
        assertEquals("রিনার লেখা", value(Jsoup.parse(answered.asString()), field));
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void tooMuchOfItComesBackByItsName(StoryField field) {
        String much = "ক".repeat(field.length.most + 1);

        Response refused = save(rina, Map.of(field.key(), much));

        refused.then().statusCode(400);
        Document page = Jsoup.parse(refused.asString());
        assertEquals(much, value(page, field));
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void theCopyCheckMendsIt(StoryField field) {
        Response mended = rina.postStory(story, story + "/copy-check/mending", Map.of(field.key(), "রিনার দুঃখ ।"));

        mended.then().statusCode(200);
        assertEquals("রিনার দুঃখ।", value(Jsoup.parse(mended.asString()), field));
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aManifestBringsItAndItsCorrectionIsTakenOver(StoryField field) throws Exception {
        Path file = folder.resolve(field.key() + ".html");
        importManifest(file, field.key() + ": মূল লেখা");
        assertEquals("মূল লেখা", imported(file).text(field));

        ImportReport report = importManifest(file, field.key() + ": শোধরানো লেখা");

        assertEquals("শোধরানো লেখা", imported(file).text(field));
        assertTrue(
                report.lines.toString().contains(field.key() + ": মূল লেখা → শোধরানো লেখা"), report.lines.toString());
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void machinesAreToldOfIt(StoryField field) {
        rina.postStory(story, story + "/publication", Map.of(field.key(), "রিনার লেখা"))
                .then()
                .statusCode(303);

        String answer = Pages.text("/api/stories/" + id);
        assertTrue(
                answer.contains("\"" + (field == StoryField.AUTHOR ? "name" : field.key()) + "\":\"রিনার লেখা\""),
                answer);
        String path = QuarkusTransaction.requiringNew()
                .call(() -> Story.<Story>findById(id).path());
        String markdown = Pages.text(path + ".md");
        assertTrue(markdown.contains("\n" + field.key() + ": \"রিনার লেখা\"\n"), markdown);
        assertTrue(Pages.text(path).contains("রিনার লেখা"), "so are readers");
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aRevisionFromBeforeThereWasSuchATextIsReadAndItsHashHolds(StoryField field) {
        QuarkusTransaction.requiringNew()
                .run(() -> Story.getEntityManager()
                        .createNativeQuery("""
                        insert into revisions (story_id, number, kind, account_id, created_at, story_version, content)
                        select story_id, number + 1, 'SAVED', account_id, created_at, story_version, content - :key
                        from revisions where story_id = :story""")
                        .setParameter("key", field.key())
                        .setParameter("story", id)
                        .executeUpdate());

        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals("", Revision.lastState(id).content.text(field));
            assertTrue(RevisionChain.brokenAt(id).isEmpty());
        });
    }

    private Response save(Desk desk, Map<String, String> changes) {
        return desk.postStory(story, story, new HashMap<>(changes));
    }

    private String version() {
        return selim.page(story).expectFirst("#story [name=version]").attr("value");
    }

    private StoryContent content() {
        return QuarkusTransaction.requiringNew().call(() -> {
            assertEquals(Revision.lastState(id).content, Story.require(id).content());
            return Story.require(id).content();
        });
    }

    private static String value(Document page, StoryField field) {
        Element input = page.expectFirst("#story [name=" + field.key() + "]");
        return input.normalName().equals("textarea") ? input.wholeText().strip() : input.attr("value");
    }

    private ImportReport importManifest(Path file, String line) throws Exception {
        Files.writeString(
                file,
                "---\nsection: world\ndate: 2024-11-10\nslug: sob-ghor\n" + line + "\n---\n<p>ঘর " + file.getFileName()
                        + " থেকে।</p>");
        return importer.run(List.of(file), new Importer.Options(false, true, "", false), report -> {});
    }

    private static StoryContent imported(Path file) {
        return QuarkusTransaction.requiringNew().call(() -> {
            StoryOrigin origin = StoryOrigin.<StoryOrigin>find(
                            "location", file.toRealPath().toString())
                    .firstResult();
            return Story.require(origin.storyId).content();
        });
    }
}
