package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.cli.Waiting.until;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import shironam.desk.Desk;
import shironam.identity.Role;

/**
 * A fault drill with a PostgreSQL that is configured: what reader, editor and operator see while connections hang without
 * a word, while a table is locked, while it is away; and that all is well again by itself.
 */
@Timeout(300)
class DatabaseFaultsIT {
    private static final String NAME = "chief";
    private static final String PASSWORD = "a long password";
    private static final String SERVER = "QUARKUS_DATASOURCE_JDBC_URL";
    private static final Pattern PORT = Pattern.compile("(?<=127\\.0\\.0\\.1:)\\d+");
    private static final String STALE = "shironam; hit; detail=stale";
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private static OwnDatabase database;
    private static Cable cable;
    private static Node node;
    private static Desk desk;
    private static String read;
    private static int unread;

    @BeforeAll
    static void aPaperWithAStoryThatIsRead() throws Exception {
        database = OwnDatabase.migrated("database_faults");
        Matcher port = PORT.matcher(database.environment().get(SERVER));
        assertTrue(port.find());
        cable = Cable.to(Integer.parseInt(port.group()));
        node = new Node("node-faults", database, Map.of(SERVER, port.replaceFirst(Integer.toString(cable.port()))));
        node.start();
        node.waitUntilReady();
        database.addAccount(NAME, Role.CHIEF, PASSWORD);
        desk = Desk.closed().at(node.address());
        desk.login(NAME, PASSWORD).then().statusCode(303);
        read = path(publish("পড়া হয়েছে এমন খবর"));
        until("pages are kept", TEN_SECONDS, () -> isFresh("/") && isFresh(read));
    }

    @AfterAll
    static void nothingKeepsRunning() throws Exception {
        node.close();
        cable.close();
        database.close();
    }

