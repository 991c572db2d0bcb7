package shironam.site.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.WireFeedInput;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.bangla.transliteration.Slug;
import shironam.settings.FeedSettings;
import shironam.site.FeedFormat;
import shironam.site.Links;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.addresses.SiteAddress;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetailsLoader;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FeedsTest {
    private static final String TAG = "/tag/" + Slug.tag("ফিডের বিষয়");

    @Inject
    StoryDetailsLoader details;

    @Inject
    Newsroom newsroom;

    @Inject
    Feeds feeds;

    @Inject
    ObjectMapper json;

    @Inject
    SiteAddress siteAddress;

    @Test
    void aStoryIsToldWholeAndLeadsEverywhereFromElsewhere() throws Exception {
        Story target = newsroom.publish(Newsroom.content("কার্ডের লক্ষ্য", "culture", "<p>লেখা</p>"));
        Story story = newsroom.publish(content(
                "পুরো লেখার ফিড",
                "<p id=\"x\">প্রথম <a href=\"/culture\">বিভাগ</a> <a href=\"#x\">এখানে</a>।</p>"
                        + "<figure><img src=\"/media/x.png\" alt=\"ছবি\"><figcaption>ক্যাপশন</figcaption></figure>"
                        + "<related-story href=\"/culture/" + target.id + "/y\"></related-story><p>শেষ।</p>"));

        SyndEntry entry = new SyndFeedInput()
                .build(new StringReader(Pages.text("/culture/feed.xml"))).getEntries().stream()
                        .filter(one -> one.getLink().endsWith(story.path()))
                        .findFirst()
                        .orElseThrow();
        Document text = Jsoup.parseBodyFragment(entry.getContents().get(0).getValue());

        assertEquals(
                List.of(
                        siteAddress.root() + "/culture",
                        siteAddress.root() + story.path() + "#t-x",
                        siteAddress.root() + target.path()),
                text.select("a").eachAttr("href"));
        assertEquals(
                List.of(siteAddress.root() + "/media/x.png"),
                text.select("figure img").eachAttr("src"));
        assertEquals("কার্ডের লক্ষ্য", text.select("a").last().text());
        assertEquals(0, text.select("related-story, [class], [style]").size());
        assertTrue(text.text().endsWith("শেষ।"));
        assertFalse(entry.getDescription().getValue().isEmpty());
        assertEquals(
                List.of("সংস্কৃতি", "ফিডের বিষয়"),
                entry.getCategories().stream()
                        .map(category -> category.getName())
                        .toList());
    }

    @Test
    void aStoryKeepsItsIdWhenItsAddressChanges() throws Exception {
        Story story = newsroom.publish(content("ঠিকানা বদলের আগে", "<p>লেখা</p>"));
        String id = atom("/atom.xml", story).getId();

        Story moved = newsroom.save(
                story,
                Newsroom.content("ঠিকানা বদলের পরে", "books", "<p>লেখা</p>", "ফিড লেখক", "", List.of("ফিডের বিষয়")));
        Entry entry = atom(TAG + "/atom.xml", moved);

        assertEquals(id, entry.getId());
        assertEquals("ঠিকানা বদলের পরে", entry.getTitle());
        assertEquals(siteAddress.root() + moved.path(), link(entry, "alternate"));
        assertEquals("ফিড লেখক", entry.getAuthors().get(0).getName());
        assertEquals(
                siteAddress.root() + "/author/" + moved.author.slug,
                entry.getAuthors().get(0).getUri());
        assertFalse(entry.getUpdated().before(entry.getPublished()));
        Pages.get(id.substring(siteAddress.root().length())).then().statusCode(301);
    }

    @Test
    void jsonFeedHasWhatItsVersionDemands() throws Exception {
        Story story = newsroom.publish(content("জেসন ফিডের লেখা", "<p>জেসনের লেখা</p>"));

        String folder = "/author/" + story.author.slug;
        JsonNode feed = json.readTree(Pages.text(folder + "/feed.json"));

        assertEquals("https://jsonfeed.org/version/1.1", feed.get("version").asText());
        assertEquals(
                siteAddress.root() + folder + "/feed.json", feed.get("feed_url").asText());
        assertEquals(siteAddress.root() + folder, feed.get("home_page_url").asText());
        assertNull(feed.get("hubs"), "of authors no hub hears");
        JsonNode item = feed.get("items").get(0);
        assertEquals(siteAddress.root() + "/" + story.id, item.get("id").asText());
        assertEquals("<p>জেসনের লেখা</p>", item.get("content_html").asText());
        assertTrue(item.get("date_published").asText().endsWith("+06:00"));
    }

    @Test
    void everyListPageLeadsToItsFeedsAndHubsAreNamedWhereTheyHear() throws Exception {
        Story story = newsroom.publish(content("খুঁজে পাওয়া ফিড", "<p>লেখা</p>"));

        for (String page : List.of("/", "/culture", TAG, "/author/" + story.author.slug, "/feeds")) {
            String folder = page.equals("/") || page.equals("/feeds") ? "" : page;
            Document shown = Pages.page(page);
            for (FeedFormat form : FeedFormat.values()) {
                String address = shown.selectFirst("head link[rel=alternate][type=" + form.type + "]")
                        .attr("href");
                assertEquals(Links.encoded(folder + "/" + form.file), address);
                String feed = Pages.get(address)
                        .then()
                        .statusCode(200)
                        .header("Content-Type", form.type + ";charset=utf-8")
                        .extract()
                        .asString();
                assertTrue(feed.contains(story.headline), address);
                assertEquals(
                        folder.isEmpty() || folder.equals("/culture"),
                        feed.contains("http://127.0.0.1:1/hub"),
                        address);
            }
        }
        assertEquals(
                200,
                Pages.status(Pages.page("/culture")
                        .selectFirst("footer a[href=/feeds]")
                        .attr("href")));
        assertTrue(Pages.page("/feeds").select("main a").eachAttr("href").contains("/culture/atom.xml"));
    }

    @Test
    void aFeedIsKeptAndComparedLikeAPage() {
        newsroom.publish(content("রাখা ফিডের লেখা", "<p>লেখা</p>"));
        var first = Pages.reader().header("Accept-Encoding", "gzip").get("/culture/atom.xml");

        assertEquals("gzip", first.header("Content-Encoding"));
        assertEquals(
                304,
                Pages.reader()
                        .header("If-None-Match", first.header("ETag"))
                        .get("/culture/atom.xml")
                        .statusCode());
    }

    @Test
    @ActivateRequestContext
    void anOperatorMayTellTheSummaryOnly() {
        Story story = newsroom.publish(content("সারাংশের লেখা", "<p>প্রথম বাক্য। দ্বিতীয় বাক্য।</p>"));
        StoryDetails full = details.all(List.of(story.id)).get(0);

        Feed.Entry entry = feeds.entry(full, FeedSettings.Content.SUMMARY);

        assertNull(entry.content());
        assertTrue(entry.summary().startsWith("প্রথম বাক্য।"));
    }

    private static shironam.story.StoryContent content(String headline, String body) {
        return Newsroom.content(headline, "culture", body, "ফিড লেখক", "", List.of("ফিডের বিষয়"));
    }

    private Entry atom(String address, Story story) throws Exception {
        var feed = (com.rometools.rome.feed.atom.Feed) new WireFeedInput().build(new StringReader(Pages.text(address)));
        return feed.getEntries().stream()
                .filter(entry -> entry.getId().endsWith("/" + story.id))
                .findFirst()
                .orElseThrow();
    }

    private static String link(Entry entry, String rel) {
        return entry.getAlternateLinks().stream()
                .filter(link -> link.getRel().equals(rel))
                .map(Link::getHref)
                .findFirst()
                .orElseThrow();
    }
}
