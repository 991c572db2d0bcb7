package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import shironam.cli.postgres.EmbeddedDatabase;
import shironam.desk.Desk;
import shironam.identity.Role;

/** The database goes away under a server, and comes back: the paper stays up, and shows nothing that was withdrawn. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseAwayIT {
    private static final String NAME = "chief";
    private static final String PASSWORD = "a long password";
    private static final String SERVER = "QUARKUS_DATASOURCE_JDBC_URL";
    private static final Pattern PORT = Pattern.compile("(?<=127\\.0\\.0\\.1:)\\d+");
    private static final String OUT_OF_DATE = "shironam; hit; detail=stale";

    private static OwnDatabase database;
    private static Cable cable;
    private static Node node;
    private static Desk desk;
    private static String read;
    private static String withdrawn;
    private static long withdrawnId;
    private static String unread;

    @BeforeAll
    static void threeStoriesOfWhichTwoAreRead() throws Exception {
        database = OwnDatabase.migrated("database_away");
        Matcher port = PORT.matcher(database.environment().get(SERVER));
        assertTrue(port.find());
        cable = Cable.to(Integer.parseInt(port.group()));
        node = new Node("node-away", database, Map.of(SERVER, port.replaceFirst(Integer.toString(cable.port()))));
        node.start();
        node.waitUntilReady();
        database.addAccount(NAME, Role.CHIEF, PASSWORD);
        desk = Desk.closed().at(node.address());
        desk.login(NAME, PASSWORD).then().statusCode(303);
        read = path(publish("পড়া হয়েছে এমন খবর"));
        withdrawnId = publish("প্রত্যাহার হবে এমন খবর");
        withdrawn = path(withdrawnId);
        unread = path(publish("কেউ পড়েনি এমন খবর"));
        waitFor("pages are kept", () -> isKept("/") && isKept(read) && isKept(withdrawn));
    }

    @AfterAll
    static void nothingKeepsRunning() throws Exception {
        node.close();
        cable.close();
        database.close();
    }

    @Test
    @Order(1)
    void whatWasReadBeforeIsServedAndSaysThatItIsOutOfDate() throws Exception {
        String before = get(read).asString();

        cable.cut();

        for (String path : new String[] {read, "/", withdrawn}) {
            waitFor(path + " is out of date", () -> isOutOfDate(path));
        }
        Response page = get(read);
        assertEquals(before, page.asString());
        assertEquals("no-store", page.header("Cache-Control"));
        assertNull(page.header("ETag"));
        assertNull(page.header("Surrogate-Key"));
    }

    @Test
    @Order(2)
    void whatNobodyHasReadIsNotThereForNowInBengali() {
        Response page = get(unread);

        assertEquals(503, page.statusCode());
        assertEquals("5", page.header("Retry-After"));
        assertEquals("no-store", page.header("Cache-Control"));
        assertEquals(
                "আমাদের দিকে একটি গোলমাল হয়েছে",
                Jsoup.parse(page.asString()).selectFirst("h1").text());
        assertEquals(503, get("/desk").statusCode());
    }

    /** Nobody can say whether the session lives: what was typed comes back, with a button to send it again. */
    @Test
    @Order(2)
    void whatIsPostedAtTheDeskMeanwhileIsNotLost() {
        Response answer = desk.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", "একটি নাম")
                .post("/desk/views");

        assertEquals(503, answer.statusCode());
        Element again = Jsoup.parse(answer.asString()).expectFirst("form[action=/desk/views]");
        assertEquals("একটি নাম", again.expectFirst("[name=name]").val());
    }

    /** More than there are threads, none of which may be held for long. */
    @Test
    @Order(3)
    void manyWhoAskForWhatIsNotThereKeepNobodyFromWhatIs() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        long begin = System.nanoTime();
        var answers = IntStream.range(0, 600)
                .mapToObj(i -> client.sendAsync(
                        HttpRequest.newBuilder(URI.create(node.address() + "/world?before=" + (i + 1)))
                                .build(),
                        BodyHandlers.discarding()))
                .toList();

        assertTrue(isOutOfDate(read));
        for (var answer : answers) {
            assertEquals(503, answer.get().statusCode());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertTrue(took.toSeconds() < 15, "it took " + took);
    }

    @Test
    @Order(4)
    void whenItIsBackAllIsFreshAndWhatWasWithdrawnMeanwhileIsGone() throws Exception {
        database.execute("update stories set status = 'withdrawn', withdrawn_at = now() where id = ?", withdrawnId);

        cable.mend();

        waitFor("the front is fresh", () -> isKept("/") && isKept(read));
        assertEquals(200, get(unread).statusCode());
        assertEquals(410, get(withdrawn).statusCode());
        assertTrue(!get("/").asString().contains("প্রত্যাহার হবে এমন খবর"));
    }

    @Test
    @Order(5)
    void whatWasWithdrawnDoesNotComeBackWhenTheDatabaseGoesOnceMore() throws Exception {
        waitFor("pages are kept", () -> isKept("/") && isKept(read));

        cable.cut();

        waitFor("the front is out of date", () -> isOutOfDate("/"));
        waitFor("what is read is out of date", () -> isOutOfDate(read));
        assertEquals(503, get(withdrawn).statusCode());
        assertTrue(!get("/").asString().contains("প্রত্যাহার হবে এমন খবর"));
    }

    private static long publish(String headline) {
        long story = desk.write(headline);
        desk.postStory("/desk/stories/" + story, "/desk/stories/" + story + "/publication", Map.of("publish-at", ""))
                .then()
                .statusCode(303);
        return story;
    }

    private static String path(long story) {
        return desk.page("/desk/stories/" + story)
                .expectFirst("a.bar-when[target]")
                .attr("href");
    }

    private static Response get(String path) {
        return Desk.closed().at(node.address()).get(path);
    }

    private static boolean isOutOfDate(String path) {
        Response page = get(path);
        return page.statusCode() == 200 && OUT_OF_DATE.equals(page.header("Cache-Status"));
    }

    private static boolean isKept(String path) {
        Response page = get(path);
        return page.statusCode() == 200 && page.header("Cache-Status") == null && page.header("ETag") != null;
    }

    private static void waitFor(String what, BooleanSupplier promise) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!promise.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not yet: " + what);
            EmbeddedDatabase.waitBriefly();
        }
    }
}
