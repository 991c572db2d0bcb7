package shironam.desk.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.desk.Listener;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;
import shironam.story.live.LiveUpdate;
import shironam.story.paper.EmbedSites;

/** A story that is told live: at the desk, on its page, and to who listens. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LiveDeskTest {
    private static final String PASSWORD = "সরাসরি খবর দিই";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    EmbedSites sites;

    @Inject
    DataSource database;

    private Desk editor;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("live-reporter", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("live-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("live-chief", Role.CHIEF, PASSWORD);
        editor = Desk.open("live-editor", PASSWORD);
    }

    @Test
    void anAddressIsEmbeddedAPinnedTableStandsOnTopAndListsSayThatItIsLive() {
        Story story = live("ফলাফল সরাসরি");
        tell(story, "", "দেখুন:\n\nhttps://youtu.be/dQw4w9WgXcQ", false);
        tell(story, "আসন", "<table><tr><th>দল<th>আসন</tr><tr><td>ক<td>১২</table>", true);

        Document page = Pages.page(story.path());
        assertEquals(
                "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                page.expectFirst(".live-update .embed-face").attr("href"));
        assertTrue(Pages.get(story.path())
                .header("Content-Security-Policy")
                .endsWith("; frame-src https://www.youtube-nocookie.com"));
        assertEquals("দল আসন ক ১২", page.expectFirst(".live-points table").text());
        assertTrue(
                page.select(".story-main > .live, .story-main > .prose").get(0).hasClass("live"));
        assertEquals("সরাসরি", kicker(story));

        press(story, "end").then().statusCode(303);
        assertEquals("", kicker(story));
    }

    @Test
    void anAddressOfASiteThatTheAdminAllowedIsEmbeddedToo() {
        accounts.createUnlessThere("live-admin", Role.ADMIN, PASSWORD);
        Account admin = QuarkusTransaction.requiringNew()
                .call(() -> Account.named("live-admin").orElseThrow());
        sites.keep("live-charts.example", "", "", admin);
        Story story = live("ছকে সরাসরি");
        tell(story, "", "দেখুন:\n\nhttps://live-charts.example/7", false);

        LiveUpdate told = updates(story).get(0);
        assertTrue(told.body.contains("<embedded-content href=\"https://live-charts.example/7\">"), told.body);
        Element field = editor.page("/desk/stories/" + story.id + "/live").expectFirst("#text-" + told.id);
        assertEquals(
                "দেখুন:\n\nhttps://live-charts.example/7", field.wholeText().strip());
        assertEquals(told.body, field.attr("data-html"));
        sites.remove("live-charts.example", admin);
    }

    private static String kicker(Story story) {
        return Pages.page("/" + story.path().split("/")[1])
                .select(".teaser:has(a[href='" + story.path() + "']) .kicker")
                .text();
    }

    @Test
    void updatesStandOnThePageNewestFirstAndInJsonLd() {
        Story story = live("ভোটের ফল");
        OffsetDateTime before = modified(story);
        tell(story, "", "প্রথম কেন্দ্রের ফল এল।\n\nদ্বিতীয় অনুচ্ছেদ & <চিহ্ন>", false);
        tell(story, "দ্বিতীয় কেন্দ্র", "<p>ফল <strong>পাল্টেছে</strong>।</p><script>f()</script>", true);

        Document page = Pages.page(story.path());
        List<Element> updates = page.select(".live-update");
        assertEquals(2, updates.size());
        assertEquals("দ্বিতীয় কেন্দ্র", updates.get(0).expectFirst("h3").text());
        assertEquals("<p>ফল <strong>পাল্টেছে</strong>।</p>", words(updates.get(0)));
        assertEquals(
                "<p>প্রথম কেন্দ্রের ফল এল।</p><p>দ্বিতীয় অনুচ্ছেদ &amp; &lt;চিহ্ন&gt;</p>", words(updates.get(1)));
        assertTrue(updates.get(1).expectFirst("time").attr("datetime").endsWith("+06:00"));
        Element point = page.expectFirst(".live-points a");
        assertEquals("দ্বিতীয় কেন্দ্র", point.text());
        assertEquals(updates.get(0).id(), point.attr("href").substring(1));
        assertEquals(
                "/story/" + story.id + "/updates", page.expectFirst(".live").attr("data-stream"));

        JsonPath data = jsonLd(page);
        assertEquals("LiveBlogPosting", data.getString("'@graph'[0].'@type'"));
        assertEquals(
                List.of("দ্বিতীয় কেন্দ্র"),
                data.getList("'@graph'[0].liveBlogUpdate.headline").subList(0, 1));
        assertTrue(modified(story).isAfter(before), "the page is younger now");
        assertEquals(story.version, version(story), "whoever has the text open is in nobody's way");
    }

    @Test
    void whoListensHearsEachChangeOnce() throws Exception {
        Story story = live("ঝড়ের খবর");
        tell(story, "", "ঝড় উপকূলে।", false);
        String known = Pages.page(story.path()).expectFirst(".live").attr("data-change");
        try (Listener listener = Listener.to(story.id, "?since=" + known, null);
                Listener late = Listener.to(story.id, "", null)) {
            assertTrue(late.next("update").data().contains("ঝড় উপকূলে।"), "it has heard nothing before");
            listener.assertSilent();

            tell(story, "", "সংকেত নামল।", true);
            Listener.Event told = listener.next("update");
            assertTrue(told.data().contains("সংকেত নামল।"), told.data());
            assertTrue(Pages.text(story.path()).contains("সংকেত নামল।"), "the page says what the stream said");
            late.next("update");

            LiveUpdate last = updates(story).get(0);
            change(story, last, last.change, "সংকেত ৩ নম্বরে নামল।").then().statusCode(303);
            assertTrue(listener.next("update").data().contains("সংকেত ৩ নম্বরে নামল।"));
            assertTrue(Pages.page(story.path())
                    .expectFirst(".live-when span")
                    .text()
                    .contains("সংশোধিত"));
            withdraw(story, last);
            Listener.Event withdrawal = listener.next("withdrawal");
            assertEquals("{\"id\":" + last.id + "}", withdrawal.data());
            assertFalse(Pages.text(story.path()).contains("সংকেত"));

            try (Listener back = Listener.to(story.id, "?since=0", told.id())) {
                back.next("withdrawal");
                back.assertSilent();
            }
            listener.assertSilent();
        }
        assertEquals(1, Pages.page(story.path()).select(".live-update").size());
    }

    @Test
    void whatAnotherProcessTellsIsHeardHere() throws Exception {
        Story story = live("অন্য নোডের খবর");
        try (Listener before = Listener.to(story.id, "?since=0", null)) {
            tell(story, "", "আগের কথা।", false);
            before.next("update");
        }
        try (Listener listener = Listener.to(story.id, "?since=99", null);
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update live_coverages set changes = 100 where story_id = " + story.id);
            statement.execute(
                    "update live_updates set body = '<p>দূরের কথা।</p>', change = 100 where story_id = " + story.id);
            listener.assertSilent();

            statement.execute("notify " + ChangeNotifier.CHANNEL + ", '" + SurrogateKey.story(story.id) + "'");

            assertTrue(listener.next("update").data().contains("দূরের কথা।"));
        }
    }

    @Test
    void theStreamEndsWithTheCoverageAndWithTheStory() throws Exception {
        Story story = live("শেষের খবর");
        tell(story, "", "শেষ কথা।", false);
        try (Listener listener = Listener.to(story.id, "?since=2", null)) {
            press(story, "end").then().statusCode(303);
            listener.next("end");
            listener.assertEnds();
        }
        Document page = Pages.page(story.path());
        assertTrue(page.expectFirst(".live-state").text().contains("শেষ হয়েছে"));
        assertFalse(page.expectFirst(".live").hasAttr("data-stream"));
        assertTrue(jsonLd(page).getString("'@graph'[0].coverageEndTime").endsWith("+06:00"));

        press(story, "beginning").then().statusCode(303);
        try (Listener listener = Listener.to(story.id, "?since=4", null)) {
            newsroom.withdraw(story);
            listener.assertEnds();
        }
        assertEquals(404, Listener.ask(story.id, "", null).statusCode());
    }

    @Test
    void nobodyListensToWhatReadersMayNotSeeOrWhatIsNotLive() throws Exception {
        Story draft = newsroom.draft(Newsroom.content("অপ্রকাশিত সরাসরি", "life", "<p>লেখা</p>"));
        press(draft, "beginning").then().statusCode(303);
        tell(draft, "", "গোপন আপডেট।", false);
        Story quiet = newsroom.publish(Newsroom.content("চুপচাপ লেখা", "life", "<p>লেখা</p>"));

        assertEquals(404, Listener.ask(draft.id, "", null).statusCode());
        assertEquals(404, Listener.ask(quiet.id, "", null).statusCode());
        assertTrue(Pages.page(quiet.path()).select(".live").isEmpty());
        String preview = editor.get("/desk/stories/" + draft.id + "/preview").asString();
        assertTrue(preview.contains("গোপন আপডেট।"));
        assertFalse(preview.contains("live.js"), "a preview listens to nothing");
    }

    @Test
    void whatCouldNotBeToldIsStillInItsForm() {
        Story story = live("হারায় না");
        Response wordless = post(story, "", Map.of("headline", "শুধু শিরোনাম", "text", " \n "));
        assertEquals(400, wordless.statusCode());
        assertEquals("শুধু শিরোনাম", form(wordless).get("headline"));

        tell(story, "", "মূল কথা।", false);
        LiveUpdate update = updates(story).get(0);
        change(story, update, update.change, "প্রথম জনের বদল।").then().statusCode(303);
        Response late = change(story, update, update.change, "দ্বিতীয় জনের বদল।");
        assertEquals(409, late.statusCode());
        Document page = Jsoup.parse(late.asString());
        assertTrue(page.expectFirst("details[open] textarea").wholeText().contains("দ্বিতীয় জনের বদল।"));
        assertTrue(page.expectFirst(".told-words").text().contains("প্রথম জনের বদল।"));

        press(story, "end").then().statusCode(303);
        Response ended = post(story, "", Map.of("text", "দেরিতে আসা কথা।"));
        assertEquals(409, ended.statusCode());
        assertEquals("দেরিতে আসা কথা।", form(ended).get("text").strip());
    }

    @Test
    void aFormThatArrivesTwiceTellsOnce() {
        Story story = live("দুবার নয়");
        Map<String, String> twice = Map.of("text", "একবারই।", "form", "form-of-" + story.id);
        post(story, "", twice).then().statusCode(303);
        post(story, "", twice).then().statusCode(303);

        assertEquals(1, updates(story).size());
    }

    @Test
    void aReporterTellsNothingLiveAndEveryDeedHasItsLine() {
        Story story = live("কে কী করেছেন");
        tell(story, "", "জানা গেল।", false);
        withdraw(story, updates(story).get(0));
        Desk reporter = Desk.open("live-reporter", PASSWORD);
        long own = reporter.write("নিজের লেখা");
        reporter.get("/desk/stories/" + own + "/live").then().statusCode(403);
        String token =
                reporter.page("/desk/stories").expectFirst("[name=form-token]").attr("value");
        reporter.request()
                .header("X-Form-Token", token)
                .post("/desk/stories/" + own + "/live/beginning")
                .then()
                .statusCode(403);

        String trail = Desk.open("live-chief", PASSWORD)
                .page("/desk/audit?text=" + story.id)
                .text();
        for (String deed : List.of("সরাসরি খবর শুরু", "সরাসরি আপডেট", "সরাসরি আপডেট প্রত্যাহার", "জানা গেল।")) {
            assertTrue(trail.contains(deed), deed);
        }
    }

    private Story live(String headline) {
        Story story = newsroom.publish(Newsroom.content(headline, "life", "<p>শুরুর কথা।</p>"));
        press(story, "beginning").then().statusCode(303);
        return story;
    }

    private void tell(Story story, String headline, String text, boolean pinned) {
        Map<String, String> fields = new java.util.HashMap<>(Map.of("headline", headline, "text", text));
        if (pinned) {
            fields.put("pinned", "true");
        }
        post(story, "", fields).then().statusCode(303);
    }

    private Response change(Story story, LiveUpdate update, long change, String text) {
        return post(story, "/" + update.id, Map.of("text", text, "change", Long.toString(change)));
    }

    private void withdraw(Story story, LiveUpdate update) {
        post(story, "/" + update.id + "/withdrawal", Map.of()).then().statusCode(303);
    }

    private Response press(Story story, String deed) {
        return post(story, "/" + deed, Map.of());
    }

    private Response post(Story story, String deed, Map<String, String> fields) {
        String token =
                editor.page("/desk/stories").expectFirst("[name=form-token]").attr("value");
        return editor.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("form-token", token)
                .formParams(fields)
                .post("/desk/stories/" + story.id + "/live" + deed);
    }

    private static Map<String, String> form(Response page) {
        return Desk.fields(Jsoup.parse(page.asString()).expectFirst("#telling"));
    }

    private static String words(Element update) {
        update.ownerDocument().outputSettings().prettyPrint(false);
        return update.expectFirst(".prose").html().strip();
    }

    private static JsonPath jsonLd(Document page) {
        return JsonPath.from(
                page.expectFirst("script[type=application/ld+json]").data());
    }

    private static OffsetDateTime modified(Story story) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Story.<Story>findById(story.id).updatedAt)
                .atOffset(java.time.ZoneOffset.UTC);
    }

    private static int version(Story story) {
        return QuarkusTransaction.requiringNew().call(() -> Story.<Story>findById(story.id).version);
    }

    private static List<LiveUpdate> updates(Story story) {
        return QuarkusTransaction.requiringNew().call(() -> LiveUpdate.of(story.id));
    }
}
