package shironam.site.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.addresses.SiteAddress;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OembedTest {
    @Inject
    Newsroom newsroom;

    @Inject
    SiteAddress siteAddress;

    @Test
    void aPageLeadsToItsCardInBothFormats() {
        Story story = published("অন্য সাইটে কার্ড & \"উদ্ধৃতি\"");
        var page = Pages.page(story.path());

        String json = discovered(page, "application/json+oembed");
        Pages.get(json)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Access-Control-Allow-Origin", "*")
                .body("version", equalTo("1.0"))
                .body("type", equalTo("rich"))
                .body("title", equalTo(story.headline))
                .body("author_name", equalTo("কার্ড লেখক"))
                .body("author_url", equalTo(siteAddress.root() + "/author/" + story.author.slug))
                .body("provider_name", equalTo("শিরোনাম"))
                .body("width", equalTo(600))
                .body("thumbnail_width", equalTo(1200))
                .body("thumbnail_height", equalTo(630));
        Pages.get(discovered(page, "text/xml+oembed"))
                .then()
                .contentType("text/xml")
                .body("oembed.title", equalTo(story.headline))
                .body("oembed.html", containsString("/embed/" + story.id));
    }

    @Test
    void theFrameShowsTheStoryInAnybodysPageAndOnlyIt() {
        Story story = published("ফ্রেমের কার্ড");
        String frame = Jsoup.parseBodyFragment(ask(story, "").path("html"))
                .selectFirst("iframe")
                .attr("src");

        var answer = Pages.get(frame.substring(siteAddress.root().length()));

        answer.then().statusCode(200).header("Content-Security-Policy", endsWith("frame-ancestors *"));
        assertEquals(
                siteAddress.root() + story.path(),
                Jsoup.parse(answer.asString()).selectFirst("h1 a").attr("href"));
        assertEquals(200, Pages.status("/web/site/embed.css"));
        assertFalse(Pages.get(story.path()).header("Content-Security-Policy").contains("frame-ancestors *"));
    }

    @Test
    void aCardIsNoLargerThanAskedFor() {
        Story story = published("ছোট জায়গার কার্ড");

        ask(story, "&maxwidth=400").then().body("width", lessThanOrEqualTo(400)).body("thumbnail_url", nullValue());
        ask(story, "&maxheight=100").then().body("type", equalTo("link")).body("html", nullValue());
        ask(story, "&maxwidth=600").then().body("width", equalTo(600));
    }

    @Test
    void whatCantBeAnsweredSaysWhyAsTheSpecSays() {
        Story story = published("ভুল প্রশ্নের কার্ড");
        Story draft = newsroom.draft(Newsroom.content("গোপন কার্ড", "culture", "<p>লেখা</p>"));

        assertEquals(501, ask(story, "&format=yaml").statusCode());
        assertEquals(400, ask(story, "&maxwidth=wide").statusCode());
        assertEquals(400, Pages.status("/oembed"));
        for (String url : List.of(
                siteAddress.root() + "/culture/" + draft.id + "/" + draft.slug,
                siteAddress.root() + "/culture",
                siteAddress.root() + "/culture/999999999/x",
                "https://elsewhere.example/culture/" + story.id + "/x",
                story.path(),
                "x")) {
            assertEquals(404, Pages.status("/oembed?url=" + url), url);
        }
        assertEquals(404, Pages.status("/embed/" + draft.id));
        assertTrue(ask(story, "&format=json&utm=1").statusCode() == 200);
    }

    private Story published(String headline) {
        return newsroom.publish(Newsroom.content(headline, "culture", "<p>লেখা।</p>", "কার্ড লেখক", "", List.of()));
    }

    private io.restassured.response.Response ask(Story story, String more) {
        return Pages.get("/oembed?url=" + siteAddress.root() + story.path() + more);
    }

    private String discovered(org.jsoup.nodes.Document page, String type) {
        return page.selectFirst("head link[rel=alternate][type=" + type + "]")
                .attr("href")
                .substring(siteAddress.root().length());
    }
}
