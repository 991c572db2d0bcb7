package shironam.desk.fronts;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.TestDatabase;
import shironam.bangla.Digits;
import shironam.bangla.Normalization;
import shironam.bangla.transliteration.Slug;
import shironam.delivery.MovableClock;
import shironam.desk.Desk;
import shironam.desk.DeskDates;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Section;
import shironam.story.Story;
import shironam.story.fronts.Front;
import shironam.story.fronts.FrontArrangement;
import shironam.story.fronts.FrontEditing;
import shironam.story.paper.SectionAdministration;

/** Fronts as the desk arranges them and as readers see them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FrontsTest {
    private static final String PASSWORD = "a long password";
    private static final String HOME = "/desk/fronts/home";
    private static final String SECTION = "front-section";
    private static final Instant LONG_AGO = Instant.parse("2015-03-01T00:00:00Z");

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    FrontEditing fronts;

    @Inject
    SectionAdministration sections;

    @Inject
    Clock clock;

    private static boolean filled;

    private Desk editor;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("front-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("front-other", Role.CHIEF, PASSWORD);
        accounts.createUnlessThere("front-admin", Role.ADMIN, PASSWORD);
        accounts.createUnlessThere("front-reporter", Role.REPORTER, PASSWORD);
        if (QuarkusTransaction.requiringNew().call(() -> Section.named(SECTION).isEmpty())) {
            sections.add("সামনের পাতার বিভাগ", "Front section", SECTION, account("front-admin"));
        }
        for (int i = 0; !filled && i < 20; i++) {
            newsroom.publish(
                    Newsroom.content("যা নিজে থেকে জায়গা ভরে " + i, "life", "<p>লেখা।</p>"),
                    LONG_AGO.plus(1, ChronoUnit.DAYS));
        }
        filled = true;
        editor = Desk.open("front-editor", PASSWORD);
    }

    @AfterEach
    void everyFrontFillsItselfAgain() {
        Account admin = account("front-admin");
        for (String name : List.of(Front.HOME, SECTION)) {
            Front front = fronts.open(name, admin).orElseThrow();
            fronts.arrange(front.id, front.version, present -> FrontArrangement.NONE, admin);
            fronts.publish(front.id, front.version + 1, "", admin);
        }
    }

    @Test
    void aPinnedStoryLeadsOnceItIsPublishedAndNotBefore() {
        Story old = story("পিন করা পুরোনো খবর");
        String before = Pages.text("/");
        pin(old, 1).then().statusCode(303);

        assertEquals(before, Pages.text("/"), "a draft changes nothing outside");
        Response preview = editor.get(HOME + "/preview");
        assertEquals(old.path(), lead(Jsoup.parse(preview.asString())));
        assertEquals("no-store", preview.header("Cache-Control"));
        assertTrue(Jsoup.parse(preview.asString())
                .expectFirst("meta[name=robots]")
                .attr("content")
                .contains("noindex"));
        assertTrue(editor.page(HOME).expectFirst("#slot-1").hasClass("slot-pinned"));

        publish("বড় খবর").then().statusCode(303);
        assertEquals(old.path(), lead(Pages.page("/")));
        assertEquals(
                "front-editor",
                editor.page(HOME + "/history").expectFirst(".facts span").text().split("[ ,]")[2]);
    }

    @Test
    void aPinEndsAtItsTime() {
        Story old = story("এক ঘণ্টার প্রধান খবর");
        pin(old, 1, DeskDates.field(Instant.now().plus(1, ChronoUnit.HOURS)));
        publish("").then().statusCode(303);
        assertEquals(old.path(), lead(Pages.page("/")));
        int rightFor =
                Integer.parseInt(Pages.get("/").header("Surrogate-Control").replace("max-age=", ""));
        assertTrue(rightFor > 3400 && rightFor <= 3600, "a cache in front knows: " + rightFor);

        MovableClock later = new MovableClock();
        later.advance(Duration.ofMinutes(61));
        QuarkusMock.installMockForInstance(later, clock);
        assertNotEquals(old.path(), lead(Pages.page("/")));
    }

    @Test
    void thePlaceOfAWithdrawnStoryFillsItself() {
        Story old = story("প্রত্যাহার হবে যে প্রধান খবর");
        pin(old, 2);
        publish("").then().statusCode(303);
        assertTrue(top(Pages.page("/")).contains(old.path()));

        newsroom.withdraw(old);
        Document home = Pages.page("/");
        assertFalse(home.html().contains("প্রত্যাহার হবে যে"), "gone at once");
        assertEquals(Front.HOME_SLOTS, top(home).size(), "another one stands there");
        assertTrue(editor.page(HOME).expectFirst("#slot-2 .slot-waiting").text().contains("প্রত্যাহৃত"));
    }

    @Test
    void aStoryThatWaitsForItsTimeIsPinnedAndTellsNobody() {
        Story later = newsroom.publish(
                Newsroom.content("সামনের সপ্তাহের গোপন খবর", "life", "<p>লেখা।</p>"),
                Instant.now().plus(7, ChronoUnit.DAYS));
        pin(later, 1);
        publish("").then().statusCode(303);
        assertFalse(Pages.text("/").contains("গোপন খবর"));
        assertFalse(editor.get(HOME + "/preview").asString().contains("গোপন খবর"));
        assertTrue(editor.page(HOME).expectFirst("#slot-1").text().contains("সামনের সপ্তাহের গোপন খবর"));
    }

    @Test
    void noStoryStandsTwiceWhateverIsPinned() {
        List<Story> tagged = IntStream.range(0, 7)
                .mapToObj(i -> tagged("দুবার নয় " + i, "দুবার নয় বিষয়"))
                .toList();
        pin(tagged.get(0), 4);
        pin(tagged.get(3), 9);
        addTag("দুবার নয় বিষয়").then().statusCode(303);
        for (String layout : List.of("LEAD", "GRID")) {
            post(editor, "/layout", Map.of("layout", layout)).then().statusCode(303);
            publish(layout).then().statusCode(303);
            List<String> all = stories(Pages.page("/"));
            assertEquals(new HashSet<>(all).size(), all.size(), () -> layout + " " + all);
            assertTrue(all.containsAll(
                    tagged.subList(0, 5).stream().map(Story::path).toList()));
            assertEquals(tagged.get(0).path(), all.get(3));
            assertEquals(tagged.get(3).path(), all.get(8));
        }
        assertEquals(6, Pages.page("/").select(".cells > article").size());
    }

    @Test
    void aBlockOfATagIsAddedNamedMovedAndRemoved() {
        tagged("বিষয়ের ব্লকের খবর", "ব্লকের বিষয়");
        int sectionsBefore = blocks(Pages.page("/")).size();
        addTag("ব্লকের বিষয়").then().statusCode(303);
        String slug = Slug.tag("ব্লকের বিষয়");
        String key = "tag:" + slug;
        assertEquals(
                Normalization.nfc("ব্লকের বিষয়"),
                editor.page(HOME).select(".front-block h3").last().text());
        post(editor, "/blocks", Map.of("block", key, "title", "নির্বাচন ঘিরে", "count", "২"))
                .then()
                .statusCode(303);
        publish("").then().statusCode(303);
        List<String> titles = blocks(Pages.page("/"));
        assertEquals(sectionsBefore + 1, titles.size());
        assertEquals("নির্বাচন ঘিরে", titles.get(titles.size() - 1));
        assertTrue(Pages.page("/")
                .select(".blocks .block .head a")
                .eachAttr("href")
                .contains("/tag/" + slug));

        for (int i = editor.page(HOME).select(".front-block").size(); i > 1; i--) {
            post(editor, "/blocks/place", Map.of("block", key, "direction", "up"));
        }
        publish("").then().statusCode(303);
        assertEquals("নির্বাচন ঘিরে", blocks(Pages.page("/")).get(0));

        post(editor, "/blocks/removal", Map.of("block", key)).then().statusCode(303);
        publish("").then().statusCode(303);
        assertEquals(sectionsBefore, blocks(Pages.page("/")).size());
    }

    @Test
    void whatWasPublishedComesBack() {
        Story first = story("প্রথম বিন্যাসের খবর");
        Story second = story("দ্বিতীয় বিন্যাসের খবর");
        pin(first, 1);
        publish("প্রথম").then().statusCode(303);
        pin(second, 1);
        publish("দ্বিতীয়").then().statusCode(303);
        assertEquals(List.of(second.path(), first.path()), top(Pages.page("/")).subList(0, 2), "the first moved on");

        Document history = editor.page(HOME + "/history");
        assertEquals(
                "দ্বিতীয়",
                history.select(".revision").get(0).select(".facts span").get(1).text());
        assertTrue(history.select(".revision").get(1).text().contains("প্রথম বিন্যাসের খবর"));
        Element form = history.select(".revision form").get(1);
        post(
                        editor,
                        "/history/restoration",
                        Map.of("number", form.expectFirst("[name=number]").attr("value")))
                .then()
                .statusCode(303);
        assertEquals(second.path(), lead(Pages.page("/")), "it is only a draft");
        publish("").then().statusCode(303);
        assertEquals(first.path(), lead(Pages.page("/")));
        assertFalse(top(Pages.page("/")).contains(second.path()));
        assertTrue(Desk.open("front-other", PASSWORD)
                .page("/desk/audit?action=front_published")
                .text()
                .contains("প্রথম পাতা, সংস্করণ "));
    }

    @Test
    void whoComesSecondIsToldAndMayDoItNevertheless() {
        Story one = story("একজনের পছন্দের খবর");
        Story other = story("আরেকজনের পছন্দের খবর");
        Desk colleague = Desk.open("front-other", PASSWORD);
        String seen = version(colleague);
        pin(one, 1);

        Response late =
                post(colleague, "/pins", Map.of("version", seen, "story", "" + other.id, "slot", "2", "until", ""));
        late.then().statusCode(409).body(containsString("একজনের পছন্দের খবর"));
        Element again = Jsoup.parse(late.asString()).expectFirst(".said-attention form");
        assertFalse(editor.page(HOME).expectFirst("#slot-2").text().contains("আরেকজনের"));
        post(colleague, again.attr("action").substring(HOME.length()), Desk.fields(again))
                .then()
                .statusCode(303);
        Document page = editor.page(HOME);
        assertTrue(page.expectFirst("#slot-1").text().contains("একজনের"));
        assertTrue(page.expectFirst("#slot-2").text().contains("আরেকজনের"));
    }

    @Test
    void whatIsNotPublishedCanBeGivenUp() {
        pin(story("বাতিল হবে যে পিন"), 1);
        post(editor, "/draft/removal", Map.of()).then().statusCode(303);
        Document page = editor.page(HOME);
        assertTrue(page.select("form[action$=publication]").isEmpty());
        assertTrue(page.select(".slot-pinned").isEmpty());
    }

    @Test
    void storiesAreFoundByWordsAndByNumber() {
        Story story = story("খুঁজে পাওয়ার মতো অদ্বিতীয়া খবর");
        assertTrue(
                editor.page(HOME + "?q=অদ্বিতীয়া").expectFirst("#found").text().contains("খুঁজে পাওয়ার"));
        Document byNumber = editor.page(HOME + "?q=" + Digits.bengali(story.id));
        assertEquals("" + story.id, byNumber.expectFirst("#found [name=story]").attr("value"));
        editor.post(HOME + "?q=" + story.id, "#found form", HOME + "/pins", Map.of("slot", "3"))
                .then()
                .statusCode(303);
        assertTrue(editor.page(HOME).expectFirst("#slot-3").text().contains("অদ্বিতীয়া"));
    }

    @Test
    void aSectionsFirstPageIsArrangedAndItsListLosesNothing() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 27; i++) {
            written.add(newsroom.publish(
                            Newsroom.content("বিভাগের খবর " + i, SECTION, "<p>লেখা।</p>"), LONG_AGO.plusSeconds(i))
                    .path());
        }
        assertEquals(
                written.get(26),
                Pages.page("/" + SECTION).expectFirst(".list h2 a").attr("href"));
        String front = "/desk/fronts/" + SECTION;
        String id = written.get(0).split("/")[2];
        post(editor, front, "/pins", Map.of("story", id, "slot", "1")).then().statusCode(303);
        post(editor, front, "/pins", Map.of("story", written.get(25).split("/")[2], "slot", "6"))
                .then()
                .statusCode(303);
        post(editor, front, "/publication", Map.of()).then().statusCode(303);

        Document first = Pages.page("/" + SECTION);
        List<String> shown = stories(first);
        assertEquals(20, shown.size());
        assertEquals(20, new HashSet<>(shown).size());
        assertEquals(written.get(0), shown.get(0));
        assertEquals(written.get(25), shown.get(5));
        List<String> older =
                stories(Pages.page(first.expectFirst("nav.pages a[rel=next]").attr("href")));
        assertEquals(written.get(0), older.get(older.size() - 1), "the pinned one stands in its own place, too");
        HashSet<String> all = new HashSet<>(shown);
        all.addAll(older);
        assertEquals(new HashSet<>(written), all);
        editor.get("/desk/fronts/" + SECTION + "/preview")
                .then()
                .statusCode(200)
                .body(containsString("বিভাগের খবর 0"));
    }

    @ParameterizedTest
    @CsvSource({
        "/pins, story, 99999999999, slot, 1, STORY_UNKNOWN",
        "/pins, story, abc, slot, 1, STORY_UNKNOWN",
        "/blocks, tag, এমন বিষয় নেই, count, 5, BLOCK_UNKNOWN",
        "/blocks, section, nowhere, count, 5, BLOCK_UNKNOWN",
        "/blocks, section, life, count, 99, COUNT_UNUSABLE",
        "/history/restoration, number, 99999, note, x, NO_SUCH_VERSION"
    })
    void whatCannotBeIsRefusedWithTheReason(
            String path, String field, String value, String other, String otherValue, String reason) {
        Response refused = post(editor, path, Map.of(field, value, other, otherValue));
        refused.then().statusCode(400);
        assertEquals(1, Jsoup.parse(refused.asString()).select(".said-problem").size(), reason);
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "12, ''", "x, ''", "1, 2001-01-01T00:00", "1, কাল"})
    void aPinNeedsASlotAndATimeToCome(String slot, String until) {
        Story story = story("বসানো যায় না যে পিন");
        Map<String, String> pin = Map.of("story", "" + story.id, "slot", slot, "until", until);
        post(editor, "/pins", pin).then().statusCode(400).body(containsString("said-problem"));
    }

    @Test
    void onlyEditorsArrangeFronts() {
        Desk reporter = Desk.open("front-reporter", PASSWORD);
        String token = reporter.page("/desk").expectFirst("[name=form-token]").attr("value");
        for (String page : List.of("/desk/fronts", HOME, HOME + "/preview", HOME + "/history")) {
            reporter.get(page).then().statusCode(403);
            editor.get(page).then().statusCode(200);
            assertNotEquals(200, Pages.status(page));
        }
        reporter.request()
                .formParam("form-token", token)
                .formParam("layout", "GRID")
                .post(HOME + "/layout")
                .then()
                .statusCode(403);
        assertTrue(reporter.page("/desk").select("a[href=/desk/fronts]").isEmpty());
        assertFalse(editor.page("/desk").select("a[href=/desk/fronts]").isEmpty());
        editor.get("/desk/fronts/no-such-section").then().statusCode(404);
    }

    private Story story(String headline) {
        return newsroom.publish(Newsroom.content(headline, "life", "<p>লেখা।</p>"), LONG_AGO);
    }

    private Story tagged(String headline, String tag) {
        return newsroom.publish(
                Newsroom.content(headline, "life", "<p>লেখা।</p>", "", "", List.of(tag)),
                LONG_AGO.minusSeconds(headline.hashCode() & 0xff));
    }

    private Response pin(Story story, int slot) {
        return pin(story, slot, "");
    }

    private Response pin(Story story, int slot, String until) {
        return post(editor, "/pins", Map.of("story", "" + story.id, "slot", "" + slot, "until", until));
    }

    private Response addTag(String tag) {
        return post(editor, "/blocks", Map.of("tag", tag, "count", "5"));
    }

    private Response publish(String note) {
        return post(editor, "/publication", Map.of("note", note));
    }

    private static Response post(Desk desk, String path, Map<String, String> fields) {
        return post(desk, HOME, path, fields);
    }

    private static Response post(Desk desk, String front, String path, Map<String, String> fields) {
        return desk.post(front, ".front-layout", front + path, fields);
    }

    private static String version(Desk desk) {
        return desk.page(HOME).expectFirst(".front-layout [name=version]").attr("value");
    }

    private static String lead(Document home) {
        return home.expectFirst(".top h2 a").attr("href");
    }

    private static List<String> top(Document home) {
        return home.select(".top :is(h2, h3) > a").eachAttr("href");
    }

    private static List<String> stories(Document page) {
        return page.select("article :is(h2, h3) > a").eachAttr("href");
    }

    private static List<String> blocks(Document home) {
        return home.select(".blocks .block .head a").eachText();
    }

    private static Account account(String name) {
        return QuarkusTransaction.requiringNew().call(() -> Account.named(name).orElseThrow());
    }
}
