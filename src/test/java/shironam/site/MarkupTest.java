package shironam.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.story.Story;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MarkupTest {
    @Inject
    Newsroom newsroom;

    @Test
    void everyKindOfPageHasOneHeadingItsLanguageAndItsLandmarks() {
        Story story = newsroom.publish(
                Newsroom.content("গড়নের লেখা", "culture", "<p>লেখা</p>", "গড়ন লেখক", "", List.of("গড়ন")));
        Document page = Pages.page(story.path());

        for (String address : List.of(
                "/",
                "/culture",
                story.path(),
                page.selectFirst(".story-facts a:has(time)").attr("href"),
                page.selectFirst("a[rel=tag]").attr("href"),
                page.selectFirst("a[rel=author]").attr("href"))) {
            Document kind = Pages.page(address);
            assertEquals("bn", kind.selectFirst("html").attr("lang"), address);
            assertEquals(1, kind.select("h1").size(), address);
            for (String landmark : List.of("body > header", "main", "body > footer", "header nav[aria-label]")) {
                assertEquals(1, kind.select(landmark).size(), address + " " + landmark);
            }
            assertEquals("#main", kind.selectFirst("body > a").attr("href"), address);
            assertEquals(1, kind.select("link[rel=canonical]").size(), address);
            assertEquals(0, kind.select("img:not([alt])").size(), address);
            assertEquals(
                    0, kind.select("a:not([href]), a[href=''], a[href='#']").size(), address);
            assertTrue(kind.title().contains("শিরোনাম"), address);
            assertEquals(0, kind.select("[style]").size(), address);
            assertEquals(1, kind.select("head > style").size(), address);
            assertEquals(
                    List.of("print"),
                    kind.select("link[rel=stylesheet]").eachAttr("media"),
                    address + " waits for nothing before it is painted");
        }
    }

    @Test
    void theNavigationNamesThePageThatOneIsOn() {
        newsroom.publish(Newsroom.content("নেভিগেশনের লেখা", "culture", "<p>লেখা</p>"));

        assertEquals(
                List.of("/culture"),
                Pages.page("/culture").select("header a[aria-current=page]").eachAttr("href"));
    }
}
