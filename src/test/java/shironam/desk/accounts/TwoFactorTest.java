package shironam.desk.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.bangla.Digits;
import shironam.delivery.MovableClock;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.identity.twofactor.Totp;
import shironam.identity.twofactor.TwoFactor;

/** What a login asks of those who have set up a second proof. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TwoFactorTest {
    private static final String PASSWORD = "a long password";
    private static final String SET_UP = "/desk/account/two-factor";

    @Inject
    Accounts accounts;

    @Inject
    TwoFactor twoFactor;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    private final MovableClock now = new MovableClock();
    private String name;
    private Desk desk;
    private byte[] secret;
    private List<String> recoveryCodes;

    @BeforeEach
    void somebodyWithATelephone() {
        QuarkusMock.installMockForInstance(now, clock);
        name = "phone-" + System.nanoTime();
        accounts.createUnlessThere(name, Role.EDITOR, PASSWORD);
        desk = Desk.open(name, PASSWORD);
    }

    @Test
    void aLoginAsksForTheCodeOfNowAndTakesItOnce() {
        setUp();
        Desk phone = Desk.closed();
        Document page = askedForCode(phone);
        phone.get("/desk/stories").then().statusCode(303).header("Location", containsString("/desk/login"));
        String code = code();
        Response wrong = answer(phone, page, code.equals("000000") ? "000001" : "000000");
        wrong.then().statusCode(401).body(containsString("কোডটি মিলছে না"));
        answer(phone, Jsoup.parse(wrong.asString()), Digits.bengali(code.substring(0, 3)) + " " + code.substring(3))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk"));
        phone.get("/desk/stories").then().statusCode(200);

        Desk overTheShoulder = Desk.closed();
        answer(overTheShoulder, askedForCode(overTheShoulder), code).then().statusCode(401);
    }

    @Test
    void theCodeOfTheSetupOpensNothingElse() {
        begin(PASSWORD).then().statusCode(303);
        secret = new Base32()
                .decode(desk.page(SET_UP).expectFirst(".secret").text().replace(" ", ""));
        String code = code();
        confirm(code).then().statusCode(200);
        Desk overTheShoulder = Desk.closed();
        answer(overTheShoulder, askedForCode(overTheShoulder), code).then().statusCode(401);
        now.advance(Duration.ofMinutes(1));
        answer(overTheShoulder, askedForCode(overTheShoulder), code()).then().statusCode(303);
    }

    @Test
    void ofManyCodesAtOnceFiveAreLookedAt() throws Exception {
        setUp();
        List<RequestSpecification> forms = new ArrayList<>();
        Desk phone = Desk.closed();
        Document page = askedForCode(phone);
        for (int i = 0; i < 24; i++) {
            forms.add(phone.request()
                    .contentType(ContentType.URLENC.withCharset("UTF-8"))
                    .formParams(Desk.fields(page.expectFirst("form[action=/desk/login/code]")))
                    .formParam("code", "guess " + i));
        }
        ExecutorService crowd = Executors.newFixedThreadPool(24);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            forms.forEach(form ->
                    answers.add(crowd.submit(() -> form.post("/desk/login/code").statusCode())));
            int looked = 0;
            for (Future<Integer> answer : answers) {
                looked += answer.get() == 401 ? 1 : 0;
            }
            assertEquals(5, looked);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void aRecoveryCodeOpensOnce() {
        setUp();
        assertEquals(10, recoveryCodes.stream().distinct().count());
        Desk phone = Desk.closed();
        String code = recoveryCodes.get(3).toUpperCase().replace("-", " ");
        answer(phone, askedForCode(phone), code).then().statusCode(303);
        assertTrue(phone.page("/desk/account").text().contains("বাকি আছে ৯টি"));
        Desk again = Desk.closed();
        answer(again, askedForCode(again), recoveryCodes.get(3)).then().statusCode(401);
    }

    @Test
    void whatWasTypedSurvivesBothSteps() {
        setUp();
        long id = desk.write("দুই ধাপের গল্প");
        String story = "/desk/stories/" + id;
        Desk stranger = Desk.closed();
        Response asked = stranger.postMultipart(story, Map.of("body", "<p>দুই ধাপ পেরোনো বাক্য।</p>", "version", "0"));
        Document login = Jsoup.parse(asked.then().statusCode(401).extract().asString());
        Response half = submit(stranger, login, "/desk/login", Map.of("name", name, "password", PASSWORD));
        Document code = Jsoup.parse(half.then().statusCode(200).extract().asString());
        assertTrue(code.select("main a").isEmpty(), "nothing leads away from what was typed");
        Response wrong = answer(stranger, code, "nonsense");
        Response in = answer(stranger, Jsoup.parse(wrong.asString()), code());
        Element again =
                Jsoup.parse(in.then().statusCode(200).extract().asString()).expectFirst("main form");
        assertEquals(story, again.attr("action"));
        assertTrue(again.expectFirst("[name=body]").wholeText().contains("দুই ধাপ পেরোনো বাক্য"));
    }

    @Test
    void aHalfLoginEndsSoonAndLosesNothing() {
        setUp();
        Desk phone = Desk.closed();
        Document page = askedForCode(phone);
        page.expectFirst("main form").append("<textarea name=\"kept.body\">লেখা</textarea>");
        now.advance(Duration.ofMinutes(11));
        Response late = answer(phone, page, code());
        late.then().statusCode(401);
        assertEquals(
                "লেখা",
                Jsoup.parse(late.asString())
                        .expectFirst("form[action=/desk/login] [name=kept.body]")
                        .wholeText()
                        .strip());
        answer(phone, askedForCode(phone), code()).then().statusCode(303);
    }

    @Test
    void guessingCodesIsSlowedDownAlsoByWhoKnowsThePassword() {
        setUp();
        for (int i = 0; i < 5; i++) {
            Desk guessing = Desk.closed();
            answer(guessing, askedForCode(guessing), "guess " + i).then().statusCode(401);
        }
        Desk phone = Desk.closed();
        answer(phone, askedForCode(phone), code())
                .then()
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, not(equalTo(0)));
        now.advance(Duration.ofMinutes(1));
        Desk later = Desk.closed();
        answer(later, askedForCode(later), code()).then().statusCode(303);
    }

    @Test
    void nothingIsAskedForBeforeThePhoneHasShownARightCode() {
        begin("wrong").then().statusCode(400);
        begin(PASSWORD).then().statusCode(303).header("Location", endsWith(SET_UP));
        Document page = desk.page(SET_UP);
        assertEquals("img", page.expectFirst("svg.qr").attr("role"));
        confirm("123").then().statusCode(400).body(containsString("এখনো কিছু চালু হয়নি"));
        Desk.open(name, PASSWORD);
    }

    @Test
    void itIsSwitchedOffWithPasswordAndCode() {
        setUp();
        String off = SET_UP + "/removal";
        remove(Map.of("password", "wrong", "code", code())).then().statusCode(400);
        remove(Map.of("password", PASSWORD, "code", "nonsense")).then().statusCode(400);
        askedForCode(Desk.closed());
        remove(Map.of("password", PASSWORD, "code", code())).then().statusCode(303);
        Desk.open(name, PASSWORD);
        assertTrue(desk.page("/desk/account").select("form[action=" + off + "]").isEmpty());
    }

    @Test
    void aCommandSwitchesItOffForALostPhone() {
        setUp();
        twoFactor.turnOffFor(name, null);
        Desk.open(name, PASSWORD);
    }

    @Test
    void anAdminSwitchesItOffForALostPhone() {
        setUp();
        accounts.createUnlessThere("phone-admin", Role.ADMIN, PASSWORD);
        Desk admin = Desk.open("phone-admin", PASSWORD);
        String page = "/desk/accounts/" + name;
        String off = page + "/two-factor/removal";
        admin.post(page, "form[action=" + off + "]", off, Map.of()).then().statusCode(303);
        Desk.open(name, PASSWORD);
        assertTrue(admin.page(page).select("form[action=" + off + "]").isEmpty());
    }

    @Test
    void theDatabaseDoesNotTellTheSecret() throws SQLException {
        setUp();
        try (Connection connection = database.getConnection();
                PreparedStatement kept = connection.prepareStatement("select secret from two_factor natural join"
                        + " (select id as account_id, name from accounts) a where name = ?")) {
            kept.setString(1, name);
            ResultSet row = kept.executeQuery();
            assertTrue(row.next());
            String stored = row.getString(1);
            String hex = java.util.HexFormat.of().formatHex(secret);
            byte[] bytes = java.util.Base64.getDecoder().decode(stored);
            assertFalse(java.util.HexFormat.of().formatHex(bytes).contains(hex));
        }
    }

    /** Switches it on, and the clock a minute on, so that the next code is another one. */
    private void setUp() {
        begin(PASSWORD).then().statusCode(303);
        secret = new Base32()
                .decode(desk.page(SET_UP).expectFirst(".secret").text().replace(" ", ""));
        Document page =
                Jsoup.parse(confirm(code()).then().statusCode(200).extract().asString());
        recoveryCodes = page.select(".codes code").eachText();
        now.advance(Duration.ofMinutes(1));
    }

    private String code() {
        return Totp.code(secret, Totp.step(now.instant()));
    }

    private Response begin(String password) {
        return desk.post("/desk/account", "form[action=" + SET_UP + "]", SET_UP, Map.of("password", password));
    }

    private Response confirm(String code) {
        String action = SET_UP + "/confirmation";
        return desk.post(SET_UP, "form[action=" + action + "]", action, Map.of("code", code));
    }

    private Response remove(Map<String, String> proofs) {
        String action = SET_UP + "/removal";
        return desk.post("/desk/account", "form[action=" + action + "]", action, proofs);
    }

    private Document askedForCode(Desk phone) {
        Response half = phone.login(name, PASSWORD);
        half.then().statusCode(200).body(containsString("one-time-code"));
        return Jsoup.parse(half.asString());
    }

    private static Response answer(Desk phone, Document page, String code) {
        return submit(phone, page, "/desk/login/code", Map.of("code", code));
    }

    private static Response submit(Desk phone, Document page, String action, Map<String, String> changes) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.expectFirst("form[action=" + action + "]").select("[name]")) {
            fields.put(field.attr("name"), field.normalName().equals("textarea") ? field.wholeText() : field.val());
        }
        fields.putAll(changes);
        return phone.request()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post(action);
    }
}
