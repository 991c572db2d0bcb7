package shironam.desk.crops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.media.TestPictures.coded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;

/**
 * The drill of a face that nobody shall recognise. The face is a chequered square in the middle of a plain picture: where a
 * chequer is to be seen, the original is.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PixelationDrillTest {
    private static final String PASSWORD = "ঝাপসা করার পাসওয়ার্ড";
    private static final Pattern ADDRESS = Pattern.compile("/(?:media|share)/[0-9a-zA-Z_.-]+");
    private static final Map<String, String> FACE =
            Map.of("area1", "on", "area1-x", "38", "area1-y", "35", "area1-width", "24", "area1-height", "30");

    private static int plain = 0x406080;

    @Inject
    Accounts accounts;

    @Inject
    DataSource database;

    private Desk editor;
    private Desk chief;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("pixel-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("pixel-chief", Role.CHIEF, PASSWORD);
        editor = Desk.open("pixel-editor", PASSWORD);
        chief = Desk.open("pixel-chief", PASSWORD);
    }

    @Test
    void afterwardsNoAddressSendsAByteOfTheOriginal() throws Exception {
        String picture = keep("jpeg");
        String story = publish("মুখ ঢাকা ছবির খবর", picture);
        Set<String> before = addresses(story, picture);
        before.addAll(forms(picture));
        byte[] original = given().get(picture).asByteArray();
        Response known = given().get(picture);
        assertTrue(showsFace(ImageIO.read(new ByteArrayInputStream(original))));
        List<String> faces = before.stream()
                .filter(address -> showsFace(picture(given().get(address))))
                .toList();
        assertTrue(faces.size() >= 8, "the face is to be seen at " + faces);

        pixelate(editor, picture, FACE);

        Set<String> all = new LinkedHashSet<>(before);
        String standsIn = Jsoup.parse(given().get(story).asString())
                .expectFirst(".lead-picture img")
                .attr("src");
        all.addAll(addresses(story, standsIn));
        assertTrue(all.size() > before.size(), "pages name another picture");
        for (String address : all) {
            for (Desk somebody : Arrays.asList(null, editor, chief)) {
                Response answer = somebody == null ? given().get(address) : somebody.get(address);
                if (answer.statusCode() == 200) {
                    assertFalse(showsFace(seen(address, answer)), address);
                    assertNotEquals(Arrays.hashCode(original), Arrays.hashCode(answer.asByteArray()), address);
                }
            }
        }
        assertEquals(200, given().get(picture).statusCode(), "the old address shows it pixelated");
        given().header("If-None-Match", known.header("ETag"))
                .get(picture)
                .then()
                .statusCode(200);
        for (String page : List.of(story, "/life", "/life/feed.xml", "/life/feed.json", "/lite" + story)) {
            assertFalse(given().get(page).asString().contains(picture), page + " names the pixelated one");
        }
        editor.get(desk(picture, "original")).then().statusCode(403);
        assertArrayEquals(
                original,
                chief.get(desk(picture, "original"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }

    /** What another node does reaches this one as rows and a notification. */
    @Test
    void whatAnotherNodePixelatesIsNotSentHereEither() throws Exception {
        String picture = keep("jpeg");
        publish("অন্য নোডে মুখ ঢাকা", picture);
        String standsIn = desk(keep("png"), "").replaceAll(".*/([0-9a-f]{64})/", "$1");
        String hash = desk(picture, "").replaceAll(".*/([0-9a-f]{64})/", "$1");
        assertEquals(200, given().get(picture).statusCode());
        byte[] original = given().get(picture).asByteArray();

        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("insert into pixelated_pictures (asset, shown, areas, made_at) values ('" + hash + "', '"
                    + standsIn + "', '0.0.1000.1000', now()); select pg_notify('" + ChangeNotifier.CHANNEL + "', '"
                    + SurrogateKey.picture(hash) + "')");
        }

        Instant end = Instant.now().plusSeconds(20);
        while (Arrays.equals(original, given().get(picture).asByteArray())
                && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        for (String form : forms(picture)) {
            assertNotEquals(
                    Arrays.hashCode(original), Arrays.hashCode(given().get(form).asByteArray()), form);
        }
        given().get(picture).then().statusCode(200).contentType("image/png");
    }

    @Test
    void onlyChiefsTakeAnAreaAwayOrBringTheOriginalBack() throws Exception {
        String picture = keep("png");
        publish("দুই মুখের ছবি", picture);
        pixelate(editor, picture, FACE);

        pixelate(editor, picture, Map.of("area2", "on", "area2-x", "0", "area2-y", "0"));

        assertFalse(showsFace(picture(given().get(picture))), "an editor's second area leaves the first");
        assertEquals(
                2,
                editor.page(desk(picture, "pixelation"))
                        .select("[type=checkbox][checked]")
                        .size());
        assertEquals(
                0,
                editor.page(desk(picture, "pixelation"))
                        .select("form[action$=removal]")
                        .size());
        String token = editor.page(desk(picture, "pixelation"))
                .expectFirst("[name=form-token]")
                .attr("value");
        editor.request()
                .formParam("form-token", token)
                .post(desk(picture, "pixelation/removal"))
                .then()
                .statusCode(403);

        chief.post(desk(picture, "pixelation"), "form[action$=removal]", desk(picture, "pixelation/removal"), Map.of())
                .then()
                .statusCode(303);
        assertTrue(showsFace(picture(given().get(picture))));
    }

    @Test
    void aPictureThatMovesIsRefusedWithTheReason() throws Exception {
        String picture = keep("gif");
        editor.post(desk(picture, "pixelation"), "form.crops", desk(picture, "pixelation"), FACE)
                .then()
                .statusCode(400)
                .body(containsString("শুধু স্থির ছবি"));
    }

    private static void pixelate(Desk desk, String picture, Map<String, String> areas) {
        desk.post(desk(picture, "pixelation"), "form.crops", desk(picture, "pixelation"), areas)
                .then()
                .statusCode(303);
    }

    private static String desk(String picture, String page) {
        return picture.replaceAll("/media/([0-9a-f]{64}).*", "/desk/pictures/$1/" + page);
    }

    /** What the pages, feeds and forms for programs name of the story's picture. */
    private static Set<String> addresses(String story, String picture) {
        String hash = picture.replaceAll("/media/([0-9a-f]{64}).*", "$1");
        Set<String> found = new LinkedHashSet<>();
        String id = story.replaceAll("^/[^/]+/(\\d+)/.*", "$1");
        for (String page : List.of(
                story,
                "/life",
                "/life/feed.xml",
                "/life/atom.xml",
                "/life/feed.json",
                "/lite" + story,
                "/api/stories/" + id,
                story + ".md",
                "/embed/" + id)) {
            Matcher address = ADDRESS.matcher(given().get(page).asString().replace("\\/", "/"));
            while (address.find()) {
                if (address.group().contains(hash) || address.group().startsWith("/share/" + id + "-")) {
                    found.add(address.group());
                }
            }
        }
        return found;
    }

    private static List<String> forms(String picture) {
        List<String> forms = new ArrayList<>(List.of(picture, picture + ".webp"));
        for (int width : new int[] {320, 640, 960}) {
            String smaller = picture.replace(".jpeg", "-" + width + ".jpeg");
            forms.add(smaller);
            forms.add(smaller + ".webp");
        }
        return forms;
    }

    private String keep(String format) throws IOException {
        String token = editor.formToken();
        return editor.request()
                .multiPart("form-token", token)
                .multiPart("picture", "p." + format, coded(face(), format), "image/" + format)
                .post("/desk/pictures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("src");
    }

    private static BufferedImage face() {
        BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        plain += 0x010101;
        for (int y = 0; y < 800; y++) {
            for (int x = 0; x < 1200; x++) {
                boolean face = x >= 480 && x < 720 && y >= 300 && y < 500;
                image.setRGB(x, y, !face ? plain : (x / 40 + y / 40) % 2 == 0 ? 0xFFFFFF : 0);
            }
        }
        return image;
    }

    private String publish(String headline, String picture) {
        long id = editor.write(headline);
        String page = "/desk/stories/" + id;
        editor.postStory(page, page, Map.of("picture-url", picture)).then().statusCode(303);
        editor.postStory(page, page + "/publication", Map.of()).then().statusCode(303);
        return given().redirects()
                .follow(false)
                .get("/x/" + id)
                .header("Location")
                .replaceFirst("https?://[^/]+", "");
    }

    /** Of the picture that has the headline in it only the side that is no headline. */
    private static BufferedImage seen(String address, Response answer) {
        BufferedImage image = picture(answer);
        return image != null && address.startsWith("/share/")
                ? image.getSubimage(740, 0, image.getWidth() - 740, image.getHeight())
                : image;
    }

    /** Null for what is no picture. */
    private static BufferedImage picture(Response answer) {
        try {
            return answer.statusCode() == 200 ? ImageIO.read(new ByteArrayInputStream(answer.asByteArray())) : null;
        } catch (IOException none) {
            return null;
        }
    }

    /** Whether somewhere in it black and white stand close beside each other again and again. */
    private static boolean showsFace(BufferedImage image) {
        if (image == null) {
            return false;
        }
        int most = 0;
        for (int y = 0; y < image.getHeight(); y += 2) {
            int changes = 0;
            int last = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                Color colour = new Color(image.getRGB(x, y));
                int light = (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3;
                int now = light > 225 ? 1 : light < 40 ? -1 : 0;
                if (now != 0 && now != last) {
                    changes++;
                    last = now;
                }
            }
            most = Math.max(most, changes);
        }
        return most >= 5;
    }
}
