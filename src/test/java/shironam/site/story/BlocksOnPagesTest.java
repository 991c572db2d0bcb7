package shironam.site.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;

/** Boxes, parts to open and notes, as readers get them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BlocksOnPagesTest {
    @Inject
    Newsroom newsroom;

    @Test
    void aNoteIsANumberThatLeadsToItsWordsAndBack() {
        Story story = newsroom.publish(Newsroom.content(
                "টীকার লেখা",
                "culture",
                "<p>এক<foot-note>প্রথম টীকা</foot-note></p><related-story href=\"/1\"></related-story>"
                        + "<p>দুই<foot-note><strong>দ্বিতীয়</strong></foot-note>।</p>"
                        + "<aside class=\"key-points\"><ul><li>মূল কথা</li></ul></aside>"));

        for (String path : new String[] {story.path(), "/lite" + story.path()}) {
            Document page = Pages.page(path);
            assertEquals(
                    "#note-2", page.expectFirst("a#note-of-2[role=doc-noteref]").attr("href"));
            assertEquals("দ্বিতীয় ↩", page.expectFirst("li#note-2").text());
            assertEquals(
                    "#note-of-1",
                    page.expectFirst("#note-1 a[role=doc-backlink]").attr("href"));
            assertEquals("মূল কথা", page.expectFirst("aside.key-points").text());
        }
        assertTrue(Pages.text(story.path()).contains("/web/site/blocks.css"));
    }
}
