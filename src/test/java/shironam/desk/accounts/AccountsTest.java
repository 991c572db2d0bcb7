package shironam.desk.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.delivery.MovableClock;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** How an admin asks people in, helps them, and lets them go. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccountsTest {
    private static final String PASSWORD = "a long password";
    private static final String ADMIN = "accounts-admin";

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    private final MovableClock now = new MovableClock();
    private Desk admin;
    private String name;

    @BeforeEach
    void people() {
        accounts.createUnlessThere(ADMIN, Role.ADMIN, PASSWORD);
        admin = Desk.open(ADMIN, PASSWORD);
        name = "রিনা-" + System.nanoTime();
    }

    @Test
    void whoIsInvitedSetsTheirOwnPassword() {
        String link = invite(name, "editor");
        assertTrue(admin.page("/desk/accounts").text().contains(name));
        Desk invited = Desk.closed();
        assertTrue(invited.page(link).text().contains(name));
        use(invited, link, "short").then().statusCode(400).body(containsString("অন্তত ৮টি"));
        use(invited, link, PASSWORD).then().statusCode(200).body(containsString("/desk/login"));
        Desk.open(name, PASSWORD).get("/desk/stories").then().statusCode(200);

        Document page = admin.page(account());
        assertEquals("editor", page.expectFirst("#role option[selected]").attr("value"));
        assertFalse(admin.page("/desk/accounts")
                .select("[action*=revocation]")
                .text()
                .contains(name));
    }

    @Test
    void aLinkOpensOnceAndNobodyLearnsWhyItDoesNot() {
        String used = invite(name, "reporter");
        use(Desk.closed(), used, PASSWORD).then().statusCode(200);
        String revoked = invite(name + "-b", "reporter");
        revoke(name + "-b");
        String expired = invite(name + "-c", "reporter");
        QuarkusMock.installMockForInstance(now, clock);
        now.advance(Duration.ofDays(7).plusMinutes(1));
        String pages = "";
        for (String link : new String[] {used, revoked, expired, "/desk/welcome/made-up"}) {
            Response dead = Desk.closed().get(link);
            dead.then().statusCode(410).body(containsString("এই লিংক কিছু খোলে না"));
            String page = dead.asString();
            assertTrue(pages.isEmpty() || pages.equals(page), link);
            pages = page;
            Desk.closed()
                    .request()
                    .formParam("password", PASSWORD)
                    .post(link)
                    .then()
                    .statusCode(410);
        }
        invite(name + "-c", "reporter"); // in place of the one that has expired
    }

    @Test
    void whoComesInInEnglishGoesOnInEnglish() {
        String name = "english-" + System.nanoTime();
        Desk invited = Desk.closed();
        String link = invite(name, "reporter");
        Document done = Jsoup.parse(invited.request()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam(
                        "form-token",
                        invited.page(link + "?language=en")
                                .expectFirst("[name=form-token]")
                                .attr("value"))
                .formParam("language", "en")
                .formParam("password", PASSWORD)
                .post(link)
                .asString());
        assertEquals(
                "/desk/login?language=en", done.expectFirst("a.main-button").attr("href"));
        assertEquals(
                "en",
                Desk.open(name, PASSWORD).page("/desk").expectFirst("html").attr("lang"));
    }

    /** Of whatever letters, sizes, encodings and unseen characters it is written. */
    @Test
    void namesThatLookAlikeAreOneName() {
        String base = "মায়া-sopa-" + System.nanoTime();
        accounts.create(base, Role.REPORTER, PASSWORD);
        List<String> alike = List.of(
                base.replace("\u09af\u09bc", "\u09df"),
                base.replace("\u09df", "\u09af\u09bc"),
                base.toUpperCase(),
                base.replace("sopa", "ѕора"),
                base.replace("sopa", "ｓｏｐａ"),
                base.replace("sopa", "so\u200bpa"),
                base.replace("sopa", "so\u200cpa"),
                base.replace("sopa", "s০pa"),
                " " + base);
        for (String name : alike) {
            assertThrows(Accounts.RefusedException.class, () -> accounts.create(name, Role.REPORTER, PASSWORD), name);
            post("/desk/invitations", Map.of("name", name, "role", "editor"))
                    .then()
                    .statusCode(400);
            Desk.open(name, PASSWORD);
        }
        post("/desk/accounts", Map.of("name", base.replace("sopa", "ѕора"), "role", "editor", "password", PASSWORD))
                .then()
                .body(containsString("চোখে আলাদা করা যায় না"));
        invite(base + "b", "reporter");
        post("/desk/invitations", Map.of("name", base.replace("sopa", "ѕора") + "B", "role", "editor"))
                .then()
                .statusCode(400);
        post("/desk/invitations", Map.of("name", "\u2060..", "role", "editor"))
                .then()
                .statusCode(400);
    }

    @Test
    void accountsOfBeforeWhoseNamesLookAlikeGoOn() throws SQLException {
        String latin = "sopa-" + System.nanoTime();
        String other = latin.replace("sopa", "ѕора");
        accounts.create(latin, Role.REPORTER, PASSWORD);
        sql("insert into accounts (name, role, password_hash, language, created_at) select '" + other
                + "', role, password_hash, 'en', created_at from accounts where name = '" + latin + "'");
        assertEquals(
                "bn",
                Desk.open(latin, PASSWORD)
                        .page("/desk/account")
                        .expectFirst("html")
                        .attr("lang"));
        assertEquals(
                "en",
                Desk.open(other, PASSWORD)
                        .page("/desk/account")
                        .expectFirst("html")
                        .attr("lang"));
        Desk.closed().login(latin.replace("sopa", "sорa"), PASSWORD).then().statusCode(401);
    }

    @Test
    void whoIsNoAdminAnyMoreHasNoDoorLeftOpen() {
        String former = "former-" + System.nanoTime();
        accounts.create(former, Role.ADMIN, PASSWORD);
        Desk desk = Desk.open(former, PASSWORD);
        String link = linkOf(desk.post(
                "/desk/accounts",
                "form[action=/desk/logout]",
                "/desk/invitations",
                Map.of("name", name, "role", "admin")));
        Desk.closed().get(link).then().statusCode(200);
        accounts.changeRole(former, Role.EDITOR, null);
        Desk.closed().get(link).then().statusCode(410);
    }

    @Test
    void aPasswordThatIsEasilyGuessedUsesNoLinkUp() {
        String link = invite(name, "reporter");
        use(Desk.closed(), link, "password1").then().statusCode(400).body(containsString("সহজেই অনুমান"));
        use(Desk.closed(), link, name).then().statusCode(400).body(containsString("নাম দিয়ে"));
        Document page = Desk.closed().page(link + "?language=en");
        assertTrue(page.text().contains("no common word"));
        use(Desk.closed(), link, PASSWORD).then().statusCode(200);
        post("/desk/accounts", Map.of("name", name + "-2", "role", "editor", "password", "12345678"))
                .then()
                .statusCode(400)
                .body(containsString("সহজেই অনুমান"));
    }

    @Test
    void oneInvitationForANameWaitsAtATime() {
        invite(name, "reporter");
        post("/desk/invitations", Map.of("name", name, "role", "admin"))
                .then()
                .statusCode(400)
                .body(containsString("আগে থেকেই আছে"));
        post("/desk/invitations", Map.of("name", ADMIN, "role", "admin")).then().statusCode(400);
        post("/desk/invitations", Map.of("name", "two words")).then().statusCode(400);
    }

    @Test
    void aFormThatIsNotOursSetsNoPassword() {
        String link = invite(name, "reporter");
        Desk.closed()
                .request()
                .formParam("password", PASSWORD)
                .post(link)
                .then()
                .statusCode(403);
        use(Desk.closed(), link, PASSWORD).then().statusCode(200);
    }

    @Test
    void aResetLeavesTheOldPasswordUntilItIsUsedAndThenEndsEverything() {
        accounts.createUnlessThere(name, Role.REPORTER, PASSWORD);
        Desk reporter = Desk.open(name, PASSWORD);
        String first = linkOf(post(account() + "/reset", Map.of()));
        String second = linkOf(post(account() + "/reset", Map.of()));
        Desk.closed().get(first).then().statusCode(410);
        Desk.open(name, PASSWORD);
        reporter.get("/desk/stories").then().statusCode(200);

        use(Desk.closed(), second, "another password").then().statusCode(200);
        reporter.get("/desk/stories").then().statusCode(303);
        Desk.closed().login(name, PASSWORD).then().statusCode(401);
        Desk.open(name, "another password");

        String third = linkOf(post(account() + "/reset", Map.of()));
        QuarkusMock.installMockForInstance(now, clock);
        now.advance(Duration.ofHours(25));
        Desk.closed().get(third).then().statusCode(410);
    }

    @Test
    void anAdminChangesTheRoleEndsLoginsAndTakesTheAccountAway() {
        accounts.createUnlessThere(name, Role.REPORTER, PASSWORD);
        Desk someone = Desk.open(name, PASSWORD);
        post(account() + "/role", Map.of("role", "chief")).then().statusCode(303);
        someone.get("/desk/audit").then().statusCode(200);
        assertTrue(admin.page(account()).text().contains("শেষ দেখা"));

        post(account() + "/sessions/end", Map.of()).then().statusCode(303);
        someone.get("/desk/stories").then().statusCode(303);

        String link = linkOf(post(account() + "/reset", Map.of()));
        post(account() + "/closure", Map.of()).then().statusCode(303);
        Desk.closed().login(name, PASSWORD).then().statusCode(401);
        Desk.closed().get(link).then().statusCode(410);
        post(account() + "/reopening", Map.of()).then().statusCode(303);
        Desk.open(name, PASSWORD);
        admin.get("/desk/accounts/nobody-there").then().statusCode(404);
    }

    @Test
    void nobodyDisablesOrDemotesThemselves() {
        String own = "/desk/accounts/" + ADMIN;
        assertTrue(admin.page(own)
                .select("form[action=" + own + "/closure], form[action=" + own + "/role]")
                .isEmpty());
        post(own + "/closure", Map.of()).then().statusCode(400).body(containsString("কেউ নিজেকে"));
        post(own + "/role", Map.of("role", "reporter")).then().statusCode(400);
        admin.get("/desk/accounts").then().statusCode(200);
    }

    @Test
    void theLastAdminStays() throws SQLException {
        String others = " where role = 'admin' and name <> '" + ADMIN + "' and ";
        sql("update accounts set disabled_at = '2001-01-01'" + others + "disabled_at is null");
        try {
            Accounts.RefusedException disabled =
                    assertThrows(Accounts.RefusedException.class, () -> accounts.disable(ADMIN, null));
            assertEquals(Accounts.Reason.LAST_ADMIN, disabled.reason);
            assertThrows(Accounts.RefusedException.class, () -> accounts.changeRole(ADMIN, Role.EDITOR, null));
        } finally {
            sql("update accounts set disabled_at = null" + others + "disabled_at = '2001-01-01'");
        }
        admin.get("/desk/accounts").then().statusCode(200);
    }

    @Test
    void onlyAdminsAskPeopleIn() {
        accounts.createUnlessThere("accounts-chief", Role.CHIEF, PASSWORD);
        Desk chief = Desk.open("accounts-chief", PASSWORD);
        for (String path : new String[] {
            "/desk/invitations",
            "/desk/invitations/1/revocation",
            "/desk/accounts",
            account() + "/role",
            account() + "/reset",
            account() + "/closure",
            account() + "/two-factor/removal"
        }) {
            chief.post("/desk/stories", "form[action=/desk/logout]", path, Map.of("name", name, "role", "admin"))
                    .then()
                    .statusCode(403);
        }
        chief.get(account()).then().statusCode(403);
        admin.get("/desk/audit?q=" + name).then().body(not(containsString("trail-line")));
    }

    private String account() {
        return "/desk/accounts/" + name;
    }

    private String invite(String whom, String role) {
        return linkOf(post("/desk/invitations", Map.of("name", whom, "role", role)));
    }

    private void revoke(String whom) {
        String action = admin.page("/desk/accounts").select("form[action*=revocation]").stream()
                .filter(form -> form.expectFirst("button").attr("aria-label").endsWith(whom))
                .findFirst()
                .orElseThrow()
                .attr("action");
        post(action, Map.of()).then().statusCode(303);
    }

    /** Posts as one of the admin's forms would. */
    private Response post(String action, Map<String, String> fields) {
        return admin.post("/desk/accounts", "form[action=/desk/logout]", action, fields);
    }

    private static String linkOf(Response made) {
        String url = Jsoup.parse(made.then().statusCode(200).extract().asString())
                .expectFirst("#link")
                .attr("value");
        return url.substring(url.indexOf("/desk/welcome/"));
    }

    private static Response use(Desk invited, String link, String password) {
        Document page = invited.page(link);
        return invited.request()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("form-token", page.expectFirst("[name=form-token]").attr("value"))
                .formParam("password", password)
                .post(link);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
