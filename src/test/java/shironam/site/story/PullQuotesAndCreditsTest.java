package shironam.site.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.site.Xml;
import shironam.story.Story;

/** What stands out of a text on its page, and is no more than words where there is no style of ours. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PullQuotesAndCreditsTest {
    @Inject
    Newsroom newsroom;

    @Test
    void aPullQuoteIsLargeOnThePageAndAQuotationElsewhere() {
        Story story = newsroom.publish(Newsroom.content(
                "তুলে ধরা কথার লেখা",
                "culture",
                "<p>লেখা</p><blockquote class=\"pull\"><p>তুলে ধরা কথা</p><p>কেউ</p></blockquote>"));

        assertEquals(
                "তুলে ধরা কথা কেউ",
                Pages.page(story.path()).expectFirst(".prose blockquote.pull").text());
        assertTrue(Pages.text(story.path() + ".md").contains("> তুলে ধরা কথা\n>\n> কেউ"));
        String feed = Pages.text("/culture/feed.xml");
        assertTrue(feed.contains(Xml.escape("<blockquote><p>তুলে ধরা কথা")), feed);
        assertFalse(feed.contains("blockquote class"));
    }

    @Test
    void whoMadeAPictureIsNamedWhereverItIsShown() {
        Story story = newsroom.publish(Newsroom.content(
                "ছবির কারিগরের লেখা",
                "culture",
                "<p>লেখা</p><figure><img src=\"https://pictures.example/1.jpg\" alt=\"নদী\">"
                        + "<figcaption>বর্ষার নদী <small>ছবি: রহিমা</small></figcaption></figure>"));

        Document page = Pages.page(story.path());
        assertEquals("বর্ষার নদী · ছবি: রহিমা", page.expectFirst("figcaption").text());
        assertEquals("ছবি: রহিমা", page.expectFirst("figcaption .credit").text());
        for (String elsewhere : new String[] {"/lite" + story.path(), story.path() + ".md", "/culture/feed.json"}) {
            assertTrue(Pages.text(elsewhere).contains("ছবি: রহিমা"), elsewhere);
        }
    }

    @Test
    void aNameAloneIsNotTakenForTheEndOfTheCaption() {
        Story story = newsroom.publish(Newsroom.content(
                "শুধু নামের ছবির লেখা",
                "culture",
                "<p>লেখা</p><figure><img src=\"https://pictures.example/2.jpg\" alt=\"নদী\">"
                        + "<figcaption>শীতের নদী <small>সালমা চিত্রকর</small></figcaption></figure>"));

        assertEquals(
                "শীতের নদী · ছবি: সালমা চিত্রকর",
                Pages.page(story.path()).expectFirst("figcaption").text());
        for (String elsewhere : new String[] {"/lite" + story.path(), "/culture/feed.json"}) {
            assertTrue(Pages.text(elsewhere).contains("ছবি: সালমা চিত্রকর"), elsewhere);
        }
    }
}
