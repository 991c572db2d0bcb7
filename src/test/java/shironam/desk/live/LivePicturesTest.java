package shironam.desk.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.media.TestPictures.coded;
import static shironam.media.TestPictures.photograph;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.cli.Waiting;
import shironam.desk.Desk;
import shironam.desk.Listener;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.live.LiveUpdate;

/** Pictures and cards in what is told live: readers see them, and what may not be done with a picture is not done there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LivePicturesTest {
    private static final String PASSWORD = "সরাসরি ছবি দিই";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static int seed = 83_000;

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    private Desk chief;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("live-pictures-chief", Role.CHIEF, PASSWORD);
        chief = Desk.open("live-pictures-chief", PASSWORD);
    }

    @Test
    void anUpdateShowsItsPictureAndItsCardOnPageLitePageAndFeedAndAtTheDesk() throws Exception {
        String picture = upload();
        Story target = newsroom.publish(Newsroom.content("কার্ডের লক্ষ্য " + seed, "life", "<p>লেখা</p>"));
        Story story = live("ছবিসহ সরাসরি " + seed);
        tell(story, "ঘটনাস্থল", figure(picture, "ছবি: শিরোনাম") + card(target) + "<p>শেষ।</p>");

        Element update = Pages.page(story.path()).expectFirst(".live-update");
        Element shown = update.expectFirst("figure.picture img");
        assertTrue(shown.attr("src").contains(hash(picture)), shown.outerHtml());
        assertEquals("ভাঙা সেতু", shown.attr("alt"));
        assertEquals("1000", shown.attr("width"));
        assertEquals("সেতুটি · ছবি: শিরোনাম", update.expectFirst("figcaption").text());
        assertEquals(
                target.headline,
                update.expectFirst(".card-headline a[href='" + target.path() + "']")
                        .text());
        assertTrue(Pages.text(story.path()).contains("\"image\":[\"http"), "the update's picture is in JSON-LD");

        Document lite = Pages.page("/lite" + story.path());
        assertTrue(lite.select("section a").eachText().toString().contains("ভাঙা সেতু"), lite.text());
        assertEquals(
                1, lite.select("section a[href='/lite" + target.path() + "']").size());
        String feed = Pages.text("/feed.xml");
        for (String said : List.of("ঘটনাস্থল", hash(picture), target.headline, "#update-")) {
            assertTrue(feed.contains(said), said);
        }
        Element told = chief.page(desk(story)).expectFirst(".told-words");
        assertEquals(1, told.select("img[src='" + picture + "']").size());
        assertEquals(
                target.headline, told.select("a[href='" + target.path() + "']").text());
        assertTrue(chief.page("/desk/pictures/" + hash(picture)).text().contains(story.headline), "it is in the uses");

        newsroom.withdraw(target);
        assertTrue(Pages.page(story.path()).select(".live-update .card").isEmpty(), "no card leads into a hole");
    }

    @Test
    void aPictureIsFoundByWhatAnUpdateSaysOfIt() throws Exception {
        String picture = upload();
        Story story = live("খোঁজার সরাসরি " + seed);
        tell(story, "", figure(picture, "তোলা: অনামিকা" + seed));
        Waiting.until("it is found", PATIENCE, () -> isFound(picture, "অনামিকা" + seed));

        LiveUpdate update = updates(story).get(0);
        post(
                        story,
                        "/" + update.id,
                        Map.of("change", "" + update.change, "text", figure(picture, "তোলা: সুদর্শন" + seed)))
                .then()
                .statusCode(303);
        Waiting.until("it is found by the new words", PATIENCE, () -> isFound(picture, "সুদর্শন" + seed));
        assertFalse(isFound(picture, "অনামিকা" + seed));
    }

    private boolean isFound(String picture, String words) {
        return !chief.page("/desk/pictures?q=" + words)
                .select("a[href='/desk/pictures/" + hash(picture) + "']")
                .isEmpty();
    }

    @Test
    void aPictureWithoutItsCreditIsNotToldAndOneThatNeedsItLaterIsHidden() throws Exception {
        String picture = upload();
        Story story = live("কৃতজ্ঞতার সরাসরি " + seed);
        tell(story, "", "<p>আগে।</p>" + figure(picture, ""));
        assertTrue(Pages.text(story.path()).contains(hash(picture)));

        String page = "/desk/pictures/" + hash(picture);
        chief.post(page, "form[action$=/facts]", page + "/facts", Map.of("credit-required", "true"))
                .then()
                .statusCode(303);
        assertFalse(Pages.text(story.path()).contains(hash(picture)), "readers don't see it from then on");
        assertTrue(Pages.text(story.path()).contains("আগে।"));

        Response refused = post(story, "", Map.of("text", "<p>পরে।</p>" + figure(picture, "")));
        assertEquals(409, refused.statusCode());
        Document form = Jsoup.parse(refused.asString());
        assertTrue(form.expectFirst(".said-problem").text().contains("কার তোলা না লিখে"), form.text());
        assertTrue(form.expectFirst("#text").attr("data-html").contains(hash(picture)), "what was written is there");
        tell(story, "", "<p>পরে।</p>" + figure(picture, "ছবি: ক"));
        assertTrue(Pages.text(story.path()).contains(hash(picture)));
    }

    @Test
    void aRevokedPictureLeavesEveryUpdateAndWhoListensHearsOfIt() throws Exception {
        String picture = upload();
        Story story = live("প্রত্যাহারের সরাসরি " + seed);
        tell(story, "", figure(picture, "ছবি: ক"));
        tell(story, "", "<p>কথা থাকে।</p>" + figure(picture, "ছবি: ক"));
        tell(story, "শিরোনাম থাকে", figure(picture, "ছবি: ক"));
        tell(story, "", "<p>ছবি ছাড়া।</p>");
        long untouched = updates(story).get(0).change;
        try (Listener listener = Listener.to(story.id, "?since=5", null)) {
            String page = "/desk/pictures/" + hash(picture);
            chief.post(page, "form[action$=revocation]", page + "/revocation", Map.of("reason", "আদালতের আদেশ"))
                    .then()
                    .statusCode(303);
            for (String kept : List.of("শিরোনাম থাকে", "কথা থাকে।")) {
                Listener.Event heard = listener.next("update");
                assertTrue(heard.data().contains(kept), heard.data());
                assertFalse(heard.data().contains(hash(picture)), heard.data());
            }
            listener.next("withdrawal");
        }
        assertEquals(
                List.of("ছবি ছাড়া।", "কথা থাকে।"),
                Pages.page(story.path()).select(".live-update .prose").eachText());
        assertEquals(3, Pages.page(story.path()).select(".live-update").size());
        assertEquals(untouched, updates(story).get(0).change);
        String trail = chief.page("/desk/audit?text=" + story.id).text();
        assertTrue(trail.contains("সরাসরি আপডেট প্রত্যাহার"), trail);
        assertFalse(Pages.text(story.path()).contains(hash(picture)));
        assertFalse(Pages.text("/feed.xml").contains(hash(picture)));
        assertFalse(updates(story).get(2).body.contains(hash(picture)), "nor is it kept");
    }

    /** What nobody has saved yet is its writer's alone, whoever knows its number. */
    @Test
    void aCardTellsNothingOfWhatItsWriterHasNotShown() {
        accounts.createUnlessThere("live-pictures-reporter", Role.REPORTER, PASSWORD);
        Desk reporter = Desk.open("live-pictures-reporter", PASSWORD);
        Map<String, String> typed =
                new HashMap<>(Desk.fields(reporter.page("/desk/stories/new").expectFirst("#story")));
        typed.putAll(Map.of("headline", "অপ্রকাশিত প্রথম কথা", "kept-by-itself", "true"));
        String number = reporter.postMultipart("/desk/stories", typed)
                .getHeader("Location")
                .replaceAll(".*/stories/(\\d+).*", "$1");
        Story story = live("কার্ডের সরাসরি " + seed);
        String card = "<related-story href=\"/life/" + number + "/x\"></related-story>";
        tell(story, "", "<p>আগে।</p>" + card);
        assertEquals("<p>আগে।</p>", updates(story).get(0).body);
        assertFalse(chief.page(desk(story)).text().contains("অপ্রকাশিত প্রথম কথা"));
        assertEquals(400, post(story, "", Map.of("text", card)).statusCode(), "that would be an empty update");
    }

    private Story live(String headline) {
        Story story = newsroom.publish(Newsroom.content(headline, "life", "<p>শুরুর কথা।</p>"));
        post(story, "/beginning", Map.of()).then().statusCode(303);
        return story;
    }

    private void tell(Story story, String headline, String text) {
        post(story, "", Map.of("headline", headline, "text", text)).then().statusCode(303);
    }

    private Response post(Story story, String deed, Map<String, String> fields) {
        return chief.post(desk(story), "form[action='/desk/logout']", desk(story) + deed, fields);
    }

    private static String desk(Story story) {
        return "/desk/stories/" + story.id + "/live";
    }

    private static String figure(String picture, String credit) {
        return "<figure><img src=\"" + picture + "\" alt=\"ভাঙা সেতু\"><figcaption>সেতুটি <small>" + credit
                + "</small></figcaption></figure>";
    }

    private static String card(Story target) {
        return "<related-story href=\"" + target.path() + "\"></related-story>";
    }

    private String upload() throws Exception {
        return chief.upload(coded(photograph(1000, 500, seed++), "jpeg"));
    }

    private static String hash(String picture) {
        return picture.replaceAll(".*/|\\..*", "");
    }

    private static List<LiveUpdate> updates(Story story) {
        return QuarkusTransaction.requiringNew().call(() -> LiveUpdate.of(story.id));
    }
}
