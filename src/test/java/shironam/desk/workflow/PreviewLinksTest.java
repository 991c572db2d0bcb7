package shironam.desk.workflow;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.desk.DeskDates;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Pages;

/** What somebody outside sees of a draft by a link, how long, and that nobody else does. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PreviewLinksTest {
    private static final String PASSWORD = "লিংকের শক্ত পাসওয়ার্ড";

    @Inject
    Accounts accounts;

    @Inject
    DataSource database;

    private Desk reporter;
    private Desk chief;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("share-reporter", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("share-other", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("share-chief", Role.CHIEF, PASSWORD);
        reporter = Desk.open("share-reporter", PASSWORD);
        chief = Desk.open("share-chief", PASSWORD);
    }

    @Test
    void anOutsiderSeesTheDraftAndNobodyKeepsOrListsIt() {
        long id = reporter.write("বাইরে দেখানো খসড়া");

        String link = link(reporter, id);

        for (int again = 0; again < 2; again++) {
            Document page = Jsoup.parse(Pages.get(link)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-store"))
                    .header("X-Robots-Tag", equalTo("noindex"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Surrogate-Key", equalTo(null))
                    .header("ETag", equalTo(null))
                    .extract()
                    .asString());
            assertEquals("বাইরে দেখানো খসড়া", page.expectFirst("h1").text());
            assertEquals("noindex", page.expectFirst("meta[name=robots]").attr("content"));
            assertNull(page.selectFirst("link[rel=canonical]"));
        }
        reporter.postStory("/desk/stories/" + id, "/desk/stories/" + id, Map.of("headline", "বদলানো খসড়া"))
                .then()
                .statusCode(303);
        Pages.get(link).then().body(containsString("বদলানো খসড়া"));
        assertEquals(404, Pages.status("/x/" + id));
        assertFalse(Pages.text("/sitemap.xml").contains("preview"));
    }

    @Test
    void aLinkExpires() throws SQLException {
        long id = reporter.write("ফুরানো লিংকের খসড়া");
        String link = link(reporter, id);
        assertEquals(200, Pages.status(link));

        change("update preview_links set expires_at = now() - interval '1 second' where story_id = ?", id);

        assertOpensNothing(link);
        assertNull(reporter.page("/desk/stories/" + id).selectFirst(".preview-link"));
    }

    @Test
    void aLinkIsRevokedAndTheOthersStay() {
        long id = reporter.write("বাতিল লিংকের খসড়া");
        String first = link(reporter, id);
        String second = link(chief, id);
        assertNotEquals(first, second);
        Document page = chief.page("/desk/stories/" + id);
        assertEquals(2, page.select(".preview-link").size());
        assertTrue(page.expectFirst(".preview-link").text().contains("share-reporter"));

        reporter.post("/desk/stories/" + id, ".preview-link form", revocation(page, 0), Map.of())
                .then()
                .statusCode(303);

        assertOpensNothing(first);
        assertEquals(200, Pages.status(second));
        chief.get("/desk/audit?q=" + id)
                .then()
                .body(containsString("প্রিভিউ লিংক বানানো"))
                .body(containsString("প্রিভিউ লিংক বাতিল"));
    }

    @Test
    void aLinkLeadsToTheStoryOnceItIsOutAndNowhereAfterItIsWithdrawn() {
        long id = reporter.write("প্রকাশিতব্য খসড়া");
        String desk = "/desk/stories/" + id;
        String link = link(reporter, id);
        String later = DeskDates.field(Instant.now().plus(2, ChronoUnit.DAYS));
        chief.postStory(desk, desk + "/publication", Map.of("publish-at", later))
                .then()
                .statusCode(303);
        assertEquals(200, Pages.status(link), "it waits for its time");

        chief.postStory(desk, desk + "/publication", Map.of("publish-at", "", "publish-now", "true"))
                .then()
                .statusCode(303);

        String path = Pages.get(link)
                .then()
                .statusCode(302)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .header("Location");
        assertEquals(200, Pages.status(URI.create(path).getPath()));
        chief.post(desk, ".withdraw form", desk + "/withdrawal", Map.of())
                .then()
                .statusCode(303);
        assertOpensNothing(link);
    }

    @Test
    void aLinkToWhatIsInTheTrashOpensNothing() {
        long id = reporter.write("ট্র্যাশের খসড়া");
        String desk = "/desk/stories/" + id;
        String link = link(reporter, id);

        reporter.post(desk, "form[action$=/trash]", desk + "/trash", Map.of())
                .then()
                .statusCode(303);

        assertOpensNothing(link);
        Document page = reporter.page(desk);
        assertNull(page.selectFirst("#share form.stack"), "and no other is made");
    }

    @Test
    void anEmbargoIsShownThroughOnlyKnowingly() {
        long id = reporter.write("নিষেধাজ্ঞার খসড়া");
        String desk = "/desk/stories/" + id;
        String before = link(reporter, id);
        embargo(desk, 2);

        assertOpensNothing(before);
        Document page = reporter.page(desk);
        assertNotNull(page.selectFirst("#share [name=against-embargo][required]"));
        assertNotNull(page.selectFirst(".preview-link .mark-attention"));
        make(reporter, id, Map.of()).then().statusCode(409).body(containsString("এমবার্গো"));

        String knowing = pathOf(make(reporter, id, Map.of("against-embargo", "true")));
        assertEquals(200, Pages.status(knowing));

        embargo(desk, 3);
        assertOpensNothing(knowing);
    }

    @Test
    void onlyWhoMayWriteTheStoryMakesLinksAndNoneOpensAnotherStory() {
        long id = reporter.write("নিজের খসড়া");
        long secret = reporter.write("লুকানো খসড়া");
        Desk other = Desk.open("share-other", PASSWORD);
        String token = other.formToken();
        other.request()
                .formParam("form-token", token)
                .formParam("days", 1)
                .post("/desk/stories/" + id + "/preview-links")
                .then()
                .statusCode(403);
        make(reporter, id, Map.of("days", "30")).then().statusCode(400);
        String link = link(reporter, id);
        String listed = revocation(reporter.page("/desk/stories/" + id), 0);
        other.request().formParam("form-token", token).post(listed).then().statusCode(403);
        reporter.post(
                        "/desk/stories/" + id,
                        "#share form.stack",
                        listed.replace("/" + id + "/", "/" + secret + "/"),
                        Map.of())
                .then()
                .statusCode(303);

        Pages.get(link).then().statusCode(200).body(not(containsString("লুকানো খসড়া")));
        assertOpensNothing(link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A"));
        assertEquals(404, Pages.status(link + "/" + secret));
        assertEquals(404, Pages.status("/preview/" + secret));
    }

    @Test
    void whoHandedTheStoryInStillRevokesTheirOwnLinkAndTheDatabaseKnowsNone() throws SQLException {
        long id = reporter.write("জমা দেওয়া খসড়া");
        String desk = "/desk/stories/" + id;
        String link = link(reporter, id);
        reporter.postStory(desk, desk + "/submission", Map.of()).then().statusCode(303);
        assertEquals(200, Pages.status(link));
        Document page = reporter.page(desk);
        assertNull(page.selectFirst("#share form.stack"));
        try (Connection connection = database.getConnection();
                PreparedStatement asked = connection.prepareStatement(
                        "select count(*) from preview_links l where l::text like '%' || ? || '%'")) {
            asked.setString(1, link.substring(link.lastIndexOf('/') + 1));
            ResultSet found = asked.executeQuery();
            assertTrue(found.next());
            assertEquals(0, found.getInt(1));
        }

        reporter.post(desk, ".preview-link form", revocation(page, 0), Map.of())
                .then()
                .statusCode(303);

        assertOpensNothing(link);
    }

    private static String link(Desk desk, long id) {
        return pathOf(make(desk, id, Map.of()));
    }

    private static io.restassured.response.Response make(Desk desk, long id, Map<String, String> changes) {
        String page = "/desk/stories/" + id;
        return desk.post(page, "#share form.stack", page + "/preview-links", changes);
    }

    private static String pathOf(io.restassured.response.Response shown) {
        String page = shown.then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString();
        return URI.create(Jsoup.parse(page).expectFirst("#link").attr("value")).getPath();
    }

    private static String revocation(Document page, int index) {
        return page.select(".preview-link form").get(index).attr("action");
    }

    private void embargo(String desk, int days) {
        String until = DeskDates.field(Instant.now().plus(days, ChronoUnit.DAYS));
        chief.post(desk, "form[action$=/embargo]", desk + "/embargo", Map.of("until", until))
                .then()
                .statusCode(303);
    }

    /** The page of an address that never was, to the letter. */
    private static void assertOpensNothing(String link) {
        String never = "/preview/" + "x".repeat(43);
        assertEquals(
                Pages.get(never).then().statusCode(404).extract().asString(),
                Pages.get(link)
                        .then()
                        .statusCode(404)
                        .header("Cache-Control", equalTo("no-store"))
                        .extract()
                        .asString());
    }

    private void change(String sql, long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, id);
            assertEquals(1, update.executeUpdate());
        }
    }
}
