package shironam.desk.pictures;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.media.TestPictures.coded;
import static shironam.media.TestPictures.photograph;
import static shironam.media.TestPictures.scene;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.OtherNode;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Picture;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.rights.PictureRightsException;

/** The library: what is found, where a picture is used, and that what is revoked is nowhere. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PictureLibraryTest {
    private static final String PASSWORD = "ছবিঘরের গোপন পাসওয়ার্ড";
    private static int seed = 91_000;

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    DataSource database;

    private Desk chief;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("library-chief", Role.CHIEF, PASSWORD);
        accounts.createUnlessThere("library-reporter", Role.REPORTER, PASSWORD);
        chief = Desk.open("library-chief", PASSWORD);
    }

    /** By its content: what a telephone calls it does not count. */
    @ParameterizedTest
    @CsvSource({"heic, HEIC", "mif1, HEIC", "avif, AVIF"})
    void aPictureThatBrowsersDoNotShowIsNamedWithWhatToDo(String brand, String format) {
        byte[] bytes = ("\0\0\0\u001cftyp" + brand + "\0\0\0\0" + brand + "miaf" + "x".repeat(60))
                .getBytes(StandardCharsets.ISO_8859_1);
        send(chief, "IMG_2041.jpg", bytes)
                .then()
                .statusCode(422)
                .body("reason", startsWith("এটি " + format))
                .body("reason", containsString("JPEG"));
    }

    @Test
    void aPictureIsFoundByItsFileAndByTheStoriesThatUseIt() throws Exception {
        byte[] bytes = fresh();
        String picture = upload(chief, "charkajal-kheya.jpg", bytes);
        assertFinds(picture, "charkajal", "");
        assertFinds(picture, "charkajal", "&use=unused&origin=uploaded");
        assertFindsNot(picture, "charkajal", "&use=used");
        assertFindsNot(picture, "চরকাজলের", "");

        Story story = newsroom.publish(with(picture, null, "চরকাজলের খেয়াঘাট"));

        assertFinds(picture, "চরকাজলের খেয়াঘাট", "");
        assertFinds(picture, "charkajal", "&use=used&section=life");
        assertFindsNot(picture, "charkajal", "&section=sport");
        assertFindsNot(picture, "charkajal", "&to=2001-01-01");
        assertFinds(picture, "নদীর ছবি", "&look=list");
        Document page = chief.page(page(picture));
        assertEquals(
                "/desk/stories/" + story.id,
                page.expectFirst("#used + .picture-places a").attr("href"));
        assertEquals(0, page.select("#was-used").size());

        newsroom.save(story, with(null, null, "চরকাজলের খেয়াঘাট"));

        assertFinds(picture, "charkajal", "&use=unused");
        assertFindsNot(picture, "চরকাজলের", "");
        assertEquals(
                "/desk/stories/" + story.id,
                chief.page(page(picture))
                        .expectFirst("#was-used + .picture-places a")
                        .attr("href"));
    }

    @Test
    void aPictureIsFoundWhileAnotherNodeIndexesIt() throws Exception {
        String picture = upload(chief, "p3.jpg", fresh());
        newsroom.publish(with(picture, null, "বিষখালীর মোহনায় জেলে"));

        assertTrue(OtherNode.whileItHolds(
                        database,
                        "select from picture_index_queue",
                        () -> chief.get("/desk/pictures?q=বিষখালীর").asString())
                .contains(hash(picture)));
    }

    @Test
    void wordsInLatinLettersFindWhatSoundsLikeThem() throws Exception {
        String picture = upload(chief, "p1.jpg", fresh());
        String other = upload(chief, "p2.jpg", fresh());
        chief.post(
                        page(picture),
                        "form[action$=facts]",
                        page(picture) + "/facts",
                        Map.of("caption", "সুবর্ণচরের ঘাটে–খেয়া"))
                .then()
                .statusCode(303);
        newsroom.publish(with(other, null, "চট্টগ্রামের ঘূর্ণিপাক")
                .with()
                .places(List.of("khulna/satkhira/shyamnagar"))
                .build());

        assertFinds(picture, "subornochor", "");
        assertFinds(picture, "Shubarnachar kheya", "&use=unused");
        assertFindsNot(picture, "subornochor ghurnipak", "");
        assertFindsNot(other, "subornochor", "");
        assertFinds(other, "ghurnipak", "&use=used");
        assertFinds(other, "chittagong ghurnipak", "");
        assertFinds(other, "nodir chobi", "");
        assertFinds(other, "সাতক্ষীরা", "");
        assertFinds(other, "satkhira", "");
        assertFinds(other, "শ্যামনগর", "");
        assertFindsNot(other, "খুলনা ঘূর্ণিপাক", "");
        assertTrue(chief.get("/desk/pictures/choice?q=ghurni").asString().contains(hash(other)), "while one writes");
    }

    @Test
    void picturesThatAreWrittenWithoutTheirSizesStayTogether() throws Exception {
        String first = upload(chief, "first.jpg", fresh()).replaceAll("[?#].*", "");
        String second = upload(chief, "second.jpg", fresh()).replaceAll("[?#].*", "");
        String figures = Stream.of(first, second)
                .map(src -> "<figure class=\"gallery\"><img src=\"" + src + "\" alt=\"ঘাট\"></figure>")
                .collect(Collectors.joining());
        String story = chief.postStory(
                        "/desk/stories/new",
                        "/desk/stories",
                        Map.of("headline", "একসঙ্গে থাকা ছবি", "section", "life", "body", figures + "<p>লেখা।</p>"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*(/desk/stories/\\d+).*", "$1");

        assertEquals(
                2,
                Jsoup.parse(chief.page(story).expectFirst("#body").wholeText())
                        .select("figure.gallery img[width]")
                        .size());
    }

    @Test
    void aReporterSeesWhereItIsUsedButNoHeadlineOfOthersDrafts() throws Exception {
        String picture = upload(chief, "secret.jpg", fresh());
        newsroom.draft(with(picture, null, "অন্যের গোপন খসড়া"));

        Document page = Desk.open("library-reporter", PASSWORD).page(page(picture));

        assertEquals(1, page.select("#used + .picture-places li").size());
        assertFalse(page.text().contains("গোপন"), page.text());
        assertFindsNot(picture, "অন্যের গোপন খসড়া", "");
        assertTrue(page.select("form[action$=revocation]").isEmpty());
        Desk reporter = Desk.open("library-reporter", PASSWORD);
        reporter.post(
                        "/desk/pictures",
                        "form[action='/desk/logout']",
                        page(picture) + "/revocation",
                        Map.of("reason", "না"))
                .then()
                .statusCode(403);
    }

    @Test
    void aRevokedPictureIsNowhereAndComesBackByNoDoor() throws Exception {
        byte[] bytes = fresh();
        String picture = upload(chief, "victim.jpg", bytes);
        Story lead = newsroom.publish(with(picture, null, "প্রথম পাতার ছবি"));
        Story inText = newsroom.publish(with(null, picture, "লেখার ভেতরের ছবি"));
        Story draft = newsroom.draft(with(picture, picture, "খসড়ার ছবি"));
        String share = share(lead);
        for (String form : forms(picture)) {
            assertEquals(200, Pages.status(form), form);
        }
        assertTrue(Pages.text(path(lead)).contains(hash(picture)));
        assertTrue(Pages.text("/feed.xml").contains(hash(picture)));

        chief.post(page(picture), "form[action$=revocation]", page(picture) + "/revocation", Map.of("reason", " "))
                .then()
                .statusCode(400);
        chief.post(
                        page(picture),
                        "form[action$=revocation]",
                        page(picture) + "/revocation",
                        Map.of("reason", "আদালতের আদেশ"))
                .then()
                .statusCode(303);

        for (String form : forms(picture)) {
            assertEquals(410, Pages.status(form), form);
            assertEquals(410, chief.get(form).statusCode(), "at the desk: " + form);
        }
        for (String path : List.of(
                path(lead),
                path(inText),
                "/",
                "/life",
                "/feed.xml",
                "/atom.xml",
                "/feed.json",
                "/life/feed.xml",
                "/lite" + path(inText),
                path(inText) + ".md",
                "/api/stories",
                "/api/stories/" + lead.id,
                "/api/stories/" + inText.id)) {
            Response answer = Pages.get(path);
            assertEquals(200, answer.statusCode(), path);
            assertFalse(answer.asString().contains(hash(picture)), path);
        }
        assertNotEquals(share, share(lead), "the picture of a share is another one");
        assertFalse(chief.page("/desk/stories/" + draft.id).html().contains(hash(picture)));
        assertTrue(chief.page("/desk/stories/" + draft.id + "/history").text().contains("ছবি"));

        Document page = chief.page(page(picture));
        assertTrue(page.text().contains("আদালতের আদেশ"));
        assertEquals(3, page.select("#was-used + .picture-places li").size());
        assertTrue(page.select("main img").isEmpty());
        assertFindsNot(picture, "victim", "");
        try (var files = Files.list(
                TestDatabase.folder().resolve("media").resolve(hash(picture).substring(0, 2)))) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(hash(picture))));
        }

        send(chief, "again.jpg", bytes).then().statusCode(422).body("reason", containsString("প্রত্যাহার"));
        assertThrows(
                PictureRightsException.class, () -> newsroom.publish(with(picture, picture, "পুরোনো ঠিকানায় আবার")));
        assertFalse(Pages.text("/life").contains(hash(picture)));
        assertEquals(410, Pages.status(picture));
    }

    @Test
    void anotherFileTakesThePlaceOfAPictureEverywhere() throws Exception {
        String former = upload(chief, "former.jpg", fresh());
        Story lead = newsroom.publish(with(former, null, "ছবি বদলাবে"));
        Story inText = newsroom.publish(with(null, former, "ভেতরের ছবিও বদলাবে"));
        String token = chief.formToken();

        String page = chief.request()
                .multiPart("form-token", token)
                .multiPart("picture-file", "better.jpg", fresh(), "image/jpeg")
                .post(page(former) + "/replacement")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*(/desk/pictures/[0-9a-f]{64}).*", "$1");

        String better = page.replaceAll(".*/", "");
        for (Story story : List.of(lead, inText)) {
            String shown = Pages.text(path(story));
            assertTrue(shown.contains(better) && !shown.contains(hash(former)), path(story));
            assertTrue(
                    chief.page("/desk/stories/" + story.id + "/history").text().contains("অন্য ছবি"));
        }
        assertEquals(404, Pages.status(former), "readers see it nowhere");
        assertEquals(2, chief.page(page).select("#used + .picture-places li").size());
        assertEquals(
                2,
                chief.page(page(former))
                        .select("#was-used + .picture-places li")
                        .size());
    }

    @Test
    void ofAPictureThatIsThereAlreadyItIsSaid() throws Exception {
        byte[] bytes = fresh();
        send(chief, "once.jpg", bytes).then().statusCode(200).body("known", is(false));
        send(chief, "twice.jpg", bytes).then().statusCode(200).body("known", is(true));

        chief.request()
                .multiPart("form-token", chief.formToken())
                .multiPart("pictures", "thrice.jpg", bytes, "image/jpeg")
                .post("/desk/pictures/batch")
                .then()
                .statusCode(200)
                .body(containsString("ছবিঘরে আগে থেকেই ছিল"));
    }

    @Test
    void anEmptyFileAndHalfAPhotographAreRefusedAsSuch() throws Exception {
        byte[] photo = coded(scene(300, 200, seed++), "jpeg");
        chief.request()
                .multiPart("form-token", chief.formToken())
                .multiPart("pictures", "empty.jpg", new byte[0], "image/jpeg")
                .post("/desk/pictures/batch")
                .then()
                .statusCode(400)
                .body(containsString("ফাইলটি খালি"));
        send(chief, "half.jpg", Arrays.copyOf(photo, photo.length / 2))
                .then()
                .statusCode(422)
                .body("reason", containsString("ফাইলটি নষ্ট"));
        send(chief, "empty.jpg", new byte[0]).then().statusCode(422).body("reason", containsString("ফাইলটি খালি"));
    }

    @Test
    void aPictureThatLooksLikeOneOfThePaperIsNamedWithIt() throws Exception {
        String known = upload(chief, "known.jpg", coded(scene(1000, 500, seed), "jpeg"));

        Map<String, Object> like = send(chief, "the-same.png", coded(scene(500, 250, seed++), "png"))
                .then()
                .statusCode(200)
                .extract()
                .path("like");

        assertEquals(known, like.get("src"));
    }

    private void assertFinds(String picture, String words, String more) {
        assertTrue(finds(picture, words, more), words + more);
    }

    private void assertFindsNot(String picture, String words, String more) {
        assertFalse(finds(picture, words, more), words + more);
    }

    private boolean finds(String picture, String words, String more) {
        String list = "/desk/pictures?q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20") + more;
        return !chief.page(list)
                .select(".picture-tile a[href='" + page(picture) + "']")
                .isEmpty();
    }

    private static byte[] fresh() throws IOException {
        return coded(photograph(1000, 500, seed++), "jpeg");
    }

    private static String upload(Desk desk, String name, byte[] bytes) {
        return send(desk, name, bytes).then().statusCode(200).extract().path("src");
    }

    private static Response send(Desk desk, String name, byte[] bytes) {
        return desk.upload(name, bytes);
    }

    static StoryContent with(String lead, String inText, String headline) {
        String figure = inText == null ? "" : "<figure><img src=\"" + inText + "\" alt=\"নদীর ছবি\"></figure>";
        StoryContent plain = Newsroom.content(headline, "life", "<p>" + headline + "</p>" + figure);
        return lead == null
                ? plain
                : plain.with()
                        .picture(new Picture(lead, 1000, 500, "নদীর ছবি", "", ""))
                        .build();
    }

    private static String share(Story story) {
        return Pages.text(path(story)).replaceAll("(?s).*property=\"og:image\" content=\"([^\"]*).*", "$1");
    }

    private static String path(Story story) {
        return "/life/" + story.id + "/" + story.slug;
    }

    private static String page(String picture) {
        return "/desk/pictures/" + hash(picture);
    }

    private static String hash(String picture) {
        return picture.replaceAll(".*/|\\..*", "");
    }

    private static List<String> forms(String picture) {
        String smaller = picture.replace(".jpeg", "-640.jpeg");
        return List.of(picture, smaller, picture + ".webp", smaller + ".webp");
    }
}
