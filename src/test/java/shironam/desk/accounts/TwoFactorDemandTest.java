package shironam.desk.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.identity.twofactor.Totp;
import shironam.identity.twofactor.TwoFactorDemand;

/** Roles that may not be without a second proof. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TwoFactorDemandTest {
    private static final String PASSWORD = "a long password";
    private static final String SET_UP = "/desk/account/two-factor";

    @Inject
    Accounts accounts;

    @Inject
    TwoFactorDemand demand;

    @Inject
    Clock clock;

    private Desk admin;
    private String name;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("demanding-admin", Role.ADMIN, PASSWORD);
        admin = Desk.open("demanding-admin", PASSWORD);
        name = "owing-" + System.nanoTime();
        accounts.create(name, Role.REPORTER, PASSWORD);
    }

    @AfterEach
    void nobodyOwesAnything() {
        demand.demandOf(List.of(), null);
    }

    @Test
    void whoOwesItIsLedThereAndNothingElseOpens() {
        demandOf("reporter");
        Desk reporter = Desk.open(name, PASSWORD);
        for (String path : List.of("/desk", "/desk/stories", "/desk/stories/new", "/desk/account", "/desk/calendar")) {
            reporter.get(path).then().statusCode(303).header("Location", endsWith(SET_UP));
        }
        reporter.request()
                .accept("application/json")
                .get("/desk/cards?q=x")
                .then()
                .statusCode(401);
        Document page = reporter.page(SET_UP);
        assertTrue(page.text().contains("দুই ধাপের লগইন ছাড়া চলে না"));

        begin(reporter, "wrong").then().statusCode(400);
        begin(reporter, PASSWORD).then().statusCode(303).header("Location", endsWith(SET_UP));
        reporter.get("/desk/stories").then().statusCode(303);
        confirm(reporter).then().statusCode(200);
        reporter.get("/desk/stories").then().statusCode(200);
        Desk.closed().login(name, PASSWORD).then().statusCode(200).body(containsString("one-time-code"));

        Response off = reporter.post(
                "/desk/account",
                "form[action=" + SET_UP + "/removal]",
                SET_UP + "/removal",
                Map.of("password", PASSWORD, "code", "123456"));
        off.then().statusCode(400).body(containsString("বন্ধ করা যায় না"));
    }

    @Test
    void whatSomebodyIsJustWritingIsNotLost() {
        Desk reporter = Desk.open(name, PASSWORD);
        long id = reporter.write("লেখার মাঝখানে");
        String story = "/desk/stories/" + id;
        Map<String, String> fields = Desk.fields(reporter.page(story).expectFirst("#story"));
        fields.put("headline", "মাঝখানেও হারায় না");
        demandOf("reporter");

        Response instead = reporter.postMultipart(story, fields);
        instead.then().statusCode(401);
        Element form = Jsoup.parse(instead.asString()).expectFirst("form[action=" + story + "]:has([name=headline])");
        begin(reporter, PASSWORD).then().statusCode(303);
        confirm(reporter).then().statusCode(200);
        Map<String, String> kept = Desk.fields(form);
        kept.replaceAll((field, value) -> value.replaceFirst("^\n", "")); // as browsers read a textarea
        reporter.postMultipart(story, kept).then().statusCode(303);
        assertEquals("মাঝখানেও হারায় না", Desk.headline(reporter.page(story)));
    }

    @Test
    void othersAreAskedForNothing() {
        demandOf("chief");
        Desk.open(name, PASSWORD).get("/desk/stories").then().statusCode(200);
        assertEquals(Set.of(Role.CHIEF), demand.roles());
        Desk reporter = Desk.open(name, PASSWORD);
        reporter.post("/desk/stories", "form[action=/desk/logout]", "/desk/two-factor-roles", Map.of("role", "admin"))
                .then()
                .statusCode(403);
        assertEquals(Set.of(Role.CHIEF), demand.roles());
    }

    @Test
    void anAdminWhoDemandsItOfAdminsIsLedThereAndACommandIsTheWayOut() {
        demandOf("admin");
        admin.get("/desk/accounts").then().statusCode(303).header("Location", endsWith(SET_UP));
        demand.demandOf(Set.of(), null);
        Document page = admin.page("/desk/accounts");
        assertFalse(page.expectFirst("[name=role][value=admin]").hasAttr("checked"));
        assertTrue(admin.get("/desk/audit/csv?action=two_factor_demanded")
                .asString()
                .contains(",demanding-admin,127.0.0.1,two_factor_demanded,,,admin"));
    }

    @Test
    void whoOwesItLeavesAndReadsInTheirLanguage() {
        demandOf("reporter");
        Desk reporter = Desk.open(name, PASSWORD);
        reporter.post(SET_UP, "form[action=/desk/language]", "/desk/language", Map.of("language", "en"))
                .then()
                .statusCode(303);
        assertTrue(reporter.page(SET_UP).text().contains("Your role may not be without two-factor login"));
        reporter.post(SET_UP, "form[action=/desk/logout]", "/desk/logout", Map.of())
                .then()
                .statusCode(303);
    }

    private void demandOf(String role) {
        admin.post(
                        "/desk/accounts",
                        "form[action=/desk/two-factor-roles]",
                        "/desk/two-factor-roles",
                        Map.of("role", role))
                .then()
                .statusCode(303);
    }

    private static Response begin(Desk desk, String password) {
        return desk.post(SET_UP, "form[action=" + SET_UP + "]", SET_UP, Map.of("password", password));
    }

    private Response confirm(Desk desk) {
        byte[] secret = new Base32()
                .decode(desk.page(SET_UP).expectFirst(".secret").text().replace(" ", ""));
        String action = SET_UP + "/confirmation";
        return desk.post(
                SET_UP,
                "form[action=" + action + "]",
                action,
                Map.of("code", Totp.code(secret, Totp.step(clock.instant()))));
    }
}
