package shironam.desk.recordings;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.media.TestPictures.coded;
import static shironam.media.TestPictures.photograph;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.media.recordings.TestRecordings;
import shironam.media.recordings.WebVtt;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RecordingsTest {
    private static final String PASSWORD = "শব্দ ও ছবির পাসওয়ার্ড";
    private static final String CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:02.000\nনমস্কার\n";

    @Inject
    Accounts accounts;

    private Desk chief;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("recording-chief", Role.CHIEF, PASSWORD);
        chief = Desk.open("recording-chief", PASSWORD);
    }

    @Test
    void aFilmPlaysInAStoryAndIsALinkWhereNothingPlays() throws Exception {
        String film = take(TestRecordings.mp4(75, 640, 360, "avc1"), "নদীভাঙন.mp4");
        assertEquals(404, given().get(film).statusCode(), "nobody shows it yet");
        describe(film, "পদ্মার ভাঙন", 4712);
        long id = chief.write("ভিডিওসহ খবর");
        String path = publish(id, "<p>আগে।</p>" + embed(film, "") + "<p>পরে।</p>");

        Response page = given().get(path);
        Element video = Jsoup.parse(page.asString()).expectFirst(".recording video");
        assertEquals(film, video.attr("src"));
        assertEquals("none", video.attr("preload"));
        assertTrue(video.hasAttr("controls") && !video.hasAttr("autoplay"));
        assertEquals("640 × 360", video.attr("width") + " × " + video.attr("height"));
        assertEquals(
                CAPTIONS, given().get(video.expectFirst("track").attr("src")).asString());
        assertTrue(video.attr("poster").matches("/media/[0-9a-f]{64}(?:-\\d+)?\\.jpeg"), video.attr("poster"));
        given().get(video.attr("poster")).then().statusCode(200);
        assertTrue(page.header("Content-Security-Policy").contains("; media-src 'self'"));
        assertEquals(
                "পদ্মার ভাঙন",
                Jsoup.parse(page.asString()).expectFirst(".recording a").text().replaceFirst("^ভিডিও: ", ""));
        assertTrue(page.asString().contains("\"@type\":\"VideoObject\""));
        assertTrue(page.asString().contains("\"duration\":\"PT1M15S\""));

        String absolute = Jsoup.parse(page.asString())
                .expectFirst("link[rel=canonical]")
                .attr("href")
                .replace(path, film);
        given().get("/life/feed.xml").then().body(containsString(absolute));
        Document lite = Jsoup.parse(given().get("/lite" + path).asString());
        assertEquals(
                "ভিডিও: পদ্মার ভাঙন", lite.expectFirst("a[href=" + film + "]").text());

        chief.post("/desk/stories/" + id, "form[action$=/withdrawal]", "/desk/stories/" + id + "/withdrawal", Map.of())
                .then()
                .statusCode(303);
        assertEquals(404, given().get(film).statusCode());
        assertEquals(404, given().get(film.replace(".mp4", ".vtt")).statusCode());
        assertEquals(200, chief.get(film).statusCode());
    }

    @Test
    void browsersAreSentTheParts() {
        String sound = take(TestRecordings.mp3(4), "সাক্ষাৎকার.mp3");
        publish(chief.write("অডিওসহ খবর"), embed(sound, "সাক্ষাৎকার"));
        byte[] all = given().get(sound)
                .then()
                .statusCode(200)
                .header("Accept-Ranges", "bytes")
                .extract()
                .asByteArray();

        Response part = given().header("Range", "bytes=100-199").get(sound);
        assertEquals(206, part.statusCode());
        assertEquals("bytes 100-199/" + all.length, part.header("Content-Range"));
        assertEquals("100", part.header("Content-Length"));
        assertEquals("audio/mpeg", part.contentType());
        assertArrayEquals(Arrays.copyOfRange(all, 100, 200), part.asByteArray());
        assertArrayEquals(
                Arrays.copyOfRange(all, all.length - 7, all.length),
                given().header("Range", "bytes=-7").get(sound).asByteArray());
        given().header("Range", "bytes=" + all.length + "-")
                .get(sound)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + all.length);
        assertIsWhole(all, given().header("Range", "bytes=0-1,5-6").get(sound));
        assertIsWhole(
                all,
                given().header("Range", "bytes=0-9")
                        .header("If-Range", "\"another\"")
                        .get(sound));
        given().header("Range", "bytes=0-9")
                .header("If-Range", part.header("ETag"))
                .get(sound)
                .then()
                .statusCode(206);
        given().header("Range", "bytes=0-9")
                .head(sound)
                .then()
                .statusCode(200)
                .header("Content-Length", "" + all.length);
        given().header("If-None-Match", part.header("ETag")).get(sound).then().statusCode(304);
    }

    private static void assertIsWhole(byte[] all, Response answer) {
        assertEquals(200, answer.statusCode());
        assertNull(answer.header("Content-Range"));
        assertArrayEquals(all, answer.asByteArray());
    }

    @Test
    void aRevokedOneIsNowhere() {
        String film = take(TestRecordings.mp4(8, 320, 240, "avc1"), "a.mp4");
        String path = publish(chief.write("সরানো ভিডিওর খবর"), "<p>লেখা থাকে।</p>" + embed(film, "সরানো"));
        assertTrue(given().get(path).asString().contains(film));

        String hash = film.replaceAll(".*/|\\..*", "");
        String here = "/desk/recordings/" + hash;
        chief.post(
                        here,
                        "form[action$=/revocation]",
                        "/desk/pictures/" + hash + "/revocation",
                        Map.of("reason", "আদেশ"))
                .then()
                .statusCode(303);

        assertFalse(given().get(path).asString().contains(hash));
        for (String address : new String[] {film, film.replace(".mp4", ".vtt")}) {
            assertEquals(410, given().get(address).statusCode(), address);
        }
        upload(TestRecordings.mp4(8, 320, 240, "avc1"), "again.mp4")
                .then()
                .statusCode(422)
                .body("reason", containsString("চিরতরে"));
    }

    @Test
    void aRevokedPosterIsOnNoPage() throws Exception {
        String film = take(TestRecordings.mp4(7, 640, 360, "avc1"), "c.mp4");
        describe(film, "পোস্টারসহ", 4713);
        String path = publish(chief.write("পোস্টারের খবর"), "<p>লেখা থাকে।</p>" + embed(film, ""));
        String poster = poster(path);

        String picture = "/desk/pictures/" + poster.replaceAll(".*/|\\..*", "");
        chief.post(picture, "form[action$=/revocation]", picture + "/revocation", Map.of("reason", "আদেশ"))
                .then()
                .statusCode(303);

        assertEquals("", poster(path));
        assertEquals(410, given().get(poster).statusCode());
    }

    private static String poster(String path) {
        return Jsoup.parse(given().get(path).asString())
                .expectFirst(".recording video")
                .attr("poster");
    }

    @Test
    void aRefusalSaysWhatToDo() {
        upload(TestRecordings.mp4(8, 320, 240, "hvc1"), "telephone.mp4")
                .then()
                .statusCode(422)
                .body("reason", containsString("H.264"));
        upload("কিছু কথা".getBytes(StandardCharsets.UTF_8), "film.mp4")
                .then()
                .statusCode(422)
                .body("reason", containsString("MP4, MP3"));
    }

    @Test
    void captionsThatAreTooLargeAreNotRead() {
        String sound = take(TestRecordings.mp3(6), "d.mp3");
        byte[] large = Arrays.copyOf(CAPTIONS.getBytes(StandardCharsets.UTF_8), WebVtt.MOST_CAPTIONS + 1);
        String answer = chief.request()
                .multiPart("form-token", token())
                .multiPart("captions", "bn.vtt", large, "text/vtt")
                .post("/desk/recordings/" + sound.replaceAll(".*/|\\..*", "") + "/description")
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertTrue(answer.contains("খুব বড়"));
        assertEquals(
                Integer.toString(WebVtt.MOST_CAPTIONS),
                Jsoup.parse(answer).expectFirst("#captions").attr("data-most-bytes"));
    }

    @Test
    void anAddressOfOursIsEmbeddedAndOneOfAnotherSiteIsNot() {
        String film = take(TestRecordings.mp4(9, 320, 240, "avc1"), "b.mp4");
        chief.get("/desk/embeddable?href=" + film).then().body("href", equalTo(film));
        chief.get("/desk/embeddable?href=https://other.example" + film).then().body("href", equalTo(null));
    }

    @Test
    void itsAddressAloneOnALineIsThePlayerOnceItIsSaved() {
        String film = take(TestRecordings.mp4(11, 320, 240, "avc1"), "line.mp4");
        String address = chief.page("/desk/recordings/" + film.replaceAll(".*/|\\..*", ""))
                .expectFirst("#address")
                .val();
        assertTrue(address.endsWith(film), address);
        for (String typed : List.of(
                "আগে\n\n" + address + "\n\nপরে", "<p>আগে</p>\n" + film + "\n<p>পরে</p>", "<p>" + address + "</p>")) {
            long id = chief.write("ঠিকানায় ভিডিও");
            publish(id, typed);
            String body = chief.page("/desk/stories/" + id).expectFirst("#body").text();
            assertTrue(body.contains("<embedded-content href=\"" + film + "\">"), body);
            assertTrue(!typed.contains("পরে") || body.contains("<p>পরে</p>"), body);
        }
    }

    private static String embed(String href, String title) {
        return "<embedded-content href=\"" + href + "\">" + title + "</embedded-content>";
    }

    private String publish(long story, String body) {
        String at = "/desk/stories/" + story;
        chief.postStory(at, at + "/publication", Map.of("body", body, "publish-at", ""))
                .then()
                .statusCode(303);
        return chief.page(at).expectFirst("a.bar-when[target]").attr("href");
    }

    private void describe(String film, String title, int poster) throws Exception {
        String here = "/desk/recordings/" + film.replaceAll(".*/|\\..*", "");
        chief.request()
                .multiPart("form-token", token())
                .multiPart(new MultiPartSpecBuilder(title)
                        .controlName("title")
                        .mimeType("text/plain")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .multiPart("poster", "poster.jpg", coded(photograph(640, 360, poster), "jpeg"), "image/jpeg")
                .multiPart("captions", "bn.vtt", CAPTIONS.getBytes(StandardCharsets.UTF_8), "text/vtt")
                .post(here + "/description")
                .then()
                .statusCode(303);
    }

    private String take(byte[] bytes, String name) {
        return upload(bytes, name).then().statusCode(200).extract().path("href");
    }

    private Response upload(byte[] bytes, String name) {
        return chief.request()
                .header("X-Form-Token", token())
                .multiPart("recording", name, bytes, "application/octet-stream")
                .post("/desk/recordings/files");
    }

    private String token() {
        return chief.formToken();
    }
}
