package shironam.desk.accounts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.delivery.MovableClock;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** What everybody may do with their own account. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OwnAccountTest {
    private static final String PASSWORD = "a long password";
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    private String name;
    private Desk desk;

    @BeforeEach
    void somebody() {
        name = "own-" + System.nanoTime();
        accounts.createUnlessThere(name, Role.REPORTER, PASSWORD);
        desk = Desk.open(name, PASSWORD);
    }

    @Test
    void aNewPasswordEndsTheOtherLoginsAndNotThisOne() {
        Desk elsewhere = Desk.open(name, PASSWORD);
        change(PASSWORD, "short").then().statusCode(400).body(containsString("অন্তত ৮টি"));
        change(PASSWORD, "another password").then().statusCode(303);
        desk.get("/desk/account?said=PASSWORD_CHANGED")
                .then()
                .statusCode(200)
                .body(containsString("পাসওয়ার্ড বদলেছে"));
        elsewhere.get("/desk/account").then().statusCode(303);
        Desk.closed().login(name, PASSWORD).then().statusCode(401);
        Desk.open(name, "another password");
    }

    @Test
    void guessingThePresentPasswordIsSlowedDown() {
        for (int i = 0; i < 5; i++) {
            change("wrong " + i, "another password").then().statusCode(400);
        }
        change(PASSWORD, "another password")
                .then()
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, not(equalTo(0)));
        desk.get("/desk/account").then().statusCode(200);
    }

    @Test
    void whereOneIsLoggedInIsListedAndEnded() {
        Desk elsewhere = Desk.closed().from(FIREFOX);
        elsewhere.login(name, PASSWORD).then().statusCode(303);
        Desk third = Desk.open(name, PASSWORD);
        Document page = desk.page("/desk/account");
        assertEquals(3, page.select(".session").size());
        Element other = page.select(".session").stream()
                .filter(row ->
                        row.text().contains("Firefox, Windows") && row.text().contains("127.0.0.1"))
                .findFirst()
                .orElseThrow();
        String end = other.expectFirst("form").attr("action");

        accounts.createUnlessThere("own-stranger", Role.ADMIN, PASSWORD);
        Desk stranger = Desk.open("own-stranger", PASSWORD);
        stranger.post("/desk/account", "form[action=/desk/account/password]", end, Map.of());
        elsewhere.get("/desk/account").then().statusCode(200);

        desk.post("/desk/account", "form[action=" + end + "]", end, Map.of())
                .then()
                .statusCode(303);
        elsewhere.get("/desk/account").then().statusCode(303);
        third.get("/desk/account").then().statusCode(200);
        String others = "/desk/account/sessions/others/end";
        desk.post("/desk/account", "form[action=" + others + "]", others, Map.of())
                .then()
                .statusCode(303);
        third.get("/desk/account").then().statusCode(303);
        assertEquals(1, desk.page("/desk/account").select(".session").size());
    }

    @Test
    void theCookieLastsAsLongAsTheSession() {
        assertTrue(sessionCookies(desk.get("/desk/account")).isEmpty());
        MovableClock later = new MovableClock();
        QuarkusMock.installMockForInstance(later, clock);
        later.advance(Duration.ofDays(13));
        List<String> renewed = sessionCookies(desk.get("/desk/account"));
        assertEquals(1, renewed.size());
        assertTrue(renewed.get(0).contains("Max-Age=1209600"), renewed::toString);
        assertTrue(sessionCookies(desk.get("/desk/account")).isEmpty());

        String token =
                desk.page("/desk/account").expectFirst("[name=form-token]").attr("value");
        later.advance(Duration.ofDays(13));
        List<String> left =
                sessionCookies(desk.request().formParam("form-token", token).post("/desk/logout"));
        assertEquals(1, left.size(), left::toString);
        assertTrue(left.get(0).contains("Max-Age=0"), left::toString);
    }

    @Test
    void aLoginEndsAfterThirtyDaysHoweverMuchItIsUsed() {
        MovableClock later = new MovableClock();
        QuarkusMock.installMockForInstance(later, clock);
        for (int day = 0; day < 29; day++) {
            later.advance(Duration.ofDays(1));
            desk.get("/desk/account").then().statusCode(200);
        }
        later.advance(Duration.ofDays(1).plusMinutes(1));
        desk.get("/desk/account").then().statusCode(303);
        Desk again = Desk.open(name, PASSWORD);
        assertEquals(1, again.page("/desk/account").select(".session").size());
    }

    @Test
    void aNewLoginInTheSameBrowserEndsTheOldOne() {
        Desk other = Desk.open(name, PASSWORD);
        assertEquals(2, desk.page("/desk/account").select(".session").size());
        other.login(name, PASSWORD).then().statusCode(303);
        assertEquals(2, desk.page("/desk/account").select(".session").size());
    }

    @Test
    void aLoginNeverTakesTheSessionThatSomebodyElsePlanted() {
        Response page = given().get("/desk/login");
        String visit = page.cookie("shironam-visit");
        for (String planted : List.of("planted", visit)) {
            Response in = given().redirects()
                    .follow(false)
                    .cookie("shironam-visit", visit)
                    .cookie("shironam-session", planted)
                    .formParam(
                            "form-token",
                            org.jsoup.Jsoup.parse(page.asString())
                                    .expectFirst("[name=form-token]")
                                    .val())
                    .formParam("name", name)
                    .formParam("password", PASSWORD)
                    .post("/desk/login");
            in.then().statusCode(303);
            assertNotEquals(planted, in.cookie("shironam-session"));
            given().redirects()
                    .follow(false)
                    .cookie("shironam-session", planted)
                    .get("/desk/account")
                    .then()
                    .statusCode(303);
        }
    }

    @Test
    void aNewPasswordTakesALinkForAnotherOneAway() {
        accounts.createUnlessThere("own-admin", Role.ADMIN, PASSWORD);
        Desk admin = Desk.open("own-admin", PASSWORD);
        String reset = "/desk/accounts/" + name + "/reset";
        Response made = admin.post("/desk/accounts", "form[action=/desk/logout]", reset, Map.of());
        String link = org.jsoup.Jsoup.parse(made.asString())
                .expectFirst("#link")
                .val()
                .replaceFirst("^.*(?=/desk/)", "");
        Desk.closed().get(link).then().statusCode(200);
        change(PASSWORD, "another password").then().statusCode(303);
        Desk.closed().get(link).then().statusCode(410);
    }

    @Test
    void aPasswordThatIsEasilyGuessedIsRefusedInOnesLanguage() {
        change(PASSWORD, "password1").then().statusCode(400).body(containsString("সহজেই অনুমান"));
        change(PASSWORD, name + "1").then().statusCode(400).body(containsString("নাম দিয়ে পাসওয়ার্ড হয় না"));
        desk.post("/desk/account", "form[action=/desk/language]", "/desk/language", Map.of("language", "en"));
        change(PASSWORD, "qwertyuiop").then().statusCode(400).body(containsString("a guesser tries"));
        Desk.open(name, PASSWORD);
    }

    @Test
    void aBrowserIsNamedInPlainWords() {
        assertEquals("Firefox, Windows", BrowserName.of(FIREFOX));
        assertEquals(
                "Edge, Windows",
                BrowserName.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"));
        assertEquals(
                "Chrome, Android",
                BrowserName.of("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Mobile Safari/537.36"));
        assertEquals(
                "Safari, iPhone",
                BrowserName.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"));
        assertEquals("", BrowserName.of("curl/8.5.0"));
    }

    private Response change(String present, String wanted) {
        String action = "/desk/account/password";
        return desk.post(
                "/desk/account", "form[action=" + action + "]", action, Map.of("present", present, "password", wanted));
    }

    private static List<String> sessionCookies(Response response) {
        return response.headers().getList("Set-Cookie").stream()
                .map(header -> header.getValue())
                .filter(value -> value.startsWith("shironam-session="))
                .toList();
    }
}
