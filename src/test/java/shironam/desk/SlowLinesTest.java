package shironam.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import shironam.RawHttp;
import shironam.TestDatabase;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Pages;

/** Nobody's slow line, and nobody who sends half a request, holds up anybody else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlowLinesTest {
    private static final String PASSWORD = "ধীর লাইনেও শক্ত ৮";
    private static final int OF_EACH = 14;
    private static final List<String> TYPES =
            List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=xx", "application/json");

    @TestHTTPResource
    URL server;

    @ConfigProperty(name = "quarkus.http.body.uploads-directory")
    Path uploads;

    @Inject
    Accounts accounts;

    private Desk editor;
    private String session;

    @BeforeEach
    void somebodyWrites() {
        accounts.createUnlessThere("slow-editor", Role.EDITOR, PASSWORD);
        editor = Desk.closed();
        Response login = editor.login("slow-editor", PASSWORD);
        session = login.then().statusCode(303).extract().cookie("shironam-session");
    }

    @Test
    @Timeout(180)
    void whoSendsHalfARequestHoldsUpNobodyAndIsSentAwayUnlessTheyAreLoggedIn() throws IOException {
        List<RawHttp> silent = new ArrayList<>();
        List<RawHttp> trickling = new CopyOnWriteArrayList<>();
        for (String type : TYPES) {
            for (int one = 0; one < OF_EACH; one++) {
                silent.add(begin("POST", one % 2 == 0 ? "/desk/login" : "/desk/pasted", type, 100, "name="));
                trickling.add(begin(one % 3 == 0 ? "GET" : "POST", "/desk/stories/1", type, 100, "name="));
            }
        }
        Thread dripping = new Thread(() -> drip(trickling));
        dripping.start();

        assertTimeoutPreemptively(Duration.ofSeconds(30), this::othersWork, "others search, log in, write and save");

        long story = editor.write("ধীর লাইনে লেখা");
        String copy = slowCopy(story);
        try (RawHttp slow = beginToSave(story, copy)) {
            silent.add(begin("POST", "/desk/login", TYPES.get(0), 100, "name="));
            trickling.add(begin("POST", "/desk/login", TYPES.get(0), 100, "name="));
            for (RawHttp connection : silent) {
                assertTrue(connection.answer().startsWith("HTTP/1.1 408 "), "it is told why");
                assertTrue(connection.isClosedByServer(), "and let go");
            }
            slow.send(copy.substring(0, 30));
            for (RawHttp connection : trickling) {
                assertTrue(connection.answer().startsWith("HTTP/1.1 408 "), "so is who sends a letter now and then");
                connection.close();
            }
            slow.send(copy.substring(30));
            assertTrue(
                    slow.answer().startsWith("HTTP/1.1 200 "),
                    "who is logged in may pause, and take, longer than that");
        }
        dripping.interrupt();
        assertEquals("ধীরে এল", Desk.headline(editor.page("/desk/stories/" + story)));
    }

    private void othersWork() {
        Pages.get("/search?q=%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE").then().statusCode(200);
        Desk.open("slow-editor", PASSWORD);
        long story = editor.write("অন্যরা যখন আধা পাঠায়");
        editor.postStory("/desk/stories/" + story, "/desk/stories/" + story, Map.of("headline", "তখনও সংরক্ষণ হয়"))
                .then()
                .statusCode(303);
    }

    private static void drip(List<RawHttp> connections) {
        try {
            for (int letters = 0; letters < 80; letters++) {
                connections.forEach(RawHttp::trickle);
                Thread.sleep(1_000);
            }
        } catch (InterruptedException seenEnough) {
            Thread.currentThread().interrupt();
        }
    }

    private String slowCopy(long story) {
        String version = editor.page("/desk/stories/" + story)
                .expectFirst("input[name=version]")
                .attr("value");
        return "{\"version\":" + version
                + ",\"tab\":\"slow\",\"sequence\":1,\"after\":0,\"fields\":{\"headline\":\"ধীরে এল\"}}";
    }

    /** All but the body. */
    private RawHttp beginToSave(long story, String copy) throws IOException {
        return RawHttp.connect(server.getPort())
                .send("PUT /desk/stories/" + story + "/working-copy HTTP/1.1\r\nHost: localhost\r\nCookie: "
                        + "shironam-session=" + session + "\r\nX-Form-Token: " + token(story)
                        + "\r\nAccept: application/json"
                        + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + copy.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n");
    }

    private String token(long story) {
        return editor.page("/desk/stories/" + story)
                .expectFirst("input[name=form-token]")
                .attr("value");
    }

    @Test
    void aStrangerIsRefusedWhatIsTooLargeBeforeItIsSent() throws IOException {
        try (RawHttp line = begin("POST", "/desk/login", TYPES.get(0), 2_000_000, "name=")) {
            assertTrue(line.answer().startsWith("HTTP/1.1 413 "));
            assertTrue(line.isClosedByServer());
        }
        try (RawHttp line = begin("POST", "/desk/login", TYPES.get(0), 20_000_000_000L, "name=")) {
            String answer = line.answer();
            assertTrue(answer.startsWith("HTTP/1.1 413 "));
            assertTrue(answer.contains("ফরমেই আছে"), "a page says it, however large it is");
        }
    }

    @Test
    void aStrangerIsRefusedWhatTurnsOutTooLarge() throws IOException {
        try (RawHttp line = RawHttp.connect(server.getPort())) {
            line.send("POST /desk/login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\n");
            byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes();
            for (int sent = 0; sent < 17; sent++) {
                line.send(chunk);
            }
            assertTrue(line.answer().startsWith("HTTP/1.1 413 "));
        }
    }

    @Test
    void whoIsLoggedInMaySendMore() {
        long story = editor.write("অনেক লেখা");
        editor.request()
                .contentType(ContentType.JSON)
                .header("X-Form-Token", token(story))
                .body(Map.of("html", "<p>" + "অনেক কথা। ".repeat(50_000) + "</p>"))
                .post("/desk/pasted")
                .then()
                .statusCode(200);
        editor.request()
                .contentType("multipart/form-data")
                .header("X-Form-Token", token(story))
                .multiPart("picture", "none.jpg", new byte[3_000_000], "image/jpeg")
                .accept(ContentType.JSON)
                .post("/desk/pictures")
                .then()
                .statusCode(422);
    }

    @Test
    void aFormThatIsLargeSurvivesALoginThatHasEnded() {
        String words = "হারায় না। ".repeat(25_000);
        Response login = Desk.closed().postMultipart("/desk/stories", Map.of("body", words));
        login.then().statusCode(401);
        assertTrue(login.asString().contains(words.strip()));
    }

    @Test
    void whoLeavesInTheMiddleLeavesNothingBehind() throws Exception {
        long before = files();
        try (RawHttp line = begin("POST", "/desk/login", TYPES.get(1), 900_000, "x".repeat(600_000))) {
            for (int waited = 0; waited < 100 && files() == before; waited++) {
                Thread.sleep(50);
            }
            assertEquals(before + 1, files(), "what does not stay in memory is in a file");
        }
        for (int waited = 0; waited < 100 && files() > before; waited++) {
            Thread.sleep(50);
        }
        assertEquals(before, files());
    }

    private long files() throws IOException {
        if (!Files.isDirectory(uploads)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(uploads)) {
            return files.count();
        }
    }

    @Test
    void whatIsSentTogetherIsAnsweredInItsOrder() throws IOException {
        try (RawHttp line = RawHttp.connect(server.getPort())) {
            line.send("POST /desk/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + TYPES.get(0)
                    + "\r\nContent-Length: 5\r\n\r\nname=GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertTrue(line.answer().startsWith("HTTP/1.1 403 "), "a form without its token");
            assertTrue(line.answer().startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    @Timeout(120)
    void whoDoesNotReadHoldsUpNobodyAndIsSentTheRestLater() throws IOException {
        String search = "GET /search?q=%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE HTTP/1.1\r\nHost: localhost\r\n\r\n";
        List<RawHttp> deaf = new ArrayList<>();
        for (int one = 0; one < 20; one++) {
            deaf.add(RawHttp.connect(server.getPort()).send(search.repeat(25)));
        }

        assertTimeoutPreemptively(Duration.ofSeconds(60), this::othersWork, "others search, log in, write and save");

        for (RawHttp connection : deaf.subList(0, 2)) {
            for (int answer = 0; answer < 25; answer++) {
                assertTrue(connection.answer().startsWith("HTTP/1.1 200 "), "answer " + answer);
            }
        }
        for (RawHttp connection : deaf) {
            connection.close();
        }
    }

    private RawHttp begin(String method, String path, String type, long length, String sent) throws IOException {
        return RawHttp.connect(server.getPort())
                .send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + length + "\r\n\r\n" + sent);
    }
}