    @Test
    void connectionsThatHangWithoutAWordHoldNobodyForLong() throws Exception {
        int before = node.log().size();

        cable.silence();
        List<CompletableFuture<Response>> readers = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> get(notYetRead())))
                .toList();

        assertEquals(200, get(read).statusCode(), "who reads what is kept notices nothing");
        for (CompletableFuture<Response> reader : readers) {
            assertEquals(503, reader.get().statusCode());
        }
        until("the operator's balancer is told", TEN_SECONDS, () -> !node.isReady());
        until("a kept page says that it is out of date", TEN_SECONDS, () -> STALE.equals(cacheStatus(read)));
        assertTrue(fastestRefusal().toMillis() < 1500, "who comes later is told at once, and waits for no connection");
        assertEquals(503, get("/desk").statusCode(), "an editor is told as well");

        cable.speakToNewOnes();
        until("pages are made again", TEN_SECONDS, () -> get(notYetRead()).statusCode() == 200);
        until("it says that it is ready", TEN_SECONDS, node::isReady);
        until("the kept page is fresh", TEN_SECONDS, () -> isFresh(read));
        assertEquals(200, desk.get("/desk").statusCode());
        assertOutagesInLog(before);
    }

    /** Of several: what else runs on the machine may delay one. */
    private Duration fastestRefusal() {
        Duration fastest = ChronoUnit.FOREVER.getDuration();
        for (int i = 0; i < 5; i++) {
            long begin = System.nanoTime();
            assertEquals(503, get(notYetRead()).statusCode());
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            fastest = took.compareTo(fastest) < 0 ? took : fastest;
        }
        return fastest;
    }

    @Test
    void aLockedTableIsNoticedAndPassedBy() throws Exception {
        int before = node.log().size();
        try (Connection connection = database.another();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table stories in access exclusive mode");

            until("it says that pages can't be made", TEN_SECONDS, () -> !node.isReady());
            assertEquals(200, get(read).statusCode());
            Response page = get(notYetRead());
            assertEquals(503, page.statusCode());
            assertEquals("5", page.header("Retry-After"));
            assertEquals(
                    "আমাদের দিকে একটি গোলমাল হয়েছে",
                    Jsoup.parse(page.asString()).selectFirst("h1").text());
            Thread.sleep(4500); // long enough for a line in the log

            connection.rollback();
        }
        until("pages are made again", TEN_SECONDS, () -> get(notYetRead()).statusCode() == 200);
        until("it says that it is ready", TEN_SECONDS, node::isReady);
        assertOutagesInLog(before);
    }

    @Test
    void anOutageIsTwoLinesHoweverManyAskMeanwhile() throws Exception {
        int before = node.log().size();
        cable.cut();
        long end = System.nanoTime() + Duration.ofSeconds(6).toNanos();
        while (System.nanoTime() < end) {
            get(notYetRead());
            get("/not-here/" + unread++);
            desk.get("/desk");
            Thread.sleep(100);
        }
        cable.mend();
        until("pages are made again", TEN_SECONDS, () -> get(notYetRead()).statusCode() == 200);
        until("it says that it is ready", TEN_SECONDS, node::isReady);
        assertOutagesInLog(before);
    }

    @Test
    void aDatabaseThatKnowsNoBengaliIsRefusedBeforeAnythingIsMadeInIt() throws Exception {
        try (OwnDatabase plain = OwnDatabase.empty("no_bengali", "locale_provider libc lc_collate 'C' lc_ctype 'C'")) {
            assertRefused(plain, "the database does not know Bengali letters");
            assertEquals(0, plain.number("select count(*) from pg_class where relnamespace = 'public'::regnamespace"));
            assertEquals(0, plain.number("select count(*) from pg_extension where extname = 'pg_trgm'"));
        }
    }

    @Test
    void aDatabaseOfALaterVersionIsRefusedInOurWords() throws Exception {
        String newest = database.text("select max(version::int)::text from flyway_schema_history");
        database.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success) select max(installed_rank) + 1, '9999', 'later', 'SQL',"
                + " 'V9999__later.sql', 'x', 1, true from flyway_schema_history");
        try {
            String said = assertRefused(database, "the database belongs to a later version of Shironam");
            assertTrue(said.contains("9999") && said.contains(newest), said);
            assertFalse(said.toLowerCase().contains("repair"), said);
        } finally {
            database.execute("delete from flyway_schema_history where version = '9999'");
        }
    }

    /** The database's clock is wound by functions that stand before its own. */
    @Test
    void whatIsPublishedNowIsOutNowByTheDatabasesClock() throws Exception {
        try (OwnDatabase behind = OwnDatabase.empty("clock_behind")) {
            behind.execute("create schema wound");
            behind.execute("create function wound.now() returns timestamptz stable language sql as"
                    + " $$select pg_catalog.now() - interval '40 seconds'$$");
            behind.execute("create function wound.clock_timestamp() returns timestamptz volatile language sql as"
                    + " $$select pg_catalog.clock_timestamp() - interval '40 seconds'$$");
            behind.execute("alter database clock_behind set search_path = public, wound, pg_catalog");
            try (Node other = new Node("node-clock", behind, Map.of())) {
                other.start();
                other.waitUntilReady();
                behind.addAccount(NAME, Role.CHIEF, PASSWORD);
                Desk there = Desk.closed().at(other.address());
                there.login(NAME, PASSWORD).then().statusCode(303);
                long story = there.write("ঘড়ি ভুল হলেও খবর বের হয়");
                there.postStory(
                                "/desk/stories/" + story,
                                "/desk/stories/" + story + "/publication",
                                Map.of("publish-at", ""))
                        .then()
                        .statusCode(303);
                assertEquals(1, behind.number("select count(*) from public_stories"));
                assertTrue(there.get("/").asString().contains("ঘড়ি ভুল হলেও খবর বের হয়"));
                Pattern said = Pattern.compile("This machine's clock is (39|4\\d)[.]\\d s ahead of the database's[.]");
                assertTrue(said.matcher(there.get("/q/health/ready").asString()).find());
                assertEquals(
                        1,
                        other.log().stream()
                                .filter(line -> said.matcher(line).find())
                                .count(),
                        () -> "log");
            }
        }
    }

    private static String assertRefused(OwnDatabase refused, String reason) throws Exception {
        Node other = new Node("node-refused", refused, Map.of());
        other.start();
        assertEquals(2, other.waitForEnd());
        String said = String.join("\n", other.log());
        assertTrue(said.contains("shironam: " + reason), said);
        assertFalse(said.contains("\tat "), said);
        return said.substring(said.indexOf("shironam: "));
    }

    /** One is two lines: away, and back. One that is over at once is none. */
    private static void assertOutagesInLog(int before) throws Exception {
        Thread.sleep(1200);
        List<String> lines = node.log().subList(before, node.log().size());
        assertEquals(2, lines.size(), () -> String.join("\n", lines));
        assertTrue(lines.get(0).contains("The database is away"), lines.get(0));
        assertTrue(lines.get(1).contains("The database is back"), lines.get(1));
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

    private static synchronized String notYetRead() {
        return "/search?q=khobor" + ++unread;
    }

    private static Response get(String path) {
        return Desk.closed().at(node.address()).get(path);
    }

    private static String cacheStatus(String path) {
        return get(path).header("Cache-Status");
    }

    private static boolean isFresh(String path) {
        Response page = get(path);
        return page.statusCode() == 200 && page.header("Cache-Status") == null && page.header("ETag") != null;
    }
}
