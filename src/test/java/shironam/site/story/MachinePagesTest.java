package shironam.site.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.addresses.SiteAddress;

/** What machines read: feeds, sitemap, JSON-LD, robots.txt. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MachinePagesTest {
    private static final Instant TIME = Instant.parse("2024-11-03T20:05:00Z");

    @Inject
    Newsroom newsroom;

    @Inject
    ObjectMapper json;

    @Inject
    SiteAddress siteAddress;

    @ParameterizedTest
    @ValueSource(strings = {"/feed.xml", "/bangladesh/feed.xml"})
    void aFeedTellsOfAStoryWithItsAuthorAndDate(String address) throws Exception {
        Story written = newsroom.publish(
                Newsroom.content("খবরের ফিডের লেখা", "bangladesh", "<p>লেখা</p>", "রাশেদ মাহমুদ", "বাসস", List.of()));
        Story sent = newsroom.publish(
                Newsroom.content("সংস্থার পাঠানো লেখা", "bangladesh", "<p>লেখা</p>", "", "এএফপি", List.of()));

        SyndFeed feed = feed(address);

        assertEquals("বাংলা সংবাদপত্র", feed.getDescription());
        assertEquals("bn", feed.getLanguage());
        SyndEntry entry = entry(feed, written);
        assertEquals("খবরের ফিডের লেখা", entry.getTitle());
        assertEquals(siteAddress.root() + "/" + written.id, entry.getUri());
        assertEquals("রাশেদ মাহমুদ", entry.getAuthor());
        assertEquals("বাংলাদেশ", entry.getCategories().get(0).getName());
        assertEquals(
                written.publishAt.getEpochSecond(),
                entry.getPublishedDate().toInstant().getEpochSecond());
        assertEquals("এএফপি", entry(feed, sent).getAuthor());
    }

    @Test
    void aFeedSaysTheDateInDhakasTime() {
        Story story = newsroom.publish(
                Newsroom.content("ঢাকার সময়ের লেখা", "books", "<p>লেখা</p>", "ঢাকার ঘড়ি", "", List.of()), TIME);

        assertTrue(Pages.text("/author/" + story.author.slug + "/feed.xml")
                .contains("<pubDate>Mon, 4 Nov 2024 02:05:00 +0600</pubDate>"));
    }

    @Test
    void jsonLdTellsOfTheStoryWithDatesInDhakasTime() throws Exception {
        Story story = newsroom.publish(
                Newsroom.content(
                        "যন্ত্রের পড়ার লেখা", "science", "<p>লেখা</p>", "নাসরিন জাহান", "এএফপি", List.of("গ্রহ")),
                TIME);

        JsonNode article = article(story);

        assertEquals("NewsArticle", article.get("@type").asText());
        assertEquals("যন্ত্রের পড়ার লেখা", article.get("headline").asText());
        assertEquals("2024-11-04T02:05:00+06:00", article.get("datePublished").asText());
        assertTrue(article.get("dateModified").asText().endsWith("+06:00"));
        assertEquals("নাসরিন জাহান", article.get("author").get("name").asText());
        assertEquals("এএফপি", article.get("sourceOrganization").get("name").asText());
        assertEquals(
                siteAddress.root() + story.path(),
                article.get("mainEntityOfPage").asText());
        var page = Pages.page(story.path());
        assertEquals("article", page.selectFirst("meta[property=og:type]").attr("content"));
        assertEquals(
                "2024-11-04T02:05:00+06:00",
                page.selectFirst("meta[property=article:published_time]").attr("content"));
    }

    @Test
    void noHeadlineBreaksAPageAFeedOrJsonLd() throws Exception {
        String hostile =
                "\u0000\u0007</script><!-- ]]> \"উদ্ধৃতি\" 'ও' & &amp; <b>{view.page}</b> \uFFFF\uD800 \u2028শেষ";
        Story story = newsroom.publish(Newsroom.content(hostile, "books", "<p>লেখা</p>", hostile, hostile, List.of()));
        String shown = "</script><!-- ]]> \"উদ্ধৃতি\" 'ও' & &amp; <b>{view.page}</b> শেষ";

        var page = Pages.page(story.path());
        assertEquals(shown, page.selectFirst("h1").text());
        assertEquals(1, page.select("script[type=application/ld+json]").size());
        assertEquals(2, page.select("script:not([src])").size(), "that and the one of every page");
        assertEquals(0, page.select("h1 b").size());
        assertEquals(shown, page.selectFirst("meta[property=og:title]").attr("content"));
        assertEquals(shown, article(story).get("headline").asText());
        assertEquals(shown, entry(feed("/books/feed.xml"), story).getTitle());
        String first = shown.substring(0, shown.indexOf(" &"));
        assertEquals(first, entry(feed("/books/feed.xml"), story).getAuthor(), "an & stands between two people");
    }

    @Test
    void thereIsAFavicon() {
        String icon = Pages.get("/favicon.ico").then().statusCode(301).extract().header("Location");

        assertEquals(200, Pages.status(icon));
        for (String href : Pages.page("/").select("link[rel~=icon]").eachAttr("href")) {
            assertEquals(200, Pages.status(href), href);
        }
    }

    private JsonNode article(Story story) throws Exception {
        String document = Pages.page(story.path())
                .selectFirst("script[type=application/ld+json]")
                .data();
        assertFalse(document.contains("</"));
        return json.readTree(document).get("@graph").get(0);
    }

    private static SyndFeed feed(String address) throws Exception {
        return new SyndFeedInput().build(new StringReader(Pages.text(address)));
    }

    private SyndEntry entry(SyndFeed feed, Story story) {
        return feed.getEntries().stream()
                .filter(entry -> entry.getLink().equals(siteAddress.root() + story.path()))
                .findFirst()
                .orElseThrow();
    }
}
