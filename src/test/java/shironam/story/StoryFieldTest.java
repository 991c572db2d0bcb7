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
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void eachIsSavedAndStandsInTheHistory() {
        save(rina, each("রিনার %s")).then().statusCode(303);

        assertEquals(each("রিনার %s"), values(rina.page(story)));
        assertEquals(each("রিনার %s"), texts(content()));
        Document compared = rina.page(story + "/history/comparison?from=1&to=2");
        String inserted = String.join(" ", compared.select("ins").eachText());
        for (StoryField field : TEXTS) {
            assertTrue(inserted.contains("রিনার " + field.key()), field + " " + inserted);
        }
    }

    @Test
    void whatIsTypedIntoEachAndNotSavedIsThereAgain() {
        Element form = rina.page(story).expectFirst("#story");
        Map<String, Object> typed = Map.of(
                "version",
                form.expectFirst("[name=version]").attr("value"),
                "fields",
                each("রিনার %s"),
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

        assertEquals(each("রিনার %s"), values(rina.page(story)));
    }

    @Test
    void eachIsMergedWithWhatAnotherWrote() {
        String opened = version();
        save(rina, each("রিনার %s")).then().statusCode(303);
        Map<String, String> asItWas = texts(StoryContent.titled("লেখার সব ঘর"));
        asItWas.putAll(Map.of("version", opened, "tags", "নদী"));

        save(selim, asItWas).then().statusCode(303);

        assertEquals(each("রিনার %s"), texts(content()));
        assertEquals(List.of("নদী"), content().tags());
    }

    @Test
    void whereBothChangedItSomebodyIsAskedAndBothAreKept() {
        String opened = version();
        save(rina, each("রিনার %s")).then().statusCode(303);
        Map<String, String> other = each("সেলিমের %s");
        other.put("version", opened);

        Response asked = save(selim, other);

        asked.then().statusCode(409);
        Document page = Jsoup.parse(asked.asString());
        assertEquals(TEXTS.size(), page.select(".clash").size());
        for (StoryField field : TEXTS) {
            assertEquals(
                    1, page.select(".clash:contains(রিনার " + field.key() + ")").size(), field.key());
        }
        assertEquals(each("সেলিমের %s"), values(page));
        assertEquals(each("সেলিমের %s"), values(selim.page(story + "?text=mine")), "it is kept unsaved");
        Map<String, String> chosen = Desk.fields(page.expectFirst("#story"));
        for (int i = 0; i < TEXTS.size(); i++) {
            chosen.put("choice-" + i, "THEIRS");
        }
        Response answered = selim.postMultipart(story + "/merging", chosen);
        assertEquals(each("রিনার %s"), values(Jsoup.parse(answered.asString())));
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

    @Test
    void theCopyCheckMendsEach() {
        Response mended = rina.postStory(story, story + "/copy-check/mending", each("রিনার %s দুঃখ ।"));

        mended.then().statusCode(200);
        assertEquals(each("রিনার %s দুঃখ।"), values(Jsoup.parse(mended.asString())));
    }

    @Test
    void aManifestBringsEachAndItsCorrectionIsTakenOver() throws Exception {
        Path file = folder.resolve("fields.html");
        importManifest(file, each("মূল %s"));
        assertEquals(each("মূল %s"), texts(imported(file)));

        ImportReport report = importManifest(file, each("শোধরানো %s"));

        assertEquals(each("শোধরানো %s"), texts(imported(file)));
        for (String field : each("").keySet()) {
            assertTrue(
                    report.lines.toString().contains("%1$s: মূল %1$s → শোধরানো %1$s".formatted(field)),
                    field + " " + report.lines);
        }
    }

    @Test
    void machinesAreToldOfEach() {
        rina.postStory(story, story + "/publication", each("রিনার %s")).then().statusCode(303);

        String answer = Pages.text("/api/stories/" + id);
        String path = QuarkusTransaction.requiringNew()
                .call(() -> Story.<Story>findById(id).path());
        String markdown = Pages.text(path + ".md");
        String page = Pages.text(path);
        each("রিনার %s").forEach((field, words) -> {
            assertTrue(
                    answer.contains(
                            "\"" + (field.equals(StoryField.AUTHOR.key()) ? "name" : field) + "\":\"" + words + "\""),
                    answer);
            assertTrue(markdown.contains("\n" + field + ": \"" + words + "\"\n"), markdown);
            assertTrue(page.contains(words), field + ": so are readers");
        });
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

    /** The words in each field's place, with its name in them. */
    private static Map<String, String> each(String words) {
        Map<String, String> each = new TreeMap<>();
        TEXTS.forEach(field -> each.put(field.key(), words.formatted(field.key())));
        return each;
    }

    private static Map<String, String> texts(StoryContent content) {
        Map<String, String> texts = new TreeMap<>();
        TEXTS.forEach(field -> texts.put(field.key(), content.text(field)));
        return texts;
    }

    private static Map<String, String> values(Document page) {
        Map<String, String> values = new TreeMap<>();
        TEXTS.forEach(field -> values.put(field.key(), value(page, field)));
        return values;
    }

    private static String value(Document page, StoryField field) {
        Element input = page.expectFirst("#story [name=" + field.key() + "]");
        return input.normalName().equals("textarea") ? input.wholeText().strip() : input.attr("value");
    }

    private ImportReport importManifest(Path file, Map<String, String> fields) throws Exception {
        StringBuilder lines = new StringBuilder();
        fields.forEach((field, words) -> lines.append(field + ": " + words + "\n"));
        Files.writeString(
                file, "---\nsection: world\ndate: 2024-11-10\nslug: sob-ghor\n" + lines + "---\n<p>ঘরে ঘরে লেখা।</p>");
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
