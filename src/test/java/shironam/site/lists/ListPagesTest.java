package shironam.site.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.addresses.SiteAddress;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ListPagesTest {
    private static final int ON_A_PAGE = 20;

    @Inject
    Newsroom newsroom;

    @Inject
    SiteAddress siteAddress;

    @Test
    void aLongListIsPagedByStoryInBothDirectionsAndLosesNone() {
        List<String> written = publishMany("পাতা-ভাগের বিষয়", ON_A_PAGE * 2 + 3);
        String tag = "/tag/পাতা-ভাগের-বিষয়";
        Collections.reverse(written);

        List<String> read = new ArrayList<>();
        String here = tag;
        String last = null;
        while (here != null) {
            Document page = Pages.page(here);
            assertEquals(
                    siteAddress.root() + here,
                    page.selectFirst("link[rel=canonical]").attr("href"));
            read.addAll(page.select(".list h2 a").eachText());
            last = here;
            here = leading(page, "next");
        }
        assertEquals(written, read);

        Document oldest = Pages.page(last);
        Document before = Pages.page(leading(oldest, "prev"));
        assertEquals(
                written.subList(ON_A_PAGE, ON_A_PAGE * 2),
                before.select(".list h2 a").eachText());
        Document newest = Pages.page(leading(before, "prev"));
        assertEquals(written.subList(0, ON_A_PAGE), newest.select(".list h2 a").eachText());
        assertNull(leading(newest, "prev"));
        assertNull(leading(Pages.page(tag), "prev"));
        assertNull(leading(oldest, "next"));
    }

    /** The same second, so that only the number tells which comes first. */
    private List<String> publishMany(String tag, int count) {
        Instant time = Instant.parse("2020-01-01T00:00:00Z");
        List<String> headlines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String headline = "ভাগের লেখা " + (i / 10) + (i % 10);
            newsroom.publish(
                    Newsroom.content(headline, "life", "<p>লেখা</p>", "", "", List.of(tag)),
                    i % 3 == 0 ? time.plusSeconds(i) : time.plusSeconds(i - i % 3));
            headlines.add(headline);
        }
        return headlines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "999999999999999999", "abc", "1e3", "1'--"})
    void aPlaceThatIsNoneIsNotFound(String place) {
        assertEquals(404, Pages.status("/life?before=" + place));
        assertEquals(404, Pages.status("/life?after=" + place));
    }

    @Test
    void anAuthorAndATagHaveTheirStories() {
        Story story = newsroom.publish(
                Newsroom.content("শেফালীর লেখা", "life", "<p>লেখা</p>", "শেফালী বেগম", "", List.of("শিউলি ফুল")));

        Document page = Pages.page(story.path());
        String author = page.selectFirst("a[rel=author]").attr("href");
        String tag = page.selectFirst("a[rel=tag]").attr("href");

        assertEquals("শেফালী বেগম", Pages.page(author).selectFirst("h1").text());
        assertTrue(Pages.page(author).select("h2 a").eachAttr("href").contains(story.path()));
        assertEquals("শিউলি ফুল", Pages.page(tag).selectFirst("h1").text());
        assertTrue(Pages.page(tag).select("h2 a").eachAttr("href").contains(story.path()));
    }

    @Test
    void theHomePageDescribesThePaper() {
        Document home = Pages.page("/");

        assertEquals(
                "বাংলা সংবাদপত্র", home.selectFirst("meta[name=description]").attr("content"));
        assertEquals(
                siteAddress.root() + "/",
                home.selectFirst("link[rel=canonical]").attr("href"));
    }

    private static String leading(Document page, String rel) {
        Element link = page.selectFirst("nav.pages a[rel=" + rel + "]");
        return link == null ? null : link.attr("href");
    }
}
