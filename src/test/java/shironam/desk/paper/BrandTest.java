package shironam.desk.paper;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.media.MediaStore;
import shironam.media.TestPictures;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.site.brand.MailMasthead;

/** The colour and the logos of a paper, where readers see them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BrandTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৭";
    private static final String BLUE = "#0057a8";

    @Inject
    Accounts accounts;

    @Inject
    MediaStore media;

    @Inject
    MailMasthead mails;

    @Inject
    Newsroom newsroom;

    private Desk admin;
    private String story;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("brand-admin", Role.ADMIN, PASSWORD);
        story = newsroom.publish(Newsroom.content("রঙের পাতায় একটি লেখা", "science", "<p>লেখা।</p>"))
                .path();
        admin = Desk.open("brand-admin", PASSWORD);
    }

    @AfterEach
    void asBefore() {
        settings(Map.of("accent", "#ad1238", "logo", "", "logo-dark", ""))
                .then()
                .statusCode(303);
    }

    @Test
    void aPaperHasAColourOfItsOwn() {
        settings(Map.of("accent", BLUE)).then().statusCode(303);
        Response page = Pages.get("/science");
        String style = Jsoup.parse(page.asString()).expectFirst("style").data();
        assertTrue(style.contains(BLUE) && !style.contains("#ad1238"), "on light pages");
        assertFalse(style.contains("#ff8fa3"), "on dark ones it is of the same hue");
        assertTrue(page.header("Content-Security-Policy").contains(hash(style)), "the policy lets it stand");
        String icon = Jsoup.parse(page.asString())
                .expectFirst("link[type=image/svg+xml]")
                .attr("href");
        assertEquals("/share/paper/icon.svg", icon);
        Pages.get(icon).then().body(containsString(BLUE));
        Pages.get("/share/paper/touch-icon.png").then().statusCode(200).contentType("image/png");
        assertTrue(admin.page("/desk").expectFirst("style").data().contains(BLUE), "at the desk");
        String embed = Pages.page("/embed/" + story.replaceAll(".*/(\\d+)/.*", "$1"))
                .select("link[rel=stylesheet]")
                .last()
                .attr("href");
        Pages.get(embed).then().statusCode(200).contentType("text/css").body(containsString(BLUE));
    }

    @Test
    void howeverManyColoursWereTriedThePolicyAllowsTheStyleOfEachPage() {
        for (int i = 0; i < 12; i++) {
            settings(Map.of("accent", "#0057%02x".formatted(0x90 + i))).then().statusCode(303);
            for (String path : List.of("/", "/science", "/search?q=নদী")) {
                Response page = Pages.get(path);
                String style = Jsoup.parse(page.asString()).expectFirst("style").data();
                assertTrue(page.header("Content-Security-Policy").contains(hash(style)), path + " in colour " + i);
            }
        }
    }

    @Test
    void aColourInWhichNothingCanBeReadIsRefusedWithTheNearest() {
        Response refused = settings(Map.of("accent", "#ffee00", "tagline", "যা লেখা ছিল"));
        refused.then().statusCode(400);
        Document form = Jsoup.parse(refused.asString());
        assertEquals("#ffee00", form.expectFirst("#accent").attr("value"), "what was chosen is still there");
        assertEquals("যা লেখা ছিল", form.expectFirst("#tagline").attr("value"));
        String instead = form.expectFirst("button[name=light-instead]").attr("value");
        assertTrue(instead.matches("#[0-9a-f]{6}"), instead);
        settings(Map.of("accent", "#ffee00", "light-instead", instead)).then().statusCode(303);
        assertTrue(Pages.page("/science").expectFirst("style").data().contains(instead));

        settings(Map.of("accent", BLUE, "accent-own-dark", "true", "accent-dark", "#003366"))
                .then()
                .statusCode(400)
                .body(containsString("dark-instead"));
        settings(Map.of("accent", "red")).then().statusCode(400);
    }

    @Test
    void aLogoThatWasChosenIsStillThereWhenAnotherFieldIsRefusedAndGoesByATick() throws Exception {
        Map<String, String> fields = Desk.fields(admin.page("/desk/settings").expectFirst("form.stack"));
        fields.put("accent", "#ffee00");
        byte[] logo = TestPictures.coded(TestPictures.quarters(420, 110), "png");
        Response refused = admin.multipart(fields)
                .multiPart("logo-file", "logo.png", logo, "image/png")
                .multiPart("logo-dark-file", "dark.png", new byte[] {1, 2, 3}, "image/png")
                .post("/desk/settings");
        refused.then().statusCode(400);
        String kept = Jsoup.parse(refused.asString()).expectFirst("[name=logo]").attr("value");
        assertTrue(kept.startsWith("/media/"), kept);

        settings(Map.of("logo", kept)).then().statusCode(303);
        assertEquals(kept, Pages.page("/science").expectFirst(".wordmark img").attr("src"));
        assertEquals(
                "hidden",
                admin.page("/desk/settings").expectFirst("[name=logo]").attr("type"),
                "nobody reads its name");
        settings(Map.of("logo-gone", "true")).then().statusCode(303);
        assertTrue(Pages.page("/science").select(".wordmark img").isEmpty());
    }

    @Test
    void thePaperSpellsAWordInOneWay() {
        assertEquals("আরো বড়", largest());
        settings(Map.of("more", "আরও")).then().statusCode(303);
        try {
            assertEquals("আরও বড়", largest());
            assertEquals("আরও", admin.page("/desk").expectFirst("html").attr("data-more"), "scripts are told");
            settings(Map.of("more", "আরোও")).then().statusCode(400);
        } finally {
            settings(Map.of("more", "আরো")).then().statusCode(303);
        }
        assertEquals("আরো বড়", largest());
    }

    @Test
    void aLogoStandsInThePlaceOfTheName() throws Exception {
        String light = media.keep(TestPictures.coded(TestPictures.quarters(400, 100), "png"))
                .path();
        String dark = media.keep(TestPictures.coded(TestPictures.quarters(400, 104), "png"))
                .path();
        settings(Map.of("logo", light, "logo-dark", dark)).then().statusCode(303);
        Document page = Pages.page("/science");
        assertEquals(light, page.expectFirst(".wordmark .by-day").attr("src"));
        assertEquals(dark, page.expectFirst(".wordmark .by-night[loading=lazy]").attr("src"));
        assertTrue(page.expectFirst("style").data().contains(".by-night{display:none}"));
        assertEquals(200, Pages.status(light));
        assertEquals(200, Pages.status(dark), "readers may see it");
        Document desk = admin.page("/desk");
        assertEquals(light, desk.expectFirst(".top-name img").attr("src"));
        assertEquals(dark, desk.expectFirst(".top-name source").attr("srcset"));
        MailMasthead.Drawn mailed = mails.ofPaper().orElseThrow();
        assertTrue(mailed.width() == 200 && mailed.height() == 50, "half of its pixels: " + mailed);
        assertEquals("RGBW", TestPictures.seen(mailed.png()));

        settings(Map.of("logo", light, "logo-dark", "")).then().statusCode(303);
        assertTrue(Pages.page("/science").select(".by-day, .by-night").isEmpty(), "one for both");
        assertEquals(404, Pages.status(dark));

        String described = light.replaceAll("/media/([0-9a-f]{64}).*", "/desk/pictures/$1");
        admin.post(described, "form[action$=facts]", described + "/facts", Map.of("valid-until", "2020-01-01T00:00"))
                .then()
                .statusCode(303);
        assertFalse(Pages.text("/science").contains(light), "its right has run out");
        assertFalse(Pages.page("/science").select(".wordmark svg").isEmpty(), "the name is drawn again");
        assertNotEquals("RGBW", TestPictures.seen(mails.ofPaper().orElseThrow().png()), "in mails, too");
        admin.post(described, "form[action$=facts]", described + "/facts", Map.of("valid-until", ""));
        assertTrue(Pages.text("/science").contains(light));
    }

    /** A reader's text that stands on every story. */
    private String largest() {
        return Pages.page(story).expectFirst("option[value=largest]").text();
    }

    private static String hash(String style) {
        return "'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(style)) + "'";
    }

    private Response settings(Map<String, String> changes) {
        Map<String, String> fields = Desk.fields(admin.page("/desk/settings").expectFirst("form.stack"));
        fields.putAll(changes);
        return admin.postMultipart("/desk/settings", fields);
    }
}
