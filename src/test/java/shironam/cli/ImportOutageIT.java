package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shironam.cli.postgres.EmbeddedDatabase;

/**
 * The database is lost in the middle of an import: for seconds, for good, without a word, or because its disk is full.
 * How far an import has come is seen in its database, and how fast it goes on is the machine's affair.
 */
class ImportOutageIT {
    private static final int FILES = 1200;
    private static final int PATIENCE_SECONDS = 240;
    private static final int IN_THE_MIDDLE = 20;
    private static final String SERVER = "QUARKUS_DATASOURCE_JDBC_URL";
    private static final Pattern PORT = Pattern.compile("(?<=127\\.0\\.0\\.1:)\\d+");

    @TempDir
    Path seeds;

    private OwnDatabase database;
    private Cable cable;
    private Packaged shironam;

    @BeforeEach
    void filesAndADatabaseBehindACable() throws Exception {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(
                    seeds.resolve("story-%04d.html".formatted(i)),
                    "---\nheadline: খবর %1$d\nsection: world\ndate: 2024-11-10\n---\n<p>%1$d নম্বর খবর।</p>"
                            .formatted(i));
        }
        database = OwnDatabase.migrated("import_outage");
        Matcher port = PORT.matcher(database.environment().get(SERVER));
        assertTrue(port.find());
        cable = Cable.to(Integer.parseInt(port.group()));
        shironam = Packaged.withEmptyData("import-outage");
    }

    @AfterEach
    void nothingKeepsRunning() throws Exception {
        cable.close();
        database.close();
    }

    @Test
    void oneThatIsAwayForSecondsIsWaitedFor() throws Exception {
        Running running = beginAndReachTheMiddle(Map.of());

        cable.cut();
        running.waitFor("waiting: the database is away");
        cable.mend();

        assertEquals(0, running.exitCode(), running.err());
        assertTrue(running.out().contains("found 1200: created "), running.out());
        assertEquals(FILES, database.number("select count(*) from public_stories"));
        assertEquals(FILES, database.number("select count(distinct headline) from stories"));
    }

    @Test
    void oneThatStaysAwayEndsTheImportWithOneLineAndTheReport() throws Exception {
        Running running = beginAndReachTheMiddle(Map.of("SHIRONAM_IMPORT_PATIENCE", "10S"));

        cable.cut();

        assertEquals(2, running.exitCode(), running.err());
        assertTrue(running.out().contains("found "), running.out());
        assertEquals("waiting: the database is away", lines(running).get(0), running.err());
        assertEndsWithOneLine(running, 2, "the database is away. Done: ");
    }

    @Test
    void oneThatSaysNothingAnyMoreEndsTheImportTheSameWay() throws Exception {
        Running running = beginAndReachTheMiddle(Map.of("SHIRONAM_IMPORT_PATIENCE", "10S"));

        cable.silence();

        assertEquals(2, running.exitCode(), running.err());
        assertTrue(running.out().contains("found "), running.out());
        assertEndsWithOneLine(running, 1, "the database is away. Done: ");
    }

    @Test
    void aFullDiskEndsTheImportAtOnceAndTheSameCommandGoesOn() throws Exception {
        Running first = beginAndReachTheMiddle(Map.of());
        database.execute("""
                create function no_space() returns trigger language plpgsql as $$
                begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$""");
        database.execute("create trigger no_space before insert on stories for each row execute function no_space()");

        assertEquals(2, first.exitCode(), first.err());
        assertEndsWithOneLine(first, 1, "the database has no space left on its disk. Done: ");
        assertTrue(first.out().contains("refused 0"), first.out());

        database.execute("drop trigger no_space on stories");
        Running again = begin(Map.of());
        assertEquals(0, again.exitCode(), again.err());
        assertTrue(again.out().contains("found 1200: created "), again.out());
        assertEquals(FILES, database.number("select count(*) from public_stories"));
    }

    private static void assertEndsWithOneLine(Running running, int lines, String line) {
        String last = lines(running).get(lines - 1);
        assertTrue(last.startsWith("shironam: the import ended early: " + line), running.err());
        assertTrue(last.contains("run the same command again"), last);
        assertEquals(lines, lines(running).size(), "and nothing else: " + running.err());
    }

    private static List<String> lines(Running running) {
        return running.err().lines().toList();
    }

    private Running beginAndReachTheMiddle(Map<String, String> settings) throws Exception {
        Running running = begin(settings);
        running.waitUntil("some stories are in", () -> storiesIn() >= IN_THE_MIDDLE);
        return running;
    }

    /** None before there is a table for them. */
    private long storiesIn() throws SQLException {
        return database.text("select to_regclass('stories')::text").isEmpty()
                ? 0
                : database.number("select count(*) from stories");
    }

    private Running begin(Map<String, String> settings) throws IOException {
        ProcessBuilder command = shironam.command("import", seeds.toString());
        command.environment().putAll(database.environment());
        Matcher port = PORT.matcher(database.environment().get(SERVER));
        command.environment().put(SERVER, port.replaceFirst(Integer.toString(cable.port())));
        command.environment().putAll(settings);
        return new Running(command.start());
    }

    private static final class Running {
        private final Process process;
        private final StringBuffer err = new StringBuffer();
        private final CompletableFuture<String> out;

        Running(Process process) {
            this.process = process;
            this.out = CompletableFuture.supplyAsync(() -> {
                try {
                    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            Thread reader = new Thread(() -> {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
                    lines.lines().forEach(line -> err.append(line).append('\n'));
                } catch (IOException | UncheckedIOException ended) {
                    err.append(ended.getMessage());
                }
            });
            reader.setDaemon(true);
            reader.start();
        }

        void waitFor(String text) throws Exception {
            waitUntil(text, () -> err.indexOf(text) >= 0);
        }

        void waitUntil(String what, Callable<Boolean> condition) throws Exception {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!condition.call()) {
                assertTrue(System.nanoTime() < end && process.isAlive(), "not yet: " + what + "; said: " + err);
                EmbeddedDatabase.waitBriefly();
            }
        }

        int exitCode() throws Exception {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), err.toString());
            out.get(10, TimeUnit.SECONDS);
            return process.exitValue();
        }

        String out() throws Exception {
            return out.get();
        }

        String err() {
            return err.toString();
        }
    }
}
