package shironam.desk.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** People of the newsroom are shown by a name of their own, and write under a byline. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProfilesTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ২৭";

    private static final String FORM = "form[action=/desk/account/profile]";

    @Inject
    Accounts accounts;

    private Desk reporter;
    private Desk admin;

    @BeforeEach
    void bothAreAtTheDesk() {
        accounts.createUnlessThere("profile-rep", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("profile-admin", Role.ADMIN, PASSWORD);
        reporter = Desk.open("profile-rep", PASSWORD);
        admin = Desk.open("profile-admin", PASSWORD);
    }

    @Test
    void theOwnNameIsShownInListsHistoryAndComments() {
        keep(
                        reporter,
                        Map.of(
                                "display-name",
                                "রুবিনা প্রতিবেদক",
                                "mail-address",
                                "rubina@paper.example",
                                "present",
                                PASSWORD))
                .then()
                .statusCode(303);
        long story = reporter.write("পরিচিতির লেখা");

        assertTrue(admin.page("/desk/stories").text().contains("রুবিনা প্রতিবেদক"));
        assertTrue(admin.page("/desk/stories/" + story + "/history").text().contains("রুবিনা প্রতিবেদক"));
        assertTrue(reporter.page("/desk").text().contains("রুবিনা প্রতিবেদক"));
        Document account = admin.page("/desk/accounts/profile-rep");
        assertTrue(account.text().contains("rubina@paper.example"));
        assertEquals("profile-rep", account.selectFirst("h1").text());
    }

    @Test
    void nobodyTakesTheNameOfSomebodyElseOrWhatIsNoAddress() {
        Response refused = keep(reporter, Map.of("display-name", "Profile-Admin"));
        assertEquals(400, refused.statusCode());
        assertEquals(
                "Profile-Admin",
                Jsoup.parse(refused.asString()).selectFirst("#display-name").attr("value"));
        assertEquals(
                400,
                keep(reporter, Map.of("mail-address", "no address", "present", PASSWORD))
                        .statusCode());
        assertFalse(reporter.page("/desk/account")
                .selectFirst("#display-name")
                .attr("value")
                .equals("Profile-Admin"));
    }

    @Test
    void anotherMailAddressNeedsThePassword() {
        for (String present : List.of("", "ভুল পাসওয়ার্ড")) {
            Response refused = keep(reporter, Map.of("mail-address", "thief@other.example", "present", present));
            assertEquals(400, refused.statusCode());
            assertEquals(
                    "thief@other.example",
                    Jsoup.parse(refused.asString()).selectFirst("#mail-address").attr("value"),
                    "what was typed is still there");
        }
        assertFalse(admin.get("/desk/accounts/profile-rep").asString().contains("thief@"));
    }

    @Test
    void aNewStoryBeginsWithTheBylineThatAnAdminHasSet() {
        String path = "/desk/accounts/profile-rep";
        admin.post(path, "form[action$=/author]", path + "/author", Map.of("author", "রুবিনা হক"))
                .then()
                .statusCode(303);

        assertEquals(
                "রুবিনা হক",
                reporter.page("/desk/stories/new").selectFirst("#author").attr("value"));
        assertEquals("রুবিনা হক", admin.page(path).selectFirst("#author").attr("value"));

        admin.post(path, "form[action$=/author]", path + "/author", Map.of("author", ""))
                .then()
                .statusCode(303);
        assertEquals(
                "", reporter.page("/desk/stories/new").selectFirst("#author").attr("value"));
    }

    private static Response keep(Desk desk, Map<String, String> typed) {
        Map<String, String> fields = Desk.fields(desk.page("/desk/account").selectFirst(FORM));
        fields.putAll(typed);
        return desk.postMultipart("/desk/account/profile", fields);
    }
}
