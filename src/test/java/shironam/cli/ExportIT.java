package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Document;
import shironam.cli.Packaged.Outcome;
import shironam.identity.Role;

/** A paper goes out into a file, and out of that file comes the same paper. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExportIT {
    private static final Path OUT =
            Path.of("target", "packaged-data", "exports").toAbsolutePath();

    private static OwnDatabase database;
    private static OwnDatabase empty;
    private static OwnDatabase wordpress;
    private static Packaged paper;
    private static Packaged other;

    @BeforeAll
    static void aPaperWithEverythingInIt() throws Exception {
        Files.createDirectories(OUT);
        database = OwnDatabase.empty("export");
        empty = OwnDatabase.empty("export_back");
        wordpress = OwnDatabase.empty("export_wordpress");
        paper = Packaged.withEmptyData("export");
        other = Packaged.withEmptyData("export-back");
        Outcome imported = paper.run(database.environment(), "import", "seeds");
        assertEquals(0, imported.exitCode(), imported.err());
        database.addAccount("rafia", Role.ADMIN, "a long password");
        database.execute(
                "insert into sections (slug, name_bn, name_en, position) values ('chithi', 'চিঠি', 'Letters', 90)");
        database.execute("insert into former_sections select 'letters', id from sections where slug = 'chithi'");
        database.execute("insert into redirects (path, target, account_id, created_at)"
                + " select '/পুরনো', '/world', id, now() from accounts");
        database.execute("insert into story_comments (story_id, account_id, words, created_at)"
                + " select 1, id, 'দেখে দিন', now() from accounts");
        database.execute("insert into story_corrections (story_id, account_id, kind, words, corrected_at)"
                + " select 2, id, 'fact', 'তারিখটি ভুল ছিল', now() from accounts");
        database.execute("update stories set status = 'withdrawn', withdrawn_at = now() where id = 3");
        database.execute(
                "update stories set status = 'draft', publish_at = null, headline = 'এখনো \"খসড়া\"\\' where id = 4");
        database.execute("insert into live_coverages (story_id, began_at, changes) values (5, now(), 1)");
        database.execute("insert into live_updates (story_id, account_id, body, posted_at, change, form)"
                + " select 5, id, '<p>গোল</p>', now(), 1, 'f' from accounts");
        database.execute("insert into fronts (version) values (1) on conflict do nothing");
        database.execute(
                "insert into front_versions (front_id, number, arrangement, account_id, published_at)"
                        + " select (select id from fronts where section_id is null), 1, '{\"pins\":[]}', id, now() from accounts");
        database.execute("insert into revision_marks (revision_id, name, account_id, marked_at)"
                + " select (select max(id) from revisions), 'ভালো', id, now() from accounts");
        database.execute("delete from stories where id = 6");
    }

    @AfterAll
    static void nothingKeepsRunning() throws Exception {
        database.close();
        empty.close();
        wordpress.close();
    }

    @Test
    @Order(1)
    void aPaperComesBackAsItWas() throws Exception {
        Path out = OUT.resolve("out.zip");
        Outcome exported = paper.run(database.environment(), "export", out.toString());
        assertEquals(0, exported.exitCode(), exported.err());

        Outcome read = other.run(empty.environment(), "import", out.toString());
        assertEquals(0, read.exitCode(), read.out() + read.err());

        Path back = OUT.resolve("back.zip");
        assertEquals(
                0, other.run(empty.environment(), "export", back.toString()).exitCode());
        Map<String, byte[]> before = entries(out);
        Map<String, byte[]> after = entries(back);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
        assertTrue(before.keySet().stream().anyMatch(name -> name.startsWith("stories/media/")), "with pictures");
        assertEquals(
                database.number("select count(*) from public_stories"),
                empty.number("select count(*) from search_stories"),
                "stories that are found");
    }

    @Test
    @Order(2)
    void theSameAgainChangesNothing() throws Exception {
        Outcome again =
                other.run(empty.environment(), "import", OUT.resolve("out.zip").toString());
        assertEquals(0, again.exitCode(), again.err());
        assertTrue(again.out().startsWith("unchanged:"), again.out());
    }

    @Test
    @Order(3)
    void itIsReadIntoNoOtherPaper() throws Exception {
        empty.execute("update stories set headline = 'অন্য' where id = 7");
        Outcome refused =
                other.run(empty.environment(), "import", OUT.resolve("out.zip").toString());
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains("data/stories.jsonl, line 6"), refused.err());
    }

    @Test
    @Order(4)
    void whoLeavesForWordPressGetsAllStories() throws Exception {
        Path out = OUT.resolve("wordpress.xml");
        Outcome exported = paper.run(database.environment(), "export", "--wordpress", out.toString());
        assertEquals(0, exported.exitCode(), exported.err());
        Document xml =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(out.toFile());
        long items = database.number("select (select count(*) from stories) + (select count(*) from assets)");
        assertEquals(items, xml.getElementsByTagName("item").getLength());
        assertEquals(
                database.number("select count(*) from authors"),
                xml.getElementsByTagName("wp:author").getLength());
    }

    @Test
    @Order(5)
    void whatWordPressWouldReadHasEveryStoryAndItsCards() throws Exception {
        Map<String, String> elsewhere = new HashMap<>(wordpress.environment());
        elsewhere.put("SHIRONAM_SITE_URL", "https://elsewhere.example");
        Outcome read =
                other.run(elsewhere, "import", OUT.resolve("wordpress.xml").toString());
        assertTrue(read.exitCode() < 2, read.out() + read.err());
        assertEquals(
                database.number("select count(*) from stories"),
                wordpress.number("select count(*) from stories"),
                read.out());
        assertEquals(
                database.number("select count(*) from public_stories"),
                wordpress.number("select count(*) from public_stories"),
                read.out());
        assertEquals(
                database.number("select count(*) from cards"),
                wordpress.number("select count(*) from cards"),
                read.out());
    }

    /** All but the moment at which it was made. */
    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                entries.put(
                        entry.getName(),
                        entry.getName().equals("paper.json")
                                ? new String(bytes, StandardCharsets.UTF_8)
                                        .replaceFirst("\"made\" : [^,]+,", "")
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return entries;
    }
}
