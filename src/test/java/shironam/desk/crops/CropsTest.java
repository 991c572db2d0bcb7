package shironam.desk.crops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.media.TestPictures.coded;
import static shironam.media.TestPictures.quarters;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** What an editor sets for a picture, and what its places show then. The pictures are four quarters of a colour each. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CropsTest {
    private static final String PASSWORD = "কাটছাঁটের পাসওয়ার্ড";

    @Inject
    Accounts accounts;

    private Desk desk;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("crop-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("crop-reporter", Role.REPORTER, PASSWORD);
        desk = Desk.open("crop-editor", PASSWORD);
    }

    @Test
    void aCropOfTheStoryIsWhatItsPageShows() throws Exception {
        String picture = keep(1600, 800);
        String story = publish("কাটা ছবির লেখা", picture);
        Element whole = Jsoup.parse(given().get(story).asString()).expectFirst(".lead-picture img");
        assertFalse(whole.attr("src").contains("_"), "nothing is cut before somebody sets it");

        set(
                picture,
                Map.of("story", "on", "story-x", "50", "story-y", "50", "story-width", "50", "story-height", "50"));

        Element img = Jsoup.parse(given().get(story).asString()).expectFirst(".lead-picture img");
        assertEquals("800 400", img.attr("width") + " " + img.attr("height"));
        BufferedImage shown = picture(img.attr("src"));
        assertEquals(2.0, (double) shown.getWidth() / shown.getHeight(), 0.01);
        assertEquals("WWW", colours(shown));
        Element source = img.previousElementSibling();
        for (String candidate : source.attr("srcset").split(", ")) {
            assertEquals(
                    candidate.split(" ")[1],
                    picture(candidate.split(" ")[0]).getWidth() + "w",
                    "each is there in its width");
        }
        assertEquals("RGB", colours(picture(picture)), "the picture itself is as it was");
    }

    @Test
    void theFocalPointAndTheNearestCropDecideWhatAListShows() throws Exception {
        String picture = keep(1601, 800);
        String story = publish("বিন্দু ঠিক করা ছবি", picture);

        set(picture, Map.of("focus", "on", "focus-x", "0", "focus-y", "50"));
        BufferedImage thumb = picture(thumb(story));
        assertEquals(1.5, (double) thumb.getWidth() / thumb.getHeight(), 0.01);
        assertTrue(isRed(thumb.getRGB(thumb.getWidth() / 2, 20)), "the left half is in the middle");

        set(picture, Map.of("landscape", "on", "landscape-x", "60", "landscape-y", "0", "landscape-width", "33"));
        assertEquals("GGG", colours(picture(thumb(story))));

        Map<String, String> none =
                new HashMap<>(Desk.fields(desk.page(editor(picture)).expectFirst("form.crops")));
        none.remove("landscape");
        none.remove("focus");
        desk.request().formParams(none).post(editor(picture)).then().statusCode(303);
        assertFalse(thumb(story).contains("_"), "without anything set it is as it was");
    }

    @Test
    void aShareShowsItsCrop() throws Exception {
        String picture = keep(1602, 800);
        String story = publish("শেয়ারের ছবি", picture);
        String before = share(story);

        set(picture, Map.of("share", "on", "share-x", "0", "share-y", "0", "share-width", "40", "focus", "on"));

        Document page = Jsoup.parse(given().get(story).asString());
        assertNotEquals(before, share(story), "another address, so that no cache shows the former one");
        String large = page.select("meta[property=og:image]").stream()
                .map(meta -> meta.attr("content").replaceFirst("https?://[^/]+", ""))
                .filter(address -> address.startsWith("/media/"))
                .findFirst()
                .orElseThrow();
        BufferedImage shown = picture(large);
        assertEquals(1.91, (double) shown.getWidth() / shown.getHeight(), 0.02);
        assertTrue(isRed(shown.getRGB(5, 5)));
        given().get(share(story)).then().statusCode(200).contentType("image/png");
    }

    @Test
    void nothingIsMadeOfAPartThatNoPlaceShows() throws Exception {
        String picture = keep(1603, 800);
        publish("কেউ চায়নি এমন অংশ", picture);

        String part = picture.replace(".jpeg", "_10.20.300.400-320.jpeg");
        byte[] stands = given().get(part)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .extract()
                .asByteArray();
        assertEquals(320, ImageIO.read(new ByteArrayInputStream(stands)).getWidth());
        assertEquals("RGB", colours(ImageIO.read(new ByteArrayInputStream(stands))), "the whole stands in");
        for (String none : new String[] {"_1.2.3-320", "_900.0.200.10-320", "_0.0.0.0-320"}) {
            given().get(picture.replace(".jpeg", none + ".jpeg")).then().statusCode(404);
        }
    }

    @Test
    void whatIsNoNumberIsNotKeptAndAReporterSetsNothing() throws Exception {
        String picture = keep(1604, 800);
        desk.post(editor(picture), "form.crops", editor(picture), Map.of("focus", "on", "focus-x", "মাঝখানে"))
                .then()
                .statusCode(400)
                .body(containsString("কিছু সংরক্ষণ হয়নি"));
        desk.post(editor(picture), "form.crops", editor(picture), Map.of("focus", "on", "focus-x", "৪০"))
                .then()
                .statusCode(303);
        assertEquals(
                "40", desk.page(editor(picture)).expectFirst("[name=focus-x]").attr("value"));
        Desk reporter = Desk.open("crop-reporter", PASSWORD);
        reporter.get(editor(picture)).then().statusCode(403);
        desk.get("/desk/crops?of=" + picture).then().statusCode(303);
    }

    private void set(String picture, Map<String, String> fields) {
        Map<String, String> filled = new HashMap<>(Map.of("focus-x", "50", "focus-y", "50"));
        filled.putAll(fields);
        desk.post(editor(picture), "form.crops", editor(picture), filled).then().statusCode(303);
    }

    private static String editor(String picture) {
        return picture.replace("/media/", "/desk/pictures/").replace(".jpeg", "/crops");
    }

    private String keep(int width, int height) throws IOException {
        return desk.upload(coded(quarters(width, height), "jpeg"));
    }

    private String publish(String headline, String picture) {
        long id = desk.write(headline);
        String page = "/desk/stories/" + id;
        desk.postStory(page, page, Map.of("picture-url", picture)).then().statusCode(303);
        desk.postStory(page, page + "/publication", Map.of()).then().statusCode(303);
        return given().redirects()
                .follow(false)
                .get("/x/" + id)
                .then()
                .extract()
                .header("Location")
                .replaceFirst("https?://[^/]+", "");
    }

    /** The picture of the story's teaser, on the page of its section. */
    private static String thumb(String story) {
        Document list = Jsoup.parse(given().get("/life").asString());
        return list.select(".teaser:has(a[href=" + story + "]) img").first().attr("src");
    }

    private static String share(String story) {
        return Jsoup.parse(given().get(story).asString())
                .expectFirst("meta[name=twitter:image], meta[property=og:image]")
                .attr("content")
                .replaceFirst("https?://[^/]+", "");
    }

    private static BufferedImage picture(String address) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                given().get(address).then().statusCode(200).extract().asByteArray()));
    }

    /** Above on the left, above on the right, below on the left. */
    private static String colours(BufferedImage image) {
        int x = image.getWidth() / 8;
        int y = image.getHeight() / 8;
        return "" + letter(image.getRGB(x, y)) + letter(image.getRGB(7 * x, y)) + letter(image.getRGB(x, 7 * y));
    }

    private static char letter(int rgb) {
        Color colour = new Color(rgb);
        boolean red = colour.getRed() > 128;
        boolean green = colour.getGreen() > 128;
        boolean blue = colour.getBlue() > 128;
        return red && green && blue ? 'W' : red ? 'R' : green ? 'G' : blue ? 'B' : '?';
    }

    private static boolean isRed(int rgb) {
        return letter(rgb) == 'R';
    }
}
