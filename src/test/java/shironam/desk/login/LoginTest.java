package shironam.desk.login;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** How one comes to the desk and leaves it, and who keeps the accounts. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LoginTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৭";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    Accounts accounts;

    private Desk editor;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("rina", Role.CHIEF, PASSWORD);
        accounts.createUnlessThere("chief", Role.ADMIN, PASSWORD);
        editor = Desk.open("rina", PASSWORD);
    }

    @Test
    void nobodyComesInWithoutALogin() {
        given().redirects()
                .follow(false)
                .get("/desk/stories")
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk/login?then=%2Fdesk%2Fstories"));
        given().redirects()
                .follow(false)
                .get("/admin")
                .then()
                .statusCode(302)
                .header("Location", containsString("/desk"));
        given().accept("application/json").get("/desk/cards?q=x").then().statusCode(401);
        Desk.closed().login("rina", "wrong password").then().statusCode(401).body(containsString("মিলছে না"));
    }

    @Test
    void noWritingOfAnAddressGoesPastTheLogin() {
        for (String path : List.of(
                "/desk",
                "/desk/",
                "/desk//stories",
                "/desk;a=b/stories",
                "/desk/nothing/here",
                "/desk/login/../stories",
                "/desk/%73tories")) {
            given().redirects()
                    .follow(false)
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/desk/login"));
        }
        given().get("/desk/login/challenge").then().statusCode(404);
        given().post("/desk/login/challenge").then().statusCode(404);
    }

    @Test
    void onlyTheDeskLooksForASession() {
        Desk someone = Desk.closed();
        String session = someone.login("rina", PASSWORD).cookie("shironam-session");
        lastSeenLongAgo();
        given().cookie("shironam-session", session).get("/?not-kept=7").then().statusCode(200);
        given().cookie("shironam-session", session).get("/desk/login").then().statusCode(200);
        assertTrue(lastSeenLongAgo(), "a page for everybody has looked for the session");
        someone.get("/desk/stories").then().statusCode(200).cookie("shironam-session", session);
        assertFalse(lastSeenLongAgo());
    }

    /** Sets it for all sessions; whether it was so for all of them before. */
    private boolean lastSeenLongAgo() {
        return QuarkusTransaction.requiringNew().call(() -> {
            long later = ((Number) Panache.getEntityManager()
                            .createNativeQuery(
                                    "select count(*) from sessions where last_seen_at > now() - interval '30 minutes'")
                            .getSingleResult())
                    .longValue();
            Panache.getEntityManager()
                    .createNativeQuery("update sessions set last_seen_at = now() - interval '1 hour'")
                    .executeUpdate();
            return later == 0;
        });
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        String cookie = Desk.closed().login("rina", PASSWORD).then().extract().headers().getList("Set-Cookie").stream()
                .map(header -> header.getValue())
                .filter(value -> value.startsWith("shironam-session="))
                .findFirst()
                .orElseThrow();
        assertTrue(
                cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/desk"),
                cookie);
    }

    @Test
    void anEndedLoginLosesNothing() {
        long id = editor.write("লগইন ফুরানোর গল্প");
        String desk = "/desk/stories/" + id;
        Desk stranger = Desk.closed();
        Response asked = stranger.postMultipart(desk, Map.of("body", "<p>না হারানো বাক্য।</p>", "version", "0"));
        asked.then().statusCode(401).body(containsString("না হারানো বাক্য"));

        Element form = org.jsoup.Jsoup.parse(asked.asString()).expectFirst("form");
        Response in = stranger.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("form-token", form.expectFirst("[name=form-token]").attr("value"))
                .formParam("then", form.expectFirst("[name=then]").attr("value"))
                .formParam("kept.body", form.expectFirst("[name=kept.body]").wholeText())
                .formParam("name", "rina")
                .formParam("password", PASSWORD)
                .post("/desk/login");
        in.then().statusCode(200);
        Element again = org.jsoup.Jsoup.parse(in.asString()).expectFirst("main form");
        assertEquals(desk, again.attr("action"));
        assertTrue(again.expectFirst("[name=body]").wholeText().contains("না হারানো বাক্য"));
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        long id = editor.write("জাল ফরম");
        editor.postStory(
                        "/desk/stories/" + id,
                        "/desk/stories/" + id,
                        Map.of("form-token", "made-up", "headline", "জাল"))
                .then()
                .statusCode(401);
        assertEquals(
                "জাল ফরম",
                editor.page("/desk/stories/" + id).expectFirst("#headline").text());
        given().formParam("name", "rina")
                .formParam("password", PASSWORD)
                .post("/desk/login")
                .then()
                .statusCode(403);
    }

    @Test
    void fiveWrongPasswordsSlowTheSixth() {
        accounts.createUnlessThere("khoka", Role.REPORTER, PASSWORD);
        for (int i = 0; i < 5; i++) {
            Desk.closed().login("khoka", "wrong " + i).then().statusCode(401);
        }
        Desk.closed()
                .login("khoka", PASSWORD)
                .then()
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, not(equalTo(0)));
    }

    @Test
    void loggingOutEndsTheSession() {
        Desk someone = Desk.open("rina", PASSWORD);
        someone.post("/desk/stories", "form[action=/desk/logout]", "/desk/logout", Map.of())
                .then()
                .statusCode(303);
        someone.get("/desk/stories").then().statusCode(303);
    }

    @Test
    void theDeskSpeaksBothLanguages() {
        Desk chief = Desk.open("chief", PASSWORD);
        chief.post("/desk/stories", "form[action=/desk/language]", "/desk/language", Map.of("language", "en"))
                .then()
                .statusCode(303);
        assertEquals("en", chief.page("/desk/stories").expectFirst("html").attr("lang"));
        assertTrue(chief.page("/desk/stories").text().contains("Needs attention"));
        chief.post("/desk/stories", "form[action=/desk/language]", "/desk/language", Map.of("language", "bn"));
        assertFalse(chief.page("/desk/stories").text().contains("Needs attention"));
    }

    @Test
    void anAdminKeepsTheAccounts() {
        Desk chief = Desk.open("chief", PASSWORD);
        String name = "notun" + NUMBER.incrementAndGet();
        chief.post("/desk/accounts", ".panel form", "/desk/accounts", Map.of("name", name, "password", "short"))
                .then()
                .statusCode(400)
                .body(containsString("অন্তত ৮টি"));
        chief.post(
                        "/desk/accounts",
                        ".panel form",
                        "/desk/accounts",
                        Map.of("name", name, "password", PASSWORD, "role", "editor"))
                .then()
                .statusCode(303);
        Desk fresh = Desk.open(name, PASSWORD);
        chief.post("/desk/accounts", ".panel form", "/desk/accounts/" + name + "/closure", Map.of())
                .then()
                .statusCode(303);
        fresh.get("/desk/stories").then().statusCode(303).header("Location", containsString("login"));
        Desk.closed().login(name, PASSWORD).then().statusCode(401);
    }

    @Test
    void anotherSitesPostIsNotCarriedThroughTheLogin() {
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("name", "intruder")
                .formParam("role", "admin")
                .post("/desk/accounts")
                .then()
                .statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith("/desk/login"));
    }
}
