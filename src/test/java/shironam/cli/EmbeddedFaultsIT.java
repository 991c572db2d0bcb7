package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static shironam.cli.Waiting.until;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import shironam.cli.Packaged.Outcome;
import shironam.cli.postgres.EmbeddedDatabase;
import shironam.cli.postgres.PidFile;
import shironam.cli.postgres.PostgresCluster;
import shironam.desk.Desk;

/** A fault drill with the database that comes along. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedFaultsIT {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final String NAME = "rafia";
    private static final String PASSWORD = "a long password";

    private static Packaged shironam;
    private static Node node;
    private static Path temporary;
    private static int unread;

    @BeforeAll
    static void aPaper() throws Exception {
        shironam = Packaged.withEmptyData("embedded-faults");
        Files.setPosixFilePermissions(shironam.dataDir, PosixFilePermissions.fromString("rwxr-xr-x"));
        temporary = Files.createDirectories(shironam.dataDir.resolveSibling("embedded-faults-temporary"));
        PostgresCluster.deleteTree(temporary);
        Files.createDirectories(temporary);
        node = node(shironam);
        node.start();
        node.waitUntilReady();
        Outcome account = shironam.runWithInput(
                PASSWORD + "\n", "account", "create", NAME, "--role", "chief", "--password-stdin");
        assertEquals(0, account.exitCode(), account.err());
    }

    private static Node node(Packaged application) throws Exception {
        return new Node(application, Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary + " -Xlog:disable"));
    }

    @AfterAll
    static void nothingKeepsRunning() throws Exception {
        node.close();
        EmbeddedDatabase.open(shironam.dataDir).close();
        assertNull(shironam.server());
    }

    @Test
    @Order(1)
    void theDataFolderIsItsOwnersAlone() throws Exception {
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(shironam.dataDir)));
    }

    @Test
    @Order(2)
    void aDatabaseThatIsKilledIsBackInSeconds() throws Exception {
        List<String> before = node.log();
        until("the front is kept", TEN_SECONDS, () -> get("/").header("ETag") != null);
        ProcessHandle server = shironam.server();

        assertTrue(server.destroyForcibly());
        assertEquals(200, get("/").statusCode(), "the reader notices nothing");
        Outcome beside = shironam.run("account", "list");

        assertEquals(0, beside.exitCode(), beside.err());
        assertTrue(beside.out().contains(NAME), beside.out());
        until("pages are made", TEN_SECONDS, () -> get(notYetRead()).statusCode() == 200);
        until("it is ready", TEN_SECONDS, node::isReady);
        List<String> lines = node.log().subList(before.size(), node.log().size());
        assertEquals(
                1,
                lines.stream()
                        .filter(line -> line.contains("The embedded PostgreSQL had ended"))
                        .count());
        assertTrue(lines.size() <= 3, () -> String.join("\n", lines)); // the outage, where it was long enough
        assertEquals(1, postmasters(shironam.dataDir));
    }

    @Test
    @Order(3)
    void aCommandOnACopyLeavesTheOriginalAlone() throws Exception {
        Packaged copy = Packaged.withEmptyData("embedded-faults-copy");
        Files.delete(copy.dataDir);
        assertEquals(
                0,
                new ProcessBuilder("cp", "-a", shironam.dataDir.toString(), copy.dataDir.toString())
                        .inheritIO()
                        .start()
                        .waitFor());
        ProcessHandle server = shironam.server();

        Outcome made = copy.runWithInput(
                PASSWORD + "\n", "account", "create", "copied", "--role", "chief", "--password-stdin");

        assertEquals(0, made.exitCode(), made.err());
        assertTrue(made.err().contains("is a copy of " + shironam.dataDir), made.err());
        assertTrue(server.isAlive());
        assertEquals(200, get(notYetRead()).statusCode());
        try (Connection superuser = superuser();
                ResultSet copied = superuser
                        .createStatement()
                        .executeQuery("select count(*) from accounts where name = 'copied'")) {
            copied.next();
            assertEquals(0, copied.getInt(1));
        }
        assertNull(copy.server());
    }

    @Test
    @Order(4)
    void whoIsToldToStopFinishesWhatItIsAtAndThenStopsTheDatabase() throws Exception {
        List<String> before = node.log();
        Queue<String> faults = new ConcurrentLinkedQueue<>();
        AtomicBoolean stopped = new AtomicBoolean();
        List<Thread> readers = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> readUntil(stopped, faults)))
                .toList();
        readers.forEach(Thread::start);
        CompletableFuture<Response> underway;
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("lock table stories in access exclusive mode");
            underway = CompletableFuture.supplyAsync(() -> get(notYetRead()));
            Thread.sleep(300);
            node.terminate();
            Thread.sleep(700);
            superuser.rollback();
        }

        assertEquals(0, node.waitForEnd());
        stopped.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertEquals(200, underway.get().statusCode(), "what was asked for before is answered");
        assertEquals(List.of(), List.copyOf(faults));
        assertEquals(before, node.log(), () -> "the log");
        assertNull(shironam.server());
        String said = Files.readString(shironam.dataDir.resolve("postgres/18/postgres.log"));
        assertTrue(said.stripTrailing().endsWith("database system is shut down"), "by itself, and whole");
    }

    /** Refused is right once it was told to stop; an answer that breaks off, or one that says that all is broken, is not. */
    private static void readUntil(AtomicBoolean stopped, Queue<String> faults) {
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; !stopped.get(); i++) {
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(node.address() + (i % 2 == 0 ? "/" : notYetRead())))
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200
                        && !(answer.statusCode() == 503 && answer.body().isEmpty())) {
                    faults.add(answer.statusCode() + " " + answer.uri());
                }
            } catch (java.net.ConnectException refused) {
                return;
            } catch (IOException between) {
                // a connection that was closed as the request was sent
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    @Test
    @Order(5)
    void whatAKilledProcessLeftGoesAtTheNextStart() throws Exception {
        Path own = temporary.resolve("shironam-" + System.getProperty("user.name"));
        node.start();
        node.waitUntilReady();
        until("there is a folder for it", TEN_SECONDS, () -> folders(own) == 1);
        node.kill();
        assertEquals(1, folders(own), "nothing could be tidied up");
        Path left = folder(own);
        Files.createDirectories(left.resolve("uploads"));
        Files.writeString(left.resolve("uploads/half"), "half a picture");

        node.start();
        node.waitUntilReady();

        until("it is gone", TEN_SECONDS, () -> !Files.exists(left) && folders(own) == 1);
        try (var beside = Files.list(temporary)) {
            assertEquals(
                    List.of(own),
                    beside.filter(path -> !path.getFileName().toString().startsWith("hsperfdata"))
                            .toList());
        }
        node.terminate();
        assertEquals(0, node.waitForEnd());
        assertEquals(0, folders(own), "who ends tidies up");
    }

    @Test
    @Order(6)
    void aFullDiskIsSaidAndWhenThereIsRoomAllIsWellAgain() throws Exception {
        Packaged small = Packaged.withEmptyData("embedded-faults-small");
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=420m", "shironam-test", small.dataDir.toString()) == 0,
                "only root can mount a small disk");
        Path filler = small.dataDir.resolve("filler");
        try (Node server = node(small)) {
            Node first = server;
            first.start();
            first.waitUntilReady();
            small.runWithInput(PASSWORD + "\n", "account", "create", NAME, "--role", "chief", "--password-stdin");
            Desk desk = Desk.closed().at(first.address());
            desk.login(NAME, PASSWORD).then().statusCode(303);
            long story = desk.write("যা লেখা হয়েছে তা থাকে");
            until("the front is kept", TEN_SECONDS, () -> desk.get("/").header("ETag") != null);

            fill(filler);
            ProcessHandle postgres = small.server();
            breakByWriting(small);
            assertEquals(200, Desk.closed().at(first.address()).get("/").statusCode(), "the reader notices nothing");

            Files.delete(filler);
            until("pages are made", Duration.ofSeconds(20), first::isReady);
            assertEquals(200, desk.get("/desk/stories/" + story).statusCode());
            assertTrue(desk.get("/desk/stories/" + story).asString().contains("যা লেখা হয়েছে তা থাকে"));
            assertTrue(desk.write("আবার লেখা যায়") > story);
            assertFalse(postgres.isAlive(), "else nothing was tried");

            first.terminate();
            assertEquals(0, first.waitForEnd());
            fill(filler);
            Outcome start = small.run("account", "list");
            assertEquals(2, start.exitCode(), start.err());
            assertTrue(start.err().contains("the disk is full"), start.err());
        } finally {
            Files.deleteIfExists(filler);
            EmbeddedDatabase.open(small.dataDir).close();
            run("umount", "-l", small.dataDir.toString());
        }
    }

    /** More than is left for its log: PostgreSQL gives up. */
    private static void breakByWriting(Packaged small) throws Exception {
        ProcessHandle postgres = small.server();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Path home = small.dataDir.resolve("postgres/18");
        String url = "jdbc:postgresql://127.0.0.1:"
                + Files.readString(home.resolve("port")).strip() + "/postgres";
        while (postgres.isAlive() && System.nanoTime() < end) {
            try (Connection connection = DriverManager.getConnection(
                            url,
                            "shironam",
                            Files.readString(home.resolve("password")).strip());
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "select pg_logical_emit_message(false, 'x', repeat('x', 1000000)) from generate_series(1, 40)");
                statement.execute("select pg_switch_wal()");
            } catch (SQLException full) {
                Thread.sleep(50);
            }
        }
    }

    private static void fill(Path filler) throws IOException {
        byte[] much = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(much);
            }
        } catch (IOException full) {
            try (OutputStream out = Files.newOutputStream(filler, java.nio.file.StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(much, 0, 4096);
                }
            } catch (IOException altogether) {
                // which is what this is for
            }
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static Connection superuser() throws Exception {
        Path home = shironam.dataDir.resolve("postgres/18");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:"
                        + PidFile.in(home.resolve("cluster")).orElseThrow().port() + "/postgres",
                "shironam",
                Files.readString(home.resolve("password")).strip());
    }

    private static long postmasters(Path dataDir) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(dataDir + "/postgres/18/cluster"))
                .filter(process -> process.info().commandLine().orElse("").contains("bin/postgres"))
                .count();
    }

    private static long folders(Path own) throws IOException {
        try (var found = Files.list(own)) {
            return found.filter(Files::isDirectory).count();
        }
    }

    private static Path folder(Path own) throws IOException {
        try (var found = Files.list(own)) {
            return found.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static synchronized String notYetRead() {
        return "/search?q=khobor" + ++unread;
    }

    private static Response get(String path) {
        return Desk.closed().at(node.address()).get(path);
    }
}
