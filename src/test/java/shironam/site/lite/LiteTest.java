package shironam.site.lite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.addresses.SiteAddress;

/** The light pages: all of a text, and nothing else to load. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LiteTest {
    private static final int MOST_BYTES = 15 * 1024;

    @Inject
    Newsroom newsroom;

    @Inject
    SiteAddress address;

    @Test
    void aStoryIsWholeAndLoadsNothingBeside() throws Exception {
        Story target = newsroom.publish(Newsroom.content("হালকা কার্ডের লক্ষ্য", "world", "<p>লেখা</p>"));
        Story story = newsroom.publish(Newsroom.content(
                "হালকা লেখা",
                "world",
                "<p>প্রথম অনুচ্ছেদ।</p><figure><img src=\"https://pictures.example/nodi.jpeg\" alt=\"নদী\">"
                        + "<figcaption>বর্ষার নদী</figcaption></figure>"
                        + "<table><tbody><tr><td>ঘর</td></tr></tbody></table>"
                        + "<related-story href=\"/world/" + target.id + "/x\"></related-story><p>শেষ অনুচ্ছেদ।</p>"));
        Document page = Pages.page("/lite" + story.path());

        for (String words : List.of("হালকা লেখা", "প্রথম অনুচ্ছেদ।", "বর্ষার নদী", "ঘর", "শেষ অনুচ্ছেদ।")) {
            assertTrue(page.text().contains(words), words);
        }
        assertEquals(
                "ছবি দেখুন (নদী)",
                page.selectFirst("a[href=https://pictures.example/nodi.jpeg]").text());
        assertEquals(
                "আরো পড়ুন: হালকা কার্ডের লক্ষ্য",
                page.selectFirst("a[href=/lite" + target.path() + "]").text());
        assertLight(page);
        assertEquals(
                address.root() + story.path(),
                page.selectFirst("link[rel=canonical]").attr("href"));
        assertEquals("noindex", page.selectFirst("meta[name=robots]").attr("content"));

        Pages.get("/lite/world/" + story.id + "/other").then().statusCode(301);
        newsroom.withdraw(story);
        assertEquals(410, Pages.status("/lite" + story.path()));
    }

    @Test
    void headlinesLeadFromOneLightPageToTheNext() {
        Story story = newsroom.publish(Newsroom.content("হালকা শিরোনাম", "world", "<p>লেখা</p>"));

        for (String path : List.of("/lite", "/lite/world")) {
            Document page = Pages.page(path);
            assertLight(page);
            assertEquals(
                    story.headline,
                    page.selectFirst("a[href=/lite" + story.path() + "]").text(),
                    path);
        }
        assertEquals(
                "/lite/world",
                Pages.page("/lite").selectFirst("nav a[href=/lite/world]").attr("href"));
        assertEquals(404, Pages.status("/lite/no-such-section"));
        assertEquals(1, Pages.page("/").select(".colophon a[href=/lite]").size());
    }

    @Test
    void whoIsNotPublicIsNotThere() {
        Story draft = newsroom.draft(Newsroom.content("হালকা খসড়া", "world", "<p>লেখা</p>"));

        assertEquals(404, Pages.status("/lite/world/" + draft.id + "/" + draft.slug));
    }

    @Test
    void whoSavesDataGetsTheLightPageAtTheOrdinaryAddressAndNobodyElseDoes() {
        Story story = newsroom.publish(Newsroom.content("ডাটা বাঁচানো", "world", "<p>লেখা</p>"));
        for (String path : List.of(story.path(), "/", "/world")) {
            for (int time = 0; time < 2; time++) {
                Response light = Pages.reader().header("Save-Data", "on").get(path);
                Response full = Pages.get(path);

                assertLight(Jsoup.parse(light.asString()));
                assertTrue(full.asString().contains("<script"), path);
                assertNotEquals(full.header("ETag"), light.header("ETag"));
                for (Response answer : List.of(light, full)) {
                    assertEquals(200, answer.statusCode());
                    assertEquals("Accept-Encoding, Save-Data", answer.header("Vary"));
                }
                Pages.reader()
                        .header("Save-Data", "on")
                        .header("If-None-Match", light.header("ETag"))
                        .get(path)
                        .then()
                        .statusCode(304);
                Pages.reader()
                        .header("Save-Data", "on")
                        .header("If-None-Match", full.header("ETag"))
                        .get(path)
                        .then()
                        .statusCode(200);
            }
        }
        newsroom.save(story, Newsroom.content("ডাটা বাঁচানো", "world", "<p>নতুন লেখা</p>"));
        assertTrue(Pages.reader()
                .header("Save-Data", "on")
                .get(story.path())
                .asString()
                .contains("নতুন লেখা"));
        assertEquals(
                "Accept-Encoding",
                Pages.reader().header("Save-Data", "on").get("/feed.xml").header("Vary"));
    }

    @Test
    void theLongestSampleGoesThroughANarrowWire() throws Exception {
        Story story = newsroom.publish(Newsroom.content("সবচেয়ে লম্বা লেখা", "world", longestSample()));
        String html = Pages.text("/lite" + story.path());
        int bytes = gzipped(html);

        assertTrue(bytes <= MOST_BYTES, bytes + " bytes");
    }

    private static String longestSample() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            Path longest = files.filter(file -> file.toString().matches(".*\\.(html|txt)"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
            return Files.readString(longest);
        }
    }

    private static int gzipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }

    private static void assertLight(Document page) {
        assertEquals(
                0,
                page.select("img, picture, script[src], svg, link[rel~=preload|icon|stylesheet]")
                        .size());
    }
}
