package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
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
import shironam.media.recordings.TestRecordings;
import shironam.media.storage.FolderStore;

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
        database = OwnDatabase.migrated("export");
        empty = OwnDatabase.migrated("export_back");
        wordpress = OwnDatabase.migrated("export_wordpress");
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
        database.execute("insert into live_coverages (story_id, began_at, changes) values (5, now(), 2)");
        database.execute("insert into live_updates (story_id, account_id, body, posted_at, change, form)"
                + " select 5, id, '<p>গোল</p>', now(), 1, 'f' from accounts");
        database.execute(
                "insert into live_updates (story_id, account_id, headline, body, pinned, posted_at, withdrawn_at,"
                        + " withdrawn_by, change, form) select 5, id, 'শেষ বাঁশি', '<p>খেলা শেষ</p>', true, now(), now(), id, 2, 'g' from accounts");
        database.execute("insert into story_places select 5, id, 0 from places where path = 'khulna/jashore'");
        database.execute("insert into fronts (version) values (1) on conflict do nothing");
        database.execute(
                "insert into front_versions (front_id, number, arrangement, account_id, published_at)"
                        + " select (select id from fronts where section_id is null), 1, '{\"pins\":[]}', id, now() from accounts");
        database.execute("insert into revision_marks (revision_id, name, account_id, marked_at)"
                + " select (select max(id) from revisions), 'ভালো', id, now() from accounts");
        database.execute("delete from stories where id = 6");
        addARecordingCropsAndAPixelatedPicture();
    }

    private static void addARecordingCropsAndAPixelatedPicture() throws Exception {
        byte[] sound = TestRecordings.cleanMp3(5);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sound));
        Path file = Files.write(OUT.resolve("sound.mp3"), sound);
        new FolderStore(paper.dataDir).put(sha256 + ".mp3", file);
        database.execute("insert into assets (sha256, media_type, width, height, bytes, created_at)" + " values ('"
                + sha256 + "', 'audio/mpeg', 0, 0, " + sound.length + ", '2024-11-10 03:00+00')");
        String poster = "'/media/' || (select min(sha256) from assets where media_type = 'image/webp') || '.webp'";
        database.execute("insert into recordings (asset, seconds, title, poster, captions) values ('" + sha256
                + "', 5, 'সাক্ষাৎকার', " + poster + ", 'WEBVTT')");
        database.execute("update live_updates set body = body || '<embedded-content href=\"/media/" + sha256
                + ".mp3\"></embedded-content><related-story href=\"https://other.example/1\" headline=\"অন্য খবর\">"
                + "</related-story>'");
        database.execute("insert into picture_crops (asset, name, x, y, width, height)"
                + " select min(sha256), 'focus', 10, 20, 0, 0 from assets where media_type = 'image/webp'"
                + " union all select min(sha256), 'wide', 0, 5, 1000, 500 from assets where media_type = 'image/webp'");
        database.execute(
                "insert into picture_facts (asset, file_name, caption, alt, owner, credit_required, valid_until,"
                        + " not_in_print, not_for_sharing) select min(sha256), 'ghat.webp', 'ঘাটে ভিড়', 'নৌকা', 'agency', true, '2099-01-01 00:00+00',"
                        + " true, true from assets where media_type = 'image/webp'");
        database.execute("insert into pixelated_pictures (asset, shown, areas, made_by, made_at)"
                + " select max(p.sha256), min(p.sha256), '1.2.30.40', min(a.id), now() from assets p, accounts a"
                + " where media_type = 'image/webp'");
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
    void aFileThatIsMissingIsNamedAndTheRestComesIn() throws Exception {
        Path gaps = OUT.resolve("gaps.zip");
        String sound;
        String shown;
        try (ZipFile zip = new ZipFile(OUT.resolve("out.zip").toFile())) {
            sound = name(zip, ".mp3");
            shown = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.matches("stories/media/.*\\.webp"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(gaps))) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (!entry.getName().equals(sound) && !entry.getName().equals(shown)) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        zip.getInputStream(entry).transferTo(out);
                    }
                }
            }
        }
        try (OwnDatabase incomplete = OwnDatabase.migrated("export_gaps")) {
            Outcome read =
                    Packaged.withEmptyData("export-gaps").run(incomplete.environment(), "import", gaps.toString());
            assertEquals(1, read.exitCode(), read.out() + read.err());
            String said = read.out() + read.err();
            assertTrue(said.contains("The recording " + file(sound) + " is not in it"), said);
            assertTrue(said.contains("The picture " + file(shown) + " is not in it"), said);
            assertTrue(said.contains("stays out, since what is shown in its place, pixelated, did not come in"), said);
            assertEquals(
                    database.number("select count(*) from stories"), incomplete.number("select count(*) from stories"));
            assertEquals(
                    database.number("select count(*) from assets") - 3,
                    incomplete.number("select count(*) from assets"));
            assertEquals(0, incomplete.number("select count(*) from recordings"));
            assertEquals(0, incomplete.number("select count(*) from picture_crops"));
        }
    }

    private static String name(ZipFile zip, String end) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith("stories/media/") && name.endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    private static String file(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    @Test
    @Order(4)
    void itIsReadIntoNoOtherPaper() throws Exception {
        empty.execute("update stories set headline = 'অন্য' where id = 7");
        Outcome refused =
                other.run(empty.environment(), "import", OUT.resolve("out.zip").toString());
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains("data/stories.jsonl, line 6"), refused.err());
    }

    @Test
    @Order(5)
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
    @Order(6)
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
