package shironam.site.http;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.site.Pages;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ErrorPagesTest {
    @Inject
    Newsroom newsroom;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/world/999999999",
                "/world/abc",
                "/a/b/c/d/e",
                "/tag/nope",
                "/author/nope",
                "/nope/feed.xml",
                "/%E0%A6",
                "/nope.php?x=%3Cscript%3E"
            })
    void whatIsNotHereHasAPageOfOursWithAWayOn(String path) {
        var newest = newsroom.publish(Newsroom.content("পথ দেখানো লেখা", "life", "<p>লেখা</p>"));

        String html = Pages.get(path)
                .then()
                .statusCode(404)
                .header("Content-Type", containsString("text/html"))
                .header("Cache-Control", "no-store")
                .extract()
                .asString();

        Document page = Jsoup.parse(html);
        assertEquals("এই পাতাটি পাওয়া গেল না", page.selectFirst("h1").text());
        assertEquals("noindex", page.selectFirst("meta[name=robots]").attr("content"));
        assertTrue(page.select("main .more h3 a[href]").eachAttr("href").contains(newest.path()));
        assertEquals(0, page.select("body script").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/web/site/nope.css",
                "/media/nope.png",
                "/media/nope",
                "/wp-content/uploads/2019/05/NODI.JPG",
                "/old/letters.woff2"
            })
    void inPlaceOfAFileThatIsNotHereNobodyGetsAWholePage(String path) {
        String text = Pages.get(path)
                .then()
                .statusCode(404)
                .header("Content-Type", containsString("text/plain"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src"))
                .extract()
                .asString();

        assertEquals("এই ঠিকানায় কোনো ফাইল নেই।", text.strip());
    }

    @Test
    void aPageThatAppearsIsThereAtOnceAfterItWasMissing() {
        var story = newsroom.draft(Newsroom.content("খোঁজার পর আসা লেখা", "life", "<p>লেখা</p>"));
        assertEquals(404, Pages.status("/life/" + story.id));

        var published = newsroom.schedule(story, null);

        assertEquals(200, Pages.status(published.path()));
    }

    @Test
    void whatCantBeDoneToAPageIsRefusedWithoutAStackTrace() {
        String html =
                Pages.reader().post("/world").then().statusCode(405).extract().asString();

        assertEquals(
                "আমাদের দিকে একটি গোলমাল হয়েছে",
                Jsoup.parse(html).selectFirst("h1").text());
    }
}
