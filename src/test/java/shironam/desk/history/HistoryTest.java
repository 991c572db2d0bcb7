package shironam.desk.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** A history that can be read: sittings and not saves, pinned revisions, any two beside each other. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HistoryTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ১২";

    @Inject
    Accounts accounts;

    private Desk editor;
    private String story;

    @BeforeEach
    void aStoryThatWasSavedThreeTimes() {
        accounts.createUnlessThere("history-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("history-reporter", Role.REPORTER, PASSWORD);
        editor = Desk.open("history-editor", PASSWORD);
        story = "/desk/stories/" + editor.write("ইতিহাসের গল্প");
        for (String headline : new String[] {"এক নম্বর শিরোনাম", "দুই নম্বর শিরোনাম", "তিন নম্বর শিরোনাম"}) {
            editor.postStory(story, story, Map.of("headline", headline)).then().statusCode(303);
        }
    }

    @Test
    void theSavesOfOneSittingAreOneEntryThatUnfolds() {
        Elements entries = editor.page(story + "/history").select(".revision");
        assertEquals(2, entries.size(), "the sitting, and the beginning");
        assertEquals(2, entries.first().select(".revision-earlier li").size());
        assertTrue(entries.first().text().contains("একই বসায় আগের ২টি সংরক্ষণ"), entries.text());
    }

    @Test
    void aRevisionCanBePinnedUnderANameAndFound() {
        editor.post(story + "/history/2", "form.pin", story + "/history/2/pin", Map.of("name", "আইনজীবীর দেখা"))
                .then()
                .statusCode(303);

        assertEquals(3, editor.page(story + "/history").select(".revision").size(), "what is pinned stands alone");
        Document pinned = editor.page(story + "/history?pinned=true");
        assertEquals(1, pinned.select(".revision").size());
        assertTrue(pinned.expectFirst(".revision").text().contains("আইনজীবীর দেখা"));

        editor.post(story + "/history/2", "form.pin", story + "/history/2/pin/removal", Map.of())
                .then()
                .statusCode(303);
        assertTrue(editor.page(story + "/history?pinned=true").text().contains("কোনো সংস্করণ পিন করা নেই"));
    }

    @Test
    void sectionsPlacesAndPicturesAreCalledAsPeopleCallThem() {
        editor.postStory(story, story, Map.of("section", "sport", "also-books", "true", "places", "মেহেরপুর"))
                .then()
                .statusCode(303);
        String compared = editor.page(story + "/history/5").select(".changes").text();
        assertTrue(compared.contains("জীবন") && compared.contains("খেলা"), compared);
        assertTrue(compared.contains("বই") && compared.contains("মেহেরপুর"), compared);
        assertTrue(!compared.matches("(?s).*[a-z]{3}.*"), compared);
    }

    @Test
    void schedulingIsCalledScheduling() {
        editor.postStory(story, story + "/publication", Map.of("publish-at", "2099-01-01T06:00"))
                .then()
                .statusCode(303);
        assertTrue(editor.page(story + "/history")
                .expectFirst(".revision .mark")
                .text()
                .contains("প্রকাশের সময় নির্ধারিত"));
    }

    @Test
    void onlyWhoMayEditMayPin() {
        Desk reporter = Desk.open("history-reporter", PASSWORD);
        String own = "/desk/stories/" + reporter.write("নিজের গল্প");
        reporter.post(own + "/history/1", "form.pin", story + "/history/2/pin", Map.of("name", "আমার"))
                .then()
                .statusCode(403);
    }

    @Test
    void aCardToAStoryOfOursIsComparedUnderThatStorysHeadline() {
        long target = editor.write("কার্ডের লক্ষ্যের শিরোনাম");
        String body = "<p>লেখা।</p><related-story href=\"/life/" + target + "/x\"></related-story>";
        editor.postStory(story, story, Map.of("body", body)).then().statusCode(303);

        String compared =
                editor.page(story + "/history/5").expectFirst(".diff tbody").text();
        assertTrue(compared.contains("কার্ডের লক্ষ্যের শিরোনাম") && !compared.contains("/life/"), compared);
    }

    @Test
    void anyTwoRevisionsCanBeCompared() {
        Document history = editor.page(story + "/history");
        assertEquals("3", history.expectFirst("[name=from][checked]").attr("value"));
        assertEquals("4", history.expectFirst("[name=to][checked]").attr("value"));

        String compared = editor.page(story + "/history/comparison?from=4&to=2")
                .expectFirst(".changes tbody")
                .text();
        assertTrue(compared.contains("এক নম্বর শিরোনাম তিন নম্বর শিরোনাম"), compared);
        editor.get(story + "/history/comparison?from=4&to=77").then().statusCode(404);
        editor.get(story + "/history/comparison").then().statusCode(404);
    }
}
