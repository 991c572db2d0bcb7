package shironam.desk.fronts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.bangla.Dates;
import shironam.bangla.Digits;
import shironam.desk.Desk;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.fronts.Front;
import shironam.story.fronts.FrontArrangement;
import shironam.story.fronts.FrontEditing;
import shironam.story.live.LiveReporting;

/** How a front tells a big day from a slow one: its treatments, its labels, its faces. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FrontTreatmentsTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৯";
    private static final String HOME = "/desk/fronts/home";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    LiveReporting live;

    @Inject
    FrontEditing fronts;

    private Desk editor;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("treatment-editor", Role.EDITOR, PASSWORD);
        editor = Desk.open("treatment-editor", PASSWORD);
    }

    @AfterEach
    void theFrontFillsItselfAgain() {
        Account by = account();
        Front front = fronts.open(Front.HOME, by).orElseThrow();
        fronts.arrange(front.id, front.version, present -> FrontArrangement.NONE, by);
        fronts.publish(front.id, front.version + 1, "", by);
    }

    @Test
    void aLiveLeadShowsWhatWasToldLast() {
        Story story = newsroom.publish(Newsroom.content("ঝড় আসছে উপকূলে", "life", "<p>লেখা।</p>"));
        QuarkusTransaction.requiringNew().run(() -> live.begin(story.id, account()));
        tell(story, "সংকেত নামল দশে");
        pin(story);
        lay("LIVE");
        assertEquals(List.of("সংকেত নামল দশে"), told());
        tell(story, "ভোলায় লঞ্চ বন্ধ");
        assertEquals(List.of("ভোলায় লঞ্চ বন্ধ", "সংকেত নামল দশে"), told(), "at once");
        Element line = Pages.page("/").expectFirst(".told a");
        assertTrue(line.attr("href").startsWith(story.path() + "#update-"), line.toString());
        assertTrue(Pages.page("/").expectFirst(".lead .kicker").text().startsWith("সরাসরি"));

        live.end(story.id, account());
        assertTrue(told().isEmpty(), "it is over, and the front is one with a lead");
    }

    @Test
    void aBigDayHasItsSideStoriesInARow() {
        for (int i = 0; i < 12; i++) {
            newsroom.publish(Newsroom.content("বড় দিনের খবর " + i, "life", "<p>লেখা।</p>"));
        }
        lay("PACKAGE");
        Document home = Pages.page("/");
        assertEquals(1, home.select(".top-lead > .lead").size());
        assertEquals(
                4, home.select(".top-lead > .sides").first().select("article").size());
        assertEquals(
                Front.HOME_SLOTS,
                home.select(".top :is(h2, h3) > a").size(),
                "every slot has its place in each treatment");
        assertEquals(
                "true", editor.page(HOME).expectFirst("button[value=PACKAGE]").attr("aria-pressed"));
        assertTrue(editor.page(HOME).text().contains("সঙ্গের খবর"));
        for (String layout : List.of("LEAD", "LIVE", "GRID")) {
            lay(layout);
            assertEquals(
                    Front.HOME_SLOTS,
                    Pages.page("/").select(".top :is(h2, h3) > a").size(),
                    layout);
        }
    }

    @Test
    void aStorySaysWhatItIsBeforeItsHeadline() {
        Story video = newsroom.publish(Newsroom.content(
                "হাওরের ঢেউ",
                "life",
                "<embedded-content href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\">হাওর</embedded-content>"));
        Story plain = newsroom.publish(Newsroom.content("সাদামাটা লেখা", "life", "<p>লেখা।</p>"));
        Story opinion = newsroom.publish(Newsroom.content("আমার কথা", "opinion", "<p>লেখা।</p>"));
        assertEquals("ভিডিও", kicker("/", video));
        assertEquals("", kicker("/", plain));
        assertEquals("মতামত", kicker("/", opinion));
        assertEquals("", kicker("/opinion", opinion), "where all is opinion it need not be said");

        newsroom.save(video, Newsroom.content("হাওরের ঢেউ", "life", "<p>ভিডিওটি আর নেই।</p>"));
        assertEquals("", kicker("/", video));
    }

    @Test
    void opinionNamesItsWriterAndABlockTakesAnotherLook() {
        newsroom.publish(
                Newsroom.content("মুখসহ মতামত", "opinion", "<p>লেখা।</p>", "রোকেয়া বেগম", "", List.of()),
                Instant.now().minus(1, ChronoUnit.DAYS));
        for (int i = 0; i < Front.HOME_SLOTS; i++) {
            newsroom.publish(Newsroom.content("ওপরের খবর " + i, "life", "<p>লেখা।</p>"));
        }
        block("section:opinion", "USUAL");
        Element voices = Pages.page("/").select(".block:has(a[href=/opinion])").first();
        assertTrue(voices.hasClass("words") && voices.text().contains("রোকেয়া বেগম"), voices.text());

        block("section:opinion", "STRIP");
        assertTrue(Pages.page("/").select(".block:has(.head a[href=/opinion])").hasClass("strip"));
        assertEquals(
                "STRIP",
                editor.page(HOME)
                        .select("form:has([value=section:opinion]) option[selected]")
                        .attr("value"));
    }

    @Test
    void aFrontSaysTheYearOnlyOfAnotherOne() {
        Instant now = Instant.now();
        Story fresh = newsroom.publish(Newsroom.content("এ বছরের খবর", "life", "<p>লেখা।</p>"), now);
        Story old = newsroom.publish(
                Newsroom.content("দুই বছর আগের খবর", "life", "<p>লেখা।</p>"), now.minus(800, ChronoUnit.DAYS));
        pin(old);
        publish();
        String year = Digits.bengali(LocalDate.now(Dates.zone()).getYear());
        assertFalse(time("/", fresh).contains(year), time("/", fresh));
        assertEquals(Dates.date(old.publishAt), time("/", old));
        assertTrue(time("/life", fresh).contains(year), "a list says it");
    }

    @Test
    void aPhoneOpensAllSections() {
        Document page = Pages.page("/");
        assertEquals("সব", page.expectFirst("nav.sections > details > summary").text());
        assertEquals(
                "ul",
                page.expectFirst("nav.sections > details").nextElementSibling().normalName());
    }

    private List<String> told() {
        return Pages.page("/").select(".told a").stream()
                .map(line -> line.ownText().strip())
                .toList();
    }

    private void tell(Story story, String headline) {
        live.add(story.id, new LiveReporting.Words(headline, "বিস্তারিত।", false), null, account());
    }

    private String kicker(String page, Story story) {
        return teaser(page, story).select(".kicker").text();
    }

    private String time(String page, Story story) {
        return teaser(page, story).select("time").text();
    }

    private static Element teaser(String page, Story story) {
        return Pages.page(page).expectFirst("article:has(a[href=" + story.path() + "])");
    }

    private void pin(Story story) {
        post("/pins", Map.of("story", "" + story.id, "slot", "1", "until", ""));
    }

    private void lay(String layout) {
        post("/layout", Map.of("layout", layout));
        publish();
    }

    private void block(String key, String look) {
        post("/blocks", Map.of("block", key, "count", "4", "look", look));
        publish();
    }

    private void publish() {
        post("/publication", Map.of("note", ""));
    }

    private void post(String path, Map<String, String> fields) {
        editor.post(HOME, ".front-layout", HOME + path, fields).then().statusCode(303);
    }

    private static Account account() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Account.named("treatment-editor").orElseThrow());
    }
}
