package shironam.desk.editor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.media.TestPictures.ARTIST;
import static shironam.media.TestPictures.coded;
import static shironam.media.TestPictures.fromTelephone;
import static shironam.media.TestPictures.photograph;
import static shironam.media.TestPictures.quarters;
import static shironam.media.TestPictures.seen;
import static shironam.media.TestPictures.tells;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
import shironam.media.MediaStore;

/** What becomes of a picture between a reporter's telephone and a reader's. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PicturesTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৭";

    @Inject
    Accounts accounts;

    private Desk desk;
    private String token;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("mina", Role.EDITOR, PASSWORD);
        desk = Desk.open("mina", PASSWORD);
        token = desk.formToken();
    }

    @Test
    void readersGetItUprightAndWithoutPlaceAndDevice() throws Exception {
        byte[] uploaded = fromTelephone(quarters(800, 400), 6);
        assertTrue(tells(uploaded));

        JsonPath kept = keep(uploaded);

        assertEquals(400, kept.getInt("width"));
        assertEquals(800, kept.getInt("height"));
        assertEquals(ARTIST, kept.getString("credit"));
        byte[] served = bytes(kept.getString("src"), "image/jpeg");
        assertFalse(tells(served));
        assertEquals("BRWG", seen(served));
        byte[] rendition = bytes(smaller(kept, 320, "jpeg"), "image/jpeg");
        assertFalse(tells(rendition));
        assertEquals("BRWG", seen(rendition));
        assertEquals(640, ImageIO.read(new ByteArrayInputStream(rendition)).getHeight());
    }

    /** A cache would keep the part as the picture. */
    @Test
    void aPartOfAPictureIsNotSentAsTheWhole() throws Exception {
        JsonPath kept = keep(coded(photograph(1000, 500, 5), "jpeg"));

        for (String path : List.of(kept.getString("src"), smaller(kept, 320, "jpeg"))) {
            byte[] whole = bytes(path, "image/jpeg");
            assertArrayEquals(whole, bytes(desk.request().header("Range", "bytes=0-9"), path, "image/jpeg"));
        }
    }

    @Test
    void theSamePhotographIsOneAssetHoweverOftenItComes() throws Exception {
        byte[] uploaded = fromTelephone(photograph(400, 300, 2), 1);
        String src = keep(uploaded).getString("src");

        assertEquals(src, keep(uploaded).getString("src"));
        JsonPath bare = keep(coded(photograph(400, 300, 2), "jpeg"));

        assertEquals(src, bare.getString("src"), "it came without its metadata");
        assertEquals(ARTIST, bare.getString("credit"), "and is still known by its maker");
    }

    @Test
    void renditionsAreSmallerAndOfTheseWidthsOnly() throws Exception {
        JsonPath kept = keep(coded(photograph(1000, 500, 3), "jpeg"));
        int whole = bytes(kept.getString("src"), "image/jpeg").length;

        for (int width : List.of(320, 640, 960)) {
            byte[] rendition = bytes(smaller(kept, width, "jpeg"), "image/jpeg");
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(rendition));
            assertEquals(width, image.getWidth());
            assertEquals(width / 2, image.getHeight());
            assertTrue(rendition.length < whole);
        }
        for (int width : List.of(1, 100, 321, 1000, 1280, 1920, 99999)) {
            desk.request().get(smaller(kept, width, "jpeg")).then().statusCode(404);
        }
        desk.request().get(smaller(kept, 320, "png")).then().statusCode(404);
        desk.request().get("/media/" + "0".repeat(64) + "-320.jpeg").then().statusCode(404);
    }

    @Test
    void manyWhoAskAtOnceGetTheSame() throws Exception {
        String path = smaller(keep(coded(photograph(1000, 500, 4), "jpeg")), 640, "jpeg");

        List<CompletableFuture<byte[]>> asked = Stream.generate(() -> path)
                .limit(12)
                .map(p -> CompletableFuture.supplyAsync(() -> bytes(p, "image/jpeg")))
                .toList();

        for (CompletableFuture<byte[]> answer : asked) {
            assertArrayEquals(asked.get(0).join(), answer.join());
        }
    }

    @Test
    void transparencyIsNeverPaintedOver() throws Exception {
        BufferedImage image = new BufferedImage(700, 350, BufferedImage.TYPE_INT_ARGB);
        image.getGraphics().drawImage(photograph(300, 350, 5), 0, 0, null);

        byte[] rendition = bytes(smaller(keep(coded(image, "png")), 320, "png"), "image/png");

        BufferedImage small = ImageIO.read(new ByteArrayInputStream(rendition));
        assertEquals(320, small.getWidth());
        assertEquals(0, small.getRGB(310, 100) >>> 24);
        assertEquals(255, small.getRGB(10, 100) >>> 24);
    }

    @Test
    void anOriginalThatIsTheLighterOneStandsInItsRenditionsPlace() throws Exception {
        BufferedImage chart = new BufferedImage(1600, 900, BufferedImage.TYPE_BYTE_INDEXED);
        chart.getGraphics().drawLine(0, 0, 1599, 899);
        JsonPath kept = keep(coded(chart, "png"));

        byte[] original = bytes(kept.getString("src"), "image/png");

        assertArrayEquals(original, bytes(smaller(kept, 1280, "png"), "image/png"));
        JsonPath webp = keep(Files.readAllBytes(Path.of("seeds/pictures/nodi-godhuli.webp")));
        for (int again = 0; again < 2; again++) {
            Response answer = desk.request().get(smaller(webp, 960, "jpeg"));
            answer.then().statusCode(200);
            assertTrue(answer.asByteArray().length <= bytes(webp.getString("src"), "image/webp").length);
        }
    }

    @Test
    void pagesOfferTheWidthsAndTheFormTheCredit() throws Exception {
        String story = desk.request()
                .multiPart("form-token", token)
                .multiPart("headline", "A picture")
                .multiPart("section", "life")
                .multiPart("body", "<p>Some words under it.</p>")
                .multiPart("picture-file", "p.jpg", fromTelephone(photograph(1000, 500, 6), 1), "image/jpeg")
                .post("/desk/stories")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*(/desk/stories/\\d+).*", "$1");
        assertEquals(
                ARTIST, desk.page(story).expectFirst("[name=picture-credit]").attr("value"));
        desk.postStory(story, story + "/publication", Map.of()).then().statusCode(303);

        String html = given().get(story.replace("/desk/stories/", "/x/"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        Element img = Jsoup.parse(html).expectFirst(".lead-picture img");
        String src = img.attr("src").replace("-960.jpeg", "");
        assertEquals(
                "%1$s-320.jpeg.webp 320w, %1$s-640.jpeg.webp 640w, %1$s-960.jpeg.webp 960w, %1$s.jpeg.webp 1000w"
                        .formatted(src),
                img.previousElementSibling().attr("srcset"));
        assertFalse(img.previousElementSibling().attr("sizes").isEmpty());
        bytes(given(), img.attr("src"), "image/jpeg");
    }

    @Test
    void eachWidthComesAsWebpInFewerBytes() throws Exception {
        JsonPath kept = keep(coded(photograph(1000, 500, 8), "jpeg"));
        String story = "/x/"
                + desk.postStory(
                                "/desk/stories/new",
                                "/desk/stories",
                                Map.of(
                                        "headline",
                                        "A picture in two forms",
                                        "section",
                                        "life",
                                        "picture-url",
                                        kept.getString("src"),
                                        "body",
                                        "<p>Words</p><img width=1000 height=500 src=\"" + kept.getString("src")
                                                + "\">"))
                        .then()
                        .statusCode(303)
                        .extract()
                        .header("Location")
                        .replaceAll(".*/desk/stories/(\\d+).*", "$1");
        String edited = story.replace("/x/", "/desk/stories/");
        desk.postStory(edited, edited + "/publication", Map.of()).then().statusCode(303);

        Document page = Jsoup.parse(given().get(story).asString());

        for (Element source : page.select(".story picture source")) {
            for (String candidate : source.attr("srcset").split(", ")) {
                String address = candidate.split(" ")[0];
                byte[] webp = bytes(given(), address, "image/webp");
                byte[] jpeg = bytes(given(), address.replace(".webp", ""), "image/jpeg");
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(webp));
                assertEquals(candidate.split(" ")[1], image.getWidth() + "w");
                assertEquals(image.getWidth() / 2, image.getHeight());
                assertTrue(webp.length < jpeg.length, candidate + ": " + webp.length + " of " + jpeg.length);
            }
        }
        assertFalse(page.select(".story picture source").isEmpty(), "it stands in the text");
        for (String none : List.of("-321.jpeg.webp", "-1280.jpeg.webp", "-320.png.webp", "-320.webp", ".png.webp")) {
            desk.request()
                    .get(kept.getString("src").replace(".jpeg", none))
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void webpKeepsTransparencyAndTheLinesOfCharts() throws Exception {
        BufferedImage image = new BufferedImage(700, 350, BufferedImage.TYPE_INT_ARGB);
        image.getGraphics().drawImage(photograph(300, 350, 9), 0, 0, null);
        JsonPath kept = keep(coded(image, "png"));

        BufferedImage png = ImageIO.read(new ByteArrayInputStream(bytes(smaller(kept, 320, "png"), "image/png")));
        BufferedImage webp =
                ImageIO.read(new ByteArrayInputStream(bytes(smaller(kept, 320, "png") + ".webp", "image/webp")));

        assertEquals(0, webp.getRGB(310, 100) >>> 24);
        for (int x = 0; x < 130; x += 10) {
            assertEquals(png.getRGB(x, 100), webp.getRGB(x, 100));
        }
    }

    @Test
    void whatIsTooWideToBeWebpAsAWholeStandsInItsPlace() throws Exception {
        JsonPath kept = keep(coded(photograph(2000, 100, 10), "jpeg"));
        for (int again = 0; again < 2; again++) {
            assertArrayEquals(
                    bytes(kept.getString("src"), "image/jpeg"), bytes(kept.getString("src") + ".webp", "image/jpeg"));
        }
        bytes(smaller(kept, 1920, "jpeg") + ".webp", "image/webp");
    }

    @Test
    void whatStrangersCallWebpIsReadInJava() {
        ImageIO.getImageReadersByFormatName("webp")
                .forEachRemaining(reader ->
                        assertTrue(reader.getClass().getName().startsWith("com.twelvemonkeys."), reader.toString()));
    }

    @Test
    void aBombIsRefusedWithItsReason() {
        upload(shironam.media.TestPictures.bomb())
                .statusCode(422)
                .body("reason", containsString("৬ কোটির বেশি পিক্সেল"));
    }

    /** What comes after a JPEG is no part of it, so any number of bytes can be one. */
    @Test
    void theLimitIsOneEverywhereAndSaidInTheReadersLanguage() throws Exception {
        byte[] photograph = coded(photograph(400, 300, 12), "jpeg");

        assertEquals(400, keep(Arrays.copyOf(photograph, MediaStore.MOST_BYTES)).getInt("width"));
        byte[] tooLarge = Arrays.copyOf(photograph, MediaStore.MOST_BYTES + 1);
        upload(tooLarge).statusCode(422).body("reason", containsString("২০ মেগাবাইটের বেশি"));
        Document editor = desk.page("/desk/stories/new");
        assertEquals(
                String.valueOf(MediaStore.MOST_BYTES),
                editor.expectFirst("#body").attr("data-most-bytes"));
        assertTrue(editor.expectFirst("#body").attr("data-too-large").contains("২০ মেগাবাইটের বেশি"));
    }

    @Test
    void theReasonIsSaidInTheLanguageOfTheDesk() {
        upload("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes())
                .statusCode(422)
                .body("reason", containsString("PNG হিসেবে"));
        upload("no picture".getBytes()).statusCode(422).body("reason", containsString("JPEG, PNG, WebP বা GIF নয়"));
    }

    /** The form comes back with all that was typed. */
    @Test
    void aStoryWithAPictureThatIsTooLargeKeepsItsText() throws Exception {
        byte[] tooLarge = Arrays.copyOf(coded(photograph(400, 300, 13), "jpeg"), MediaStore.MOST_BYTES + 1);
        Response again = desk.request()
                .multiPart(field("form-token", token))
                .multiPart(field(
                        "copy-key",
                        desk.page("/desk/stories/new").select("[name=copy-key]").attr("value")))
                .multiPart(field("headline", "বড় ছবির খবর"))
                .multiPart(field("body", "<p>একটি অনুচ্ছেদ</p>"))
                .multiPart("picture-file", "large.jpg", tooLarge, "image/jpeg")
                .post("/desk/stories");

        Document page = Jsoup.parse(again.asString());
        assertEquals(400, again.statusCode(), page.text());
        assertTrue(page.expectFirst("[role=alert]").text().contains("২০ মেগাবাইটের বেশি"), page.text());
        assertEquals("বড় ছবির খবর", Desk.headline(page));
        assertTrue(page.expectFirst("#body").wholeText().contains("একটি অনুচ্ছেদ"));
    }

    @Test
    void whatIsNoAddressIsNoPicture() {
        for (String typed : List.of("কোনো ঠিকানা নয়", "javascript:alert(1)", "data:image/png;base64,AAAA")) {
            Response again = desk.postStory(
                    "/desk/stories/new", "/desk/stories", Map.of("headline", "ঠিকানা ছাড়া ছবি", "picture-url", typed));
            Document page = Jsoup.parse(again.asString());
            assertEquals(400, again.statusCode(), typed);
            assertTrue(page.expectFirst("[role=alert]").text().contains("ওয়েব ঠিকানা নয়"), page.text());
            assertEquals(typed, page.expectFirst("[name=picture-url]").attr("value"));
        }
    }

    @Test
    void aPictureOfOursThatIsNotThereIsRefusedWhereverItIsNamed() {
        String invented = "/media/" + "a1".repeat(32) + ".jpg";
        for (Map<String, String> form : List.of(
                Map.of("picture-url", invented),
                Map.of("picture-url", invented.replace(".jpg", "-640.webp")),
                Map.of("body", "<p>আগে</p><img src=\"" + invented + "\" alt=\"\"><p>পরে</p>"))) {
            Map<String, String> whole = new HashMap<>(form);
            whole.put("headline", "ছবিটি নেই");

            Response again = desk.postStory("/desk/stories/new", "/desk/stories", whole);

            Document page = Jsoup.parse(again.asString());
            assertEquals(400, again.statusCode(), page.text());
            assertTrue(page.expectFirst("[role=alert]").text().contains("সেখানে এমন ছবি নেই"), page.text());
            assertEquals("ছবিটি নেই", Desk.headline(page));
        }
        desk.postStory(
                        "/desk/stories/new",
                        "/desk/stories",
                        Map.of("headline", "অন্য কাগজের ছবি", "picture-url", "https://other.example" + invented))
                .then()
                .statusCode(303);
    }

    private static MultiPartSpecification field(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset("UTF-8")
                .mimeType("text/plain")
                .build();
    }

    private JsonPath keep(byte[] picture) {
        return upload(picture).statusCode(200).extract().jsonPath();
    }

    private ValidatableResponse upload(byte[] picture) {
        return desk.request()
                .header("X-Form-Token", token)
                .multiPart("picture", "a.jpg", picture, "image/jpeg")
                .post("/desk/pictures")
                .then();
    }

    private static String smaller(JsonPath kept, int width, String kind) {
        return kept.getString("src").replaceAll("\\.\\w+$", "-" + width + "." + kind);
    }

    /** As the desk gets it, whether readers may or not. */
    private byte[] bytes(String path, String mediaType) {
        return bytes(desk.request(), path, mediaType);
    }

    private static byte[] bytes(RequestSpecification who, String path, String mediaType) {
        return who.get(path)
                .then()
                .statusCode(200)
                .contentType(mediaType)
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
    }
}
