package shironam.site.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.addresses.SiteAddress;
import shironam.story.people.Author;

/** What makes a story good to read and easy to pass on. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StoryComfortTest {
    @Inject
    Newsroom newsroom;

    @Inject
    StoryPages pages;

    @Inject
    Clock clock;

    @Inject
    SiteAddress siteAddress;

    @Test
    void aStorySaysHowLongItTakesToRead() {
        Story brief = publish("ছোট লেখা", "<p>দুই শব্দ</p>");
        Story lengthy = publish("বড় লেখা", "<p>" + "শব্দ ".repeat(180 * 11 + 1) + "</p>");

        assertTrue(facts(brief).contains("পড়তে লাগবে ১ মিনিট"));
        assertTrue(facts(lengthy).contains("পড়তে লাগবে ১২ মিনিট"));
    }

    @Test
    void aTimeIsAbsoluteForWhoRunsNoScripts() {
        Story story = publish("সময়ের লেখা", "<p>লেখা</p>");

        Element time = Pages.page(story.path()).selectFirst(".story-facts time");

        assertTrue(time.text().matches("[০-৯]+ \\S+ [০-৯]{4}, [০-৯]{2}:[০-৯]{2}"), time.text());
        assertTrue(time.attr("datetime").endsWith("+06:00"));
    }

    @Test
    void aStoryIsPassedOnByPlainLinks() {
        Story story = publish("কী হলো? ১০% & আরও", "<p>লেখা</p>");
        Document page = Pages.page(story.path());

        List<URI> places = page.select(".share li a").eachAttr("href").stream()
                .map(URI::create)
                .toList();

        String address = siteAddress.root() + "/" + story.id;
        assertEquals(
                List.of("www.facebook.com", "x.com", "wa.me", "t.me"),
                places.stream().limit(4).map(URI::getHost).toList());
        assertEquals("u=" + address, places.get(0).getQuery());
        assertEquals("text=কী হলো? ১০% & আরও " + address, places.get(2).getQuery());
        assertEquals("mailto", places.get(4).getScheme());
        assertTrue(places.get(4).getSchemeSpecificPart().contains(address));
        assertFalse(places.get(4).toString().contains("+"), "a mail program takes a plus for a plus");
        assertEquals(address, page.selectFirst(".share").attr("data-address"));
        assertEquals(301, Pages.status("/" + story.id));
    }

    @Test
    void readersAreToldOfWhoWroteItWhenThereIsMoreThanAName() {
        Story story = newsroom.publish(
                Newsroom.content("পরিচিত লেখকের লেখা", "life", "<p>লেখা</p>", "আরাম লেখক", "", List.of()));
        Story other = newsroom.publish(
                Newsroom.content("অপরিচিত লেখকের লেখা", "life", "<p>লেখা</p>", "শুধু নাম", "", List.of()));
        QuarkusTransaction.requiringNew().run(() -> {
            Author author = Author.called("আরাম লেখক").orElseThrow();
            author.about = "নদী নিয়ে লেখেন";
            author.pictureUrl = "/media/" + "a".repeat(64) + ".jpeg";
        });

        Element writer = Pages.page(story.path()).selectFirst(".writer");

        assertEquals("আরাম লেখক নদী নিয়ে লেখেন", writer.text());
        assertNotNull(writer.selectFirst("a[href^=/author/]"));
        assertNotNull(writer.selectFirst("img[src^=/media/][width][height]"));
        assertNull(Pages.page(other.path()).selectFirst(".writer"));
    }

    @Test
    void eachTableScrollsInAPlaceOfItsOwn() {
        String table = "<table><tbody><tr><th>ক</th><td>&lt;table&gt; ১</td></tr></tbody></table>";
        Story story = publish("সারণির লেখা", table + "<p>মাঝে</p>" + table);

        Document page = Pages.page(story.path());

        assertEquals(
                List.of("সারণি ১", "সারণি ২"),
                page.select("[role=region][tabindex=0]").eachAttr("aria-label"));
        assertEquals(2, page.select(".prose > .table > table").size());
        assertEquals("ক <table> ১", page.selectFirst("table").text());
    }

    @Test
    void whatBelongsTogetherStaysOnALine() {
        Story story = publish("একসঙ্গে থাকা", "<p>ড. ইউনূস <strong>১০ হাজার</strong> <code>৫ টাকা</code> দিলেন ।</p>");

        String prose = Pages.page(story.path()).selectFirst(".prose p").wholeText();

        assertEquals("ড.\u00A0ইউনূস ১০\u00A0হাজার ৫ টাকা দিলেন\u00A0।", prose);
    }

    @Test
    void theOneScriptAndTheOneStyleInAPageAreThoseThatThePolicyNames() {
        Story story = publish("নীতির লেখা", "<p>লেখা</p>");
        for (String path : List.of("/", "/culture", "/search", "/nirudesh", story.path())) {
            Response answer = Pages.get(path);
            Document page = Jsoup.parse(answer.asString());

            assertAllowed(page.select("script:not([src]):not([type=application/ld+json])"), answer, path);
            assertAllowed(page.select("style"), answer, path);
            assertTrue(page.select("script[src]").stream()
                    .allMatch(script -> script.attr("type").equals("module")
                            && script.attr("src").startsWith("/web/")));
        }
    }

    private static void assertAllowed(List<Element> inPage, Response answer, String path) {
        assertEquals(1, inPage.size(), path);
        String hash = Base64.getEncoder()
                .encodeToString(DigestUtils.sha256(inPage.get(0).data()));
        assertTrue(answer.header("Content-Security-Policy").contains("'sha256-" + hash + "'"), path);
    }

    @Test
    void scriptsAreNotOlderThanThePageForLong() {
        for (Element script : Pages.page("/").select("script[src]")) {
            Pages.get(script.attr("src")).then().statusCode(200).header("Cache-Control", "public, max-age=600");
        }
    }

    @Test
    void nothingRunsInAPreview() {
        Story draft = newsroom.draft(Newsroom.content("প্রিভিউয়ের লেখা", "life", "<p>লেখা</p>"));

        Document page = Jsoup.parse(
                QuarkusTransaction.requiringNew().call(() -> pages.preview(Story.require(draft.id), clock.instant())));

        assertEquals(0, page.select("script").size());
        assertEquals(
                0,
                page.select(".share, .story-facts .choices, a[href^=/archive/]").size());
    }

    private Story publish(String headline, String body) {
        return newsroom.publish(Newsroom.content(headline, "life", body));
    }

    private static String facts(Story story) {
        return Pages.page(story.path()).selectFirst(".story-facts").text();
    }
}
