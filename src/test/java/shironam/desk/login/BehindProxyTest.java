package shironam.desk.login;

import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shironam.TestDatabase;
import shironam.delivery.MovableClock;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.PasswordLinks;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.story.Story;
import shironam.story.analytics.PageViews;

/**
 * Behind nginx or Caddy on TLS, in an installation that says so by the variable of before: nobody gets round a bound or
 * into the audit trail under another's address by what they write into a header.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(BehindProxyTest.OldVariable.class)
class BehindProxyTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৭";

    public static class OldVariable implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.enable-forwarded-host", "true",
                    "shironam.site.url", "https://paper.example");
        }
    }

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    @Inject
    Newsroom newsroom;

    @Inject
    PageViews reads;

    @Inject
    PasswordLinks links;

    private final MovableClock now = new MovableClock();
    private String name;

    @BeforeEach
    void somebody() {
        QuarkusMock.installMockForInstance(now, clock);
        name = "proxied-" + System.nanoTime();
        accounts.createUnlessThere(name, Role.REPORTER, PASSWORD);
    }

    @Test
    void whatTheVisitorWritesIntoTheHeaderChangesNothing() {
        for (int i = 0; i < 5; i++) {
            login("203.0.113." + i + ", 198.51.100.1", "wrong " + i).then().statusCode(401);
        }
        login("203.0.113.99, 198.51.100.1", PASSWORD).then().statusCode(429);
        login("203.0.113.99, 198.51.100.2", PASSWORD).then().statusCode(303);
    }

    @Test
    void theAuditTrailHasTheAddressThatTheProxySaw() throws SQLException {
        login("203.0.113.99, 198.51.100.3", PASSWORD).then().statusCode(303);
        try (Connection connection = database.getConnection();
                PreparedStatement line = connection.prepareStatement(
                        "select came_from from audit_trail where account_name = ? and action = 'login'")) {
            line.setString(1, name);
            ResultSet row = line.executeQuery();
            assertTrue(row.next());
            assertEquals("198.51.100.3", row.getString(1));
        }
    }

    @Test
    void browsersAreToldToComeByTlsOnly() {
        for (String path : List.of("/", "/desk/login", "/nope", "/api/sections", "/admin")) {
            assertEquals(
                    "max-age=31536000",
                    request().redirects().follow(false).get(path).header("Strict-Transport-Security"),
                    path);
        }
        assertEquals(
                "max-age=31536000", request().get("/").header("Strict-Transport-Security"), "also when it is kept");
    }

    static Stream<String> headers() {
        return Stream.of(
                "", ",", "unknown", "[", "[::1", "::1::", "1.2.3.4.5", "a".repeat(4000), ",".repeat(4000), "%00", "'");
    }

    @ParameterizedTest
    @MethodSource("headers")
    void aHeaderThatIsNoAddressIsNoFault(String header) {
        login(header, PASSWORD).then().statusCode(303);
        request().header("X-Forwarded-For", header).get("/").then().statusCode(lessThan(500));
        request()
                .header("Forwarded", "for=\"" + header + "\";host=;proto=")
                .get("/")
                .then()
                .statusCode(lessThan(500));
    }

    @Test
    void theAddressesOfOneHouseholdAreOneVisitor() {
        for (int i = 0; i < 5; i++) {
            login("2001:db8:0:1::" + i, "wrong " + i).then().statusCode(401);
        }
        login("2001:db8:0:1:ffff:ffff:ffff:ffff", PASSWORD).then().statusCode(429);
        login("2001:db8:0:2::1", PASSWORD).then().statusCode(303);
    }

    @Test
    void guessingFromManyAddressesIsSlowAndTheOwnerStillComesIn() {
        Cookie known = login("198.51.100.10", PASSWORD).detailedCookie("__Secure-shironam-known");
        for (int i = 0; i < 20; i++) {
            login("203.0.113." + i, "wrong " + i).then().statusCode(401);
        }
        login("203.0.113.100", "wrong").then().statusCode(429);
        login("203.0.113.101", PASSWORD).then().statusCode(429);
        login("203.0.113.102", PASSWORD, known).then().statusCode(303);

        now.advance(Duration.ofMinutes(1));
        login("203.0.113.103", PASSWORD).then().statusCode(303);
    }

    @Test
    void aBrowserThatIsKnownIsSlowedDownToo() {
        Cookie known = login("198.51.100.10", PASSWORD).detailedCookie("__Secure-shironam-known");
        for (int i = 0; i < 5; i++) {
            login("203.0.113." + i, "wrong " + i, known).then().statusCode(401);
        }
        login("203.0.113.100", PASSWORD, known).then().statusCode(429);
        Cookie madeUp = new Cookie.Builder(known.getName(), "a".repeat(86)).build();
        login("203.0.113.100", PASSWORD, madeUp).then().statusCode(303);
    }

    @Test
    void aLinkForANewPasswordLetsTheOwnerInWhileStrangersGuess() {
        accounts.createUnlessThere("proxied-admin", Role.ADMIN, PASSWORD);
        Account admin = Account.named("proxied-admin").orElseThrow();
        for (int i = 0; i < 21; i++) {
            login("203.0.113." + i, "wrong " + i);
        }
        login("203.0.113.101", PASSWORD).then().statusCode(429);
        String link = "/desk/welcome/" + links.reset(name, admin).token();
        Response page = request().get(link);
        String visit = "__Secure-shironam-visit";
        Response set = request()
                .cookie(visit, page.cookie(visit))
                .formParam(
                        "form-token",
                        org.jsoup.Jsoup.parse(page.asString())
                                .expectFirst("[name=form-token]")
                                .val())
                .formParam("password", "a long password")
                .post(link);
        set.then().statusCode(200);
        for (int i = 0; i < 21; i++) {
            login("203.0.113." + i, "wrong " + i);
        }
        login("203.0.113.101", "a long password").then().statusCode(429);
        login("203.0.113.101", "a long password", set.detailedCookie("__Secure-shironam-known"))
                .then()
                .statusCode(303);
    }

    @Test
    void whoTriesManyLinksIsSlowedDown() {
        for (int i = 0; i < 20; i++) {
            request()
                    .header("X-Forwarded-For", "198.51.100.70")
                    .get("/desk/welcome/guess-" + i)
                    .then()
                    .statusCode(410);
        }
        request()
                .header("X-Forwarded-For", "198.51.100.70")
                .get("/desk/welcome/guess")
                .then()
                .statusCode(429);
        request()
                .header("X-Forwarded-For", "198.51.100.71")
                .get("/desk/welcome/guess")
                .then()
                .statusCode(410);
    }

    /** Whatever the name is: who guesses could write it in many ways. */
    @Test
    void namesThatLookAlikeAreCountedAsOne() {
        List<String> alike =
                List.of(name, name.toUpperCase(), "\u200b" + name, name.replace('o', '\u043e'), "  " + name);
        for (String typed : alike) {
            login(typed, "198.51.100.20", "wrong").then().statusCode(401);
        }
        login(name.replace('p', '\u0440'), "198.51.100.20", PASSWORD).then().statusCode(429);
    }

    @Test
    void ofFortyAtOnceFiveAreLookedAt() throws Exception {
        List<RequestSpecification> forms = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            forms.add(form(name, "198.51.100.30", "wrong " + i));
        }
        ExecutorService crowd = Executors.newFixedThreadPool(40);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            forms.forEach(form ->
                    answers.add(crowd.submit(() -> form.post("/desk/login").statusCode())));
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertEquals(
                    Map.of(401, 5L, 429, 35L),
                    statuses.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting())));
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void noHeaderSteersALinkOrARedirect() {
        for (String path : List.of("/desk/stories", "/desk/login", "/", "/feed.xml", "/admin", "/sitemap.xml")) {
            Response response = request()
                    .header("X-Forwarded-Host", "evil.example")
                    .header("X-Forwarded-Proto", "javascript")
                    .header("X-Forwarded-Port", "666")
                    .header("X-Forwarded-Prefix", "/evil")
                    .header("Forwarded", "for=1.2.3.4;host=evil.example;proto=ftp")
                    .get(path);
            assertFalse(response.headers().toString().contains("evil"), path + "\n" + response.headers());
            assertFalse(response.asString().contains("evil.example"), path);
        }
    }

    @Test
    void readsAreBoundedByTheVisitorToo() throws SQLException {
        Story story = newsroom.publish(Newsroom.content("নিজে নিজে পড়া", "life", "<p>লেখা</p>"));
        for (int i = 0; i < 70; i++) {
            request()
                    .header("X-Forwarded-For", "203.0.113." + i + ", 198.51.100.40")
                    .post("/story/" + story.id + "/reads")
                    .then()
                    .statusCode(204);
        }
        reads.write(opened -> Map.of());
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select sum(reads) from story_reads where story_id = ?")) {
            query.setLong(1, story.id);
            ResultSet row = query.executeQuery();
            assertTrue(row.next());
            assertEquals(60, row.getLong(1));
        }
    }

    @Test
    void cookiesCanBeSetOverTlsOnly() {
        Response in = login("198.51.100.50", PASSWORD);
        List<String> set = in.headers().getValues("Set-Cookie");
        assertFalse(set.isEmpty());
        for (String cookie : set) {
            assertTrue(
                    cookie.startsWith("__Secure-") && cookie.contains("Secure;") && cookie.contains("HttpOnly"),
                    cookie);
        }
        String session = in.cookie("__Secure-shironam-session");
        request()
                .cookie("__Secure-shironam-session", session)
                .get("/desk/account")
                .then()
                .statusCode(200);
        request()
                .cookie("shironam-session", session)
                .get("/desk/account")
                .then()
                .statusCode(303);
    }

    @Test
    void whoWasLoggedInBeforeCookiesHadTheirPrefixStaysSo() throws SQLException {
        String session = login("198.51.100.60", PASSWORD).cookie("__Secure-shironam-session");
        try (Connection connection = database.getConnection();
                PreparedStatement older = connection.prepareStatement("update sessions set under_old_cookie = true"
                        + " where account_id = (select id from accounts where name = ?)")) {
            older.setString(1, name);
            assertEquals(1, older.executeUpdate());
        }
        Response first = request().cookie("shironam-session", session).get("/desk/account");
        first.then().statusCode(200);
        assertEquals(session, first.cookie("__Secure-shironam-session"));
        assertEquals(session, first.cookie("__Secure-shironam-pictures"));
    }

    private Response login(String forwardedFor, String password, Cookie... cookies) {
        return login(name, forwardedFor, password, cookies);
    }

    private static Response login(String name, String forwardedFor, String password, Cookie... cookies) {
        RequestSpecification form = form(name, forwardedFor, password);
        for (Cookie cookie : cookies) {
            form.cookie(cookie.getName(), cookie.getValue());
        }
        return form.post("/desk/login");
    }

    /** RestAssured keeps a secure cookie to itself where there is no TLS, and here the proxy would have it. */
    private static RequestSpecification form(String name, String forwardedFor, String password) {
        Response page = request().get("/desk/login");
        String visit = "__Secure-shironam-visit";
        return request()
                .header("X-Forwarded-For", forwardedFor)
                .cookie(visit, page.cookie(visit))
                .formParam(
                        "form-token",
                        org.jsoup.Jsoup.parse(page.asString())
                                .expectFirst("[name=form-token]")
                                .val())
                .formParam("name", name)
                .formParam("password", password);
    }

    private static RequestSpecification request() {
        return io.restassured.RestAssured.given()
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .defaultContentCharset("UTF-8")))
                .redirects()
                .follow(false);
    }
}
