package shironam.site.embeds;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.media.Asset;
import shironam.media.MediaStore;
import shironam.media.TestPictures;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.site.Xml;
import shironam.story.Story;

/** What another site shows is a poster on the page and a link everywhere else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EmbedsOnPagesTest {
    private static final String VIDEO =
            "<embedded-content href=\"https://youtu.be/dQw4w9WgXcQ\">নদীর ভিডিও</embedded-content>";

    @Inject
    Newsroom newsroom;

    @Inject
    MediaStore media;

    @Test
    void thePageHoldsALinkAndAllowsItsFramesAlone() {
        Story story = newsroom.publish(Newsroom.content(
                "ভিডিওর লেখা",
                "culture",
                "<p>আগে</p>" + VIDEO + "<embedded-content href=\"https://fb.watch/abcDEF/\"></embedded-content>"
                        + "<embedded-content href=\"https://a.example/chart\">ছক</embedded-content>"));

        Document page = Pages.page(story.path());
        Element face = page.expectFirst(".embed-video .embed-face");
        assertEquals("https://www.youtube.com/watch?v=dQw4w9WgXcQ", face.attr("href"));
        assertEquals("ইউটিউব নদীর ভিডিও", face.text());
        assertEquals(
                "ফেসবুক ভিডিও", page.select(".embed-video .embed-face").get(1).text());
        assertEquals("a.example ছক", page.expectFirst(".embed-page .embed-face").text());
        assertEquals(0, page.select("iframe").size());
        assertTrue(page.head().html().contains("\"embedUrl\":\"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"));
        assertTrue(
                policy(story.path()).endsWith("; frame-src https://www.facebook.com https://www.youtube-nocookie.com"));
    }

    @Test
    void aPosterIsAPictureOfThePapersOwn() throws Exception {
        Asset poster = media.keep(TestPictures.coded(TestPictures.photograph(1000, 560, 71_000), "jpeg"));
        Story story = newsroom.publish(Newsroom.content(
                "পোস্টারসহ ভিডিও",
                "culture",
                "<p>আগে</p>" + VIDEO.replace("\">", "\" poster=\"" + poster.path() + "\">")));

        Document page = Pages.page(story.path());
        Element shown = page.expectFirst(".embed-pictured .embed-face img[loading=lazy]");
        assertTrue(shown.attr("src").contains(poster.sha256), shown.outerHtml());
        assertEquals("ইউটিউব নদীর ভিডিও", page.expectFirst(".embed-face").text());
        assertTrue(
                page.head().html().contains("\"thumbnailUrl\":\"http"),
                page.head().html());
        assertTrue(page.head().html().contains("/media/" + poster.sha256), "search engines are told of it");
        get(poster.path()).then().statusCode(200);
        newsroom.withdraw(story);
        get(poster.path()).then().statusCode(404);
    }

    @Test
    void aStoryWithoutThemAllowsNoFrameAndLoadsNothingForThem() {
        Story story = newsroom.publish(Newsroom.content("ভিডিও ছাড়া লেখা", "culture", "<p>শুধু লেখা</p>"));

        assertFalse(policy(story.path()).contains("frame-src"));
        String page = Pages.text(story.path());
        assertFalse(page.contains("embeds.js") || page.contains("blocks.css"), page);
    }

    @Test
    void whereNothingRunsItIsALineWithALink() {
        Story story = newsroom.publish(Newsroom.content("ভিডিও অন্য রূপে", "culture", "<p>আগে</p>" + VIDEO));

        assertEquals(
                "ইউটিউব: নদীর ভিডিও",
                Pages.page("/lite" + story.path())
                        .expectFirst("a[href='https://www.youtube.com/watch?v=dQw4w9WgXcQ']")
                        .text());
        assertTrue(Pages.text(story.path() + ".md")
                .contains("[নদীর ভিডিও](<https://www.youtube.com/watch?v=dQw4w9WgXcQ>)"));
        assertTrue(Pages.text("/culture/feed.xml")
                .contains(Xml.escape(
                        "<p>ইউটিউব: <a href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\">নদীর ভিডিও</a></p>")));
    }

    private static String policy(String path) {
        return get(path).header("Content-Security-Policy");
    }
}
