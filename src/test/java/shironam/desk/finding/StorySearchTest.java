package shironam.desk.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.search.indexing.NewsroomIndexer;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;

/** The desk finds as readers do, what one may see, and nothing else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StorySearchTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ১১";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    NewsroomIndexer indexer;

    private Desk reporter;
    private Desk otherReporter;
    private Desk editor;

    /** A search catches up with little only; others' drafts are more. */
    @BeforeEach
    void nothingOfOthersWaits() {
        while (indexer.indexSome() > 0) {
            // until nothing waits
        }
    }

    @BeforeEach
    void people() {
        accounts.createUnlessThere("finder-reporter", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("finder-other", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("finder-editor", Role.EDITOR, PASSWORD);
        reporter = Desk.open("finder-reporter", PASSWORD);
        otherReporter = Desk.open("finder-other", PASSWORD);
        editor = Desk.open("finder-editor", PASSWORD);
    }

    @Test
    void aDraftIsFoundByItsTextInOtherFormsAndInLatinLetters() {
        long draft = write(reporter, "হাওরের খবর", "<p>সেখানে ঝিনাইপাতিয়ায় মেলা বসেছিল।</p>");
        for (String words : List.of("ঝিনাইপাতিয়া", "ঝিনাইপাতিয়ার মেলা", "jhinaipatiya")) {
            assertEquals(draft, numbers(editor, words).get(0), words);
            assertEquals(List.of(draft), since(draft, numbers(editor, words)), words);
            assertEquals(List.of(draft), since(draft, numbers(reporter, words)), words);
            assertEquals("হাওরের খবর", cards(reporter, words).get(0), words);
        }
    }

    @Test
    void aFoundStoryShowsThePieceOfItsTextWithTheWordsMarked() {
        String before = "<p>" + "কথা ".repeat(90) + "</p>";
        long draft =
                write(reporter, "করতোয়াপাড়ের <হাট>", before + "<p>ভোরে করতোয়াপাড়ে বসে & জমে ওঠে মাছের বাজার।</p>");
        Element row = editor.page("/desk/stories?q=করতোয়াপাড়").expectFirst(".story-row");
        assertEquals("করতোয়াপাড়ের <হাট>", row.expectFirst("h2").text());
        assertEquals("করতোয়াপাড়ের", row.expectFirst("h2 mark").text());
        assertEquals("করতোয়াপাড়ে", row.expectFirst(".gist mark").text());
        assertTrue(row.expectFirst(".gist").text().contains("বসে & জমে ওঠে"), row.text());

        keep(reporter, draft, 1, Map.of("headline", "হাট", "body", "<p>এখন করতোয়াপাড় নিয়ে লিখছি।</p>"));
        assertTrue(reporter.page("/desk/stories?q=করতোয়াপাড়")
                .expectFirst(".gist")
                .text()
                .startsWith("এখন করতোয়াপাড়"));
        assertFalse(
                editor.page("/desk/stories?q=করতোয়াপাড়").text().contains("নিয়ে লিখছি"), "what is typed is theirs");
        assertTrue(editor.page("/desk/stories").select(".gist").isEmpty());
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() {
        String word = "কুন্তলগঞ্জ";
        long draft = write(reporter, "গোপন খসড়া", "<p>ঘটনা " + word + "ে।</p>");
        assertEquals(List.of(draft), since(draft, numbers(editor, word)));
        assertEquals(List.of(), since(draft, numbers(otherReporter, word)));
        assertFalse(cards(otherReporter, word).contains("গোপন খসড়া"));
        assertFalse(Pages.get("/search?q=" + word).asString().contains("গোপন খসড়া"));
        assertFalse(Pages.get("/search?q=kuntalganj").asString().contains("কুন্তল"), "not even its words");
    }

    @Test
    void whatSomebodyIsTypingIsFoundByThemAlone() {
        long story = write(reporter, "লিখছি", "<p>শুরু।</p>");
        String word = "মৃগাঙ্কপুর";
        keep(reporter, story, 1, Map.of("headline", "লিখছি", "body", "<p>ঘটনাটি " + word + "ের।</p>"));
        assertEquals(List.of(story), numbers(reporter, word));
        assertEquals(List.of(), numbers(editor, word), "an editor sees the story, but not what is being typed");
        assertEquals(List.of(), numbers(otherReporter, word));

        keep(reporter, story, 2, Map.of("headline", "লিখছি", "body", "<p>অন্য কথা।</p>"));
        assertEquals(List.of(), numbers(reporter, word), "it says something else by now");
    }

    @Test
    void aReporterReadsWhatIsPublishedAndEditsOnlyTheirOwn() {
        Story out = newsroom.publish(Newsroom.content("প্রকাশিত প্রতিবেদন", "life", "<p>তটিনীচর ভেসে গেছে।</p>"));
        Document page = otherReporter.page("/desk/stories?q=তটিনীচর");
        Element link = page.expectFirst(".story-row h2 a");
        assertEquals(out.path(), link.attr("href"), "as readers have it");
        assertTrue(page.select(".tick").isEmpty(), "nothing can be done with it");
        assertEquals(
                "/desk/stories/" + out.id,
                editor.page("/desk/stories?q=তটিনীচরে")
                        .expectFirst(".story-row h2 a")
                        .attr("href"));
    }

    @Test
    void theBestComesFirstAndAScheduledStoryIsFoundOnce() {
        Story often = newsroom.publish(Newsroom.content("বৈদূর্যমণি পাওয়া গেল", "life", "<p>বৈদূর্যমণি।</p>"));
        Story once =
                newsroom.publish(Newsroom.content("অন্য খবর", "life", "<p>" + "কথা ".repeat(90) + "বৈদূর্যমণি।</p>"));
        assertEquals(List.of(often.id, once.id), numbers(editor, "বৈদূর্যমণির"));
    }

    @Test
    void theBreakingLineFindsItsStoryByWords() {
        Story out = newsroom.publish(Newsroom.content("সেতু ধসে পড়েছে", "life", "<p>চন্দ্রাবতীর ঘাটে।</p>"));
        Document page = editor.page("/desk/breaking?words=ব্রেকিং&find=চন্দ্রাবতী&until=2030-01-01T10:00");
        assertEquals("ব্রেকিং", page.expectFirst("#words").attr("value"), "what was typed stays");
        Element choice = page.expectFirst("input[type=radio][name=story]");
        assertEquals(Long.toString(out.id), choice.attr("value"));
        assertTrue(page.expectFirst(".found-stories").text().contains("সেতু ধসে পড়েছে"));
    }

    private static long write(Desk desk, String headline, String body) {
        String location = desk.postStory(
                        "/desk/stories/new",
                        "/desk/stories",
                        Map.of("headline", headline, "section", "life", "body", body))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return Long.parseLong(location.replaceAll(".*/desk/stories/(\\d+).*", "$1"));
    }

    private static void keep(Desk desk, long story, int sequence, Map<String, String> fields) {
        String page = "/desk/stories/" + story;
        desk.request()
                .contentType(ContentType.JSON)
                .header(
                        "X-Form-Token",
                        desk.page(page)
                                .expectFirst("#story input[name=form-token]")
                                .attr("value"))
                .body(Map.of(
                        "version",
                        1,
                        "fields",
                        fields,
                        "tab",
                        "one",
                        "sequence",
                        sequence,
                        "after",
                        0,
                        "continues",
                        Map.of()))
                .put(page + "/working-copy")
                .then()
                .statusCode(200);
    }

    private static List<Long> numbers(Desk desk, String words) {
        List<Long> numbers = new ArrayList<>();
        for (Element link : desk.page("/desk/stories?q=" + words).select(".story-row h2 a")) {
            numbers.add(Long.valueOf(link.attr("href").replaceAll("\\D", "")));
        }
        return numbers;
    }

    private static List<String> cards(Desk desk, String words) {
        return desk.get("/desk/cards?q=" + words)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("headline");
    }

    /** Without stories of before: long texts of other classes have these words, too. */
    private static List<Long> since(long first, List<Long> numbers) {
        return numbers.stream().filter(number -> number >= first).toList();
    }
}
