package shironam.desk.paper;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** Which sites may stand in texts is the admin's to say. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EmbedSitesTest {
    private static final String PASSWORD = "এমবেডের সাইট রাখি";
    private static final String HERE = "/desk/embed-sites";

    @Inject
    Accounts accounts;

    private Desk admin;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("embed-sites-admin", Role.ADMIN, PASSWORD);
        accounts.createUnlessThere("embed-sites-editor", Role.EDITOR, PASSWORD);
        admin = Desk.open("embed-sites-admin", PASSWORD);
    }

    @Test
    void anAddressOfAListedSiteBecomesABlockAndOfAnotherStaysALink() {
        String page = "https://data.charts.example/story/7";
        assertEquals(null, embeddable(page));
        assertTrue(admin.page(HERE).text().contains("www.youtube.com/oembed"), "those that everybody knows are there");

        keep(Map.of("host", "https://charts.example/about", "endpoint", "", "pictures", ""))
                .then()
                .statusCode(303);
        assertEquals(page, embeddable(page));
        assertEquals(null, embeddable("https://mycharts.example/story/7"));
        String body = admin.page("/desk/stories/" + written("<p>আগে</p><p>" + page + "</p>"))
                .expectFirst("#body")
                .text();
        assertTrue(body.contains("<embedded-content href=\"" + page + "\">"), body);
        String token = admin.page(HERE).expectFirst("[name=form-token]").attr("value");
        admin.request()
                .header("X-Form-Token", token)
                .contentType("application/json")
                .body(Map.of("html", "<p>আগে</p><p>" + page + "</p>"))
                .post("/desk/pasted")
                .then()
                .statusCode(200)
                .body("html", containsString("<embedded-content href=\"" + page + "\">"));

        admin.post(HERE, "form[action$=removal]:has([value='charts.example'])", HERE + "/removal", Map.of())
                .then()
                .statusCode(303);
        assertEquals(null, embeddable(page));
    }

    @Test
    void aChannelOrAProfileStaysALinkThoughItsSiteIsListed() {
        assertEquals("https://www.youtube.com/watch?v=dQw4w9WgXcQ", embeddable("https://youtu.be/dQw4w9WgXcQ"));
        assertEquals(null, embeddable("https://www.youtube.com/@dainik"));
        assertEquals(null, embeddable("https://www.tiktok.com/@dainik"));
    }

    @Test
    void aSiteIsTheSameWhetherItIsTypedWithWwwOrAsAnAddress() {
        String page = "https://www.maps.example/place/7";
        for (String typed : new String[] {"www.maps.example", "M.maps.example", "https://www.maps.example/about"}) {
            keep(Map.of("host", typed, "endpoint", "", "pictures", "www.pictures.example"))
                    .then()
                    .statusCode(303);
            assertEquals(page, embeddable(page), typed);
            assertTrue(
                    admin.page(HERE).outerHtml().contains("www.pictures.example"),
                    "these are asked as they are called");
            admin.post(HERE, "form[action$=removal]:has([value='maps.example'])", HERE + "/removal", Map.of())
                    .then()
                    .statusCode(303);
        }
        assertEquals(null, embeddable(page));
    }

    @Test
    void whatIsSaidOfAListedSiteIsNotReplacedUnseen() {
        Map<String, String> site = Map.of("host", "twice.example", "endpoint", "", "pictures", "one.example");
        keep(site).then().statusCode(303);
        keep(site).then().statusCode(303);

        Response again = keep(Map.of("host", "www.twice.example", "endpoint", "", "pictures", "two.example"));

        assertEquals(400, again.statusCode());
        Document page = Jsoup.parse(again.asString());
        assertTrue(page.expectFirst("[role=alert]").text().contains("তালিকায় আছে"), page.text());
        assertEquals("two.example", page.expectFirst("[name=pictures]").attr("value"), "what was typed stays");
        assertTrue(page.select(".facts").text().contains("one.example"));
    }

    @Test
    void whatIsNoAddressIsRefusedAndNobodyElseKeepsTheList() {
        assertEquals(
                400,
                keep(Map.of("host", "no host", "endpoint", "", "pictures", "")).statusCode());
        assertEquals(
                400,
                keep(Map.of("host", "a.example", "endpoint", "http://a.example/oembed", "pictures", ""))
                        .statusCode());
        assertEquals(
                400,
                keep(Map.of("host", "amp.dev", "endpoint", "", "pictures", "")).statusCode(),
                "what is left of it would be a whole domain of the first level");
        assertEquals(403, Desk.open("embed-sites-editor", PASSWORD).get(HERE).statusCode());
    }

    /** Nothing is asked of any site unless the operator says so. */
    @Test
    void nothingIsKnownOfAnEmbedUntilTheOperatorAllowsToAsk() {
        String token = admin.page(HERE).expectFirst("[name=form-token]").attr("value");
        String facts = admin.request()
                .header("X-Form-Token", token)
                .formParam("href", "https://www.youtube.com/watch?v=dQw4w9WgXcQ")
                .post("/desk/embeddable/facts")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals("{\"title\":\"\",\"poster\":\"\"}", facts);
        assertFalse(admin.page(HERE).text().contains("oEmbed ঠিকানা আছে, সার্ভার"), "and the list says so");
    }

    private Response keep(Map<String, String> fields) {
        return admin.post(HERE, "form[action='" + HERE + "']", HERE, fields);
    }

    private String embeddable(String href) {
        return admin.request()
                .queryParam("href", href)
                .get("/desk/embeddable")
                .then()
                .statusCode(200)
                .extract()
                .path("href");
    }

    private long written(String body) {
        String location = admin.postStory(
                        "/desk/stories/new",
                        "/desk/stories",
                        Map.of("headline", "ছকের লেখা", "section", "life", "body", body))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return Long.parseLong(location.replaceAll(".*/stories/(\\d+).*", "$1"));
    }
}
