package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.TestDatabase;
import shironam.importing.ReportLine.Kind;
import shironam.importing.sources.SourceFiles;
import shironam.media.Asset;
import shironam.media.MediaStore;
import shironam.media.TestPictures;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.origins.StoryOrigin;

/** Other things than files with HTML: archives, standard input, items of agencies, categories of exports. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportSourcesTest extends ImportingTest {
    @Inject
    MediaStore media;

    @Test
    void anEmbargoedItemIsSeenByNobodyBeforeItsEnd() throws Exception {
        Instant end = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Path file = write("item.json", ninjs("\"embargoed\":\"" + end + "\""));

        ImportReport report = run(file);

        assertEquals(1, report.created, report.lines.toString());
        Story story = story("ninjs:urn:" + unique);
        assertEquals(end, story.publishAt);
        assertEquals(end, story.embargoUntil);
        assertEquals(404, RestAssured.get(story.path()).statusCode());
        Instant later = end.plus(1, ChronoUnit.DAYS);
        write("item.json", ninjs("\"embargoed\":\"" + later + "\""));
        run(file);
        assertEquals(later, story("ninjs:urn:" + unique).publishAt);
        assertEquals(later, story("ninjs:urn:" + unique).embargoUntil);
        write("item.json", ninjs("\"x\":1"));
        run(file);
        assertEquals(404, RestAssured.get(story.path()).statusCode(), "to lift it is for the desk");
    }

    @Test
    void ofTheVersionsInSeveralFilesTheLatestStaysWhateverTheFilesAreCalled() throws Exception {
        write(
                "a.json",
                ninjs("\"version\":\"2\"").replace("2024-01-01", "2024-01-02").replace("<p>", "<p>দুই "));
        write("b.json", ninjs("\"version\":\"1\""));

        ImportReport report = run(folder);

        assertEquals(List.of(1, 0, 0, 0, 0), counts(report), report.lines.toString());
        assertTrue(story("ninjs:urn:" + unique).body.contains("দুই"));
        assertTrue(String.join("\n", lines(report, ReportLine.Kind.OMITTED))
                .contains("1 versions of items of which another file has a later one"));
    }

    /** Whatever the files are called, and with or without a text. */
    @ParameterizedTest
    @ValueSource(strings = {"canceled", "withheld", "without a text", "embargoed", "never"})
    void whatALaterVersionInAnotherFileTakesBackIsNeverPublic(String how) throws Exception {
        String end = Instant.now().plus(3, ChronoUnit.DAYS).toString();
        String held = how.equals("embargoed") || how.equals("never")
                ? "\"embargoed\":\"" + (how.equals("never") ? "never" : end) + "\""
                : "\"pubstatus\":\"" + (how.equals("withheld") ? how : "canceled") + "\"";
        for (String order : List.of("ab", "ba")) {
            String guid = "urn:" + order + unique;
            String first = ninjs("\"version\":\"1\"").replace("urn:" + unique, guid);
            String second = ninjs("\"version\":\"2\"," + held)
                    .replace("urn:" + unique, guid)
                    .replace("<p>" + unique + "</p>", how.equals("without a text") ? "" : "<p>দুই " + order + "</p>")
                    .replace("এক ", order);
            Path files = Files.createDirectory(folder.resolve(order));
            Files.writeString(files.resolve(order.substring(0, 1) + ".json"), first);
            Files.writeString(files.resolve(order.substring(1) + ".json"), second);

            ImportReport report = run(files);

            boolean comesIn = !how.equals("without a text") && !how.equals("never");
            assertEquals(comesIn ? 1 : 0, report.created, report.lines.toString());
            if (comesIn) {
                Story story = story("ninjs:" + guid);
                assertTrue(story.body.contains("দুই"));
                assertEquals(404, RestAssured.get(story.path()).statusCode());
                assertEquals(List.of(0, 0, 1, 0, 0), counts(run(files)), "nothing is new");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "ba"})
    void whatANoticeInAnotherFileCancelsIsNeverPublic(String order) throws Exception {
        write(order.substring(0, 1) + ".xml", nitf("n-1", ""));
        write(
                order.substring(1) + ".xml",
                nitf("n-2", "management-doc-idref='n-1" + unique + "' management-idref-status='canceled'"));

        ImportReport report = run(folder);

        assertEquals(1, report.created, report.lines.toString());
        assertEquals(404, RestAssured.get(story("nitf:dna:n-2" + unique).path()).statusCode(), "the notice is a draft");
    }

    private String nitf(String id, String docdata) {
        return "<nitf><head><tobject><tobject.subject tobject.subject.matter='world'/></tobject><docdata " + docdata
                + "><doc-id regsrc='dna' id-string='" + id + unique
                + "'/><date.issue norm='20240101'/></docdata></head>"
                + "<body><body.head><hedline><hl1>" + id + unique + "</hl1></hedline></body.head><body.content><p>নদী "
                + id + unique + "</p></body.content></body></nitf>";
    }

    /** In the same file or in another, which may come first or last. */
    @ParameterizedTest
    @CsvSource({"a, a, usable, 01", "a, b, usable, 01", "b, a, usable, 01", "a, b, withheld, 09", "b, a, withheld, 09"})
    void aStoryIsOfTheDayOfItsFirstVersionThatReadersSaw(String one, String two, String status, String day)
            throws Exception {
        String first = ninjs("\"version\":\"1\",\"pubstatus\":\"" + status + "\"");
        String second = ninjs("\"version\":\"2\"").replace("2024-01-01", "2024-01-09");
        String g2 = newsMl(2, "usable", "").replace("2024-01-01", "2024-01-09");
        if (one.equals(two)) {
            write("a.json", "[" + second + "," + first + "]");
            write("a.xml", "<newsMessage><itemSet>" + g2 + newsMl(1, status, "") + "</itemSet></newsMessage>");
        } else {
            write(one + ".json", first);
            write(two + ".json", second);
            write(one + ".xml", newsMl(1, status, ""));
            write(two + ".xml", g2);
        }

        ImportReport report = run(folder);

        assertEquals(2, report.created, report.lines.toString());
        for (String from : List.of("ninjs:urn:" + unique, "newsml:urn:" + unique)) {
            assertEquals(Instant.parse("2024-01-" + day + "T00:00:00Z"), story(from).publishAt, from);
        }
        assertEquals(List.of(0, 0, 2, 0, 0), counts(run(folder)), "nothing is new");
    }

    @Test
    void aCorrectionThatSaysNoMomentOfItsFirstPublicationMovesNoStory() throws Exception {
        Instant first = Instant.parse("2024-01-01T00:00:00Z");
        Path file = write("item.json", ninjs("\"version\":\"1\""));
        run(file);
        String second = ninjs("\"version\":\"2\"").replace("2024-01-01", "2024-01-09");
        write("item.json", second.replace("<p>", "<p>দুই "));

        assertEquals(List.of(0, 1, 0, 0, 0), counts(run(file)));

        assertTrue(story("ninjs:urn:" + unique).body.contains("দুই"));
        assertEquals(first, story("ninjs:urn:" + unique).publishAt);
        write("item.json", second.replace("<p>", "<p>দুই ").replace("2024-01-09", "2024-01-10"));
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(file)), "a date alone is no news");
        write(
                "item.json",
                second.replace("\"version\"", "\"firstpublished\":\"2024-01-03T00:00:00Z\",\"version\"")
                        .replace("2024-01-09", "2024-01-10"));
        run(file);
        assertEquals(Instant.parse("2024-01-03T00:00:00Z"), story("ninjs:urn:" + unique).publishAt, "it is known now");
    }

    /** Whichever stands first in the file. */
    @ParameterizedTest
    @ValueSource(strings = {"canceled", "withheld", "embargoed"})
    void whatAFileTakesBackIsNotPublicForAMoment(String how) throws Exception {
        String end = Instant.now().plus(3, ChronoUnit.DAYS).toString();
        String first = ninjs("\"version\":\"1\"");
        String second = ninjs(
                        how.equals("embargoed")
                                ? "\"version\":\"2\",\"embargoed\":\"" + end + "\""
                                : "\"version\":\"2\",\"pubstatus\":\"" + how + "\"")
                .replace("<p>", "<p>দুই ");
        String g2 =
                "<newsMessage><itemSet>" + newsMl(1, "usable", "") + newsMl(2, how, end) + "</itemSet></newsMessage>";
        write("a.json", "[" + first + "," + second + "]");
        write("b.xml", g2);

        ImportReport report = run(folder);

        assertEquals(List.of(2, 0, 0, 0, 0), counts(report), report.lines.toString());
        for (String from : List.of("ninjs:urn:" + unique, "newsml:urn:" + unique)) {
            Story story = story(from);
            assertEquals(404, RestAssured.get(story.path()).statusCode());
            assertTrue(story.body.contains("দুই"));
        }
        write("a.json", "[" + second + "," + first + "]");
        assertEquals(List.of(0, 0, 2, 0, 0), counts(run(folder)), "nothing is new");
        assertEquals(List.of(0, 0, 2, 0, 0), counts(run(folder)));
    }

    private String newsMl(int version, String status, String embargo) {
        String held = status.equals("embargoed") ? "<embargoed>" + embargo + "</embargoed>" : "";
        return "<newsItem guid='urn:" + unique + "' version='" + version + "'><itemMeta><itemClass qcode='ninat:text'/>"
                + "<versionCreated>2024-01-01T00:00:00Z</versionCreated>" + held + "<pubStatus qcode='stat:"
                + (held.isEmpty() ? status : "usable") + "'/></itemMeta><contentMeta><headline>খবর " + unique
                + "</headline><subject qcode='s:world'><name>world</name></subject></contentMeta><contentSet><inlineData"
                + " contenttype='text/plain'>" + (version == 1 ? "এক" : "দুই") + " নদী " + unique
                + "</inlineData></contentSet></newsItem>";
    }

    @Test
    void anArchiveIsReadAsTheFolderThatWasPacked() throws Exception {
        byte[] picture = Files.readAllBytes(Path.of("seeds/pictures/cha-bagan.webp"));
        Path zip = folder.resolve("paper.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            add(out, "2024/a.html", bytes("<p>" + unique + "</p><img src='p/tea.webp' alt='চা'>"));
            add(out, "2024/a.yaml", bytes("headline: ক " + unique + "\nsection: world\ndate: 2024-11-10\n"));
            add(out, "2024/p/tea.webp", picture);
            add(out, "../b.html", bytes("<p>খ " + unique + "</p>"));
            add(out, "inner.zip", bytes("PK\u0003\u0004"));
        }

        ImportReport report = run(zip);

        assertEquals(List.of(1, 0, 0, 0, 1), counts(report), report.lines.toString());
        assertTrue(lines(report, Kind.REFUSED).get(0).contains("leads out of the archive"), report.lines.toString());
        assertTrue(lines(report, Kind.NOT_LOOKED_AT).get(0).contains("archives within an archive"));
        Story story = story(zip.toRealPath() + "!/2024/a.html", "");
        assertEquals(Status.PUBLISHED, story.status);
        assertTrue(story.body.contains("/media/"), story.body);
        Path moved = Files.move(zip, folder.resolve("moved.zip"));
        assertEquals(List.of(0, 0, 1, 0, 1), counts(run(moved)));
        assertFalse(Files.exists(Path.of("data", "unpacked"))
                && Files.list(Path.of("data", "unpacked")).count() > 0);
    }

    @Test
    void standardInputIsReadLikeAFile() throws Exception {
        InputStream before = System.in;
        byte[] text =
                bytes("---\nheadline: ক " + unique + "\nsection: world\ndate: 2024-11-10\n---\n<p>" + unique + "</p>");
        try {
            System.setIn(new ByteArrayInputStream(text));
            assertEquals(1, run(SourceFiles.STANDARD_INPUT).created);
            System.setIn(new ByteArrayInputStream(text));
            assertEquals(1, run(SourceFiles.STANDARD_INPUT).unchanged);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void categoriesAreSectionsOrTagsAndTheUnknownAreSaidOnce() throws Exception {
        write(
                "feed.xml",
                "<rss version='2.0'><channel>" + item(1, "মানচিত্র" + unique, "Sport")
                        + item(2, "গ" + unique, "গ" + unique) + "</channel></rss>");
        Importer.Options options = PUBLISH.withSections(Map.of("মানচিত্র" + unique, "world"));

        ImportReport report = run(options, folder);

        assertEquals(2, report.created, report.lines.toString());
        assertEquals("world", story("feed:" + unique + 1).section.slug);
        List<String> said = lines(report, Kind.NOTE).stream()
                .filter(line -> line.contains("no sections here"))
                .toList();
        assertEquals(1, said.size(), report.lines.toString());
        assertTrue(said.get(0).contains("গ" + unique + " (2)"), said.get(0));
    }

    @Test
    void picturesStayLinksWhereTheyCantBeFetchedAndAreOursWhereTheyWereOnce() throws Exception {
        String there = "https://pictures.test/" + unique + ".webp";
        write(
                "a.html",
                "<p>" + unique + "</p><img src='http://localhost:9/x.jpg' alt='ক'><img src='" + there + "' alt='খ'>");
        Importer.Options fetching = PUBLISH.withPicturesFrom(Set.of("localhost"));

        ImportReport report = run(fetching, folder);

        assertTrue(lines(report, Kind.PART_REFUSED).get(0).contains("private network"), report.lines.toString());
        assertTrue(kept(folder.resolve("a.html")).content().body().contains("http://localhost:9/x.jpg"));
        media.keepFetched(there, Files.readAllBytes(Path.of("seeds/pictures/cha-bagan.webp")));
        assertEquals(List.of(0, 1, 0, 0, 0), counts(run(folder)));
        String body = kept(folder.resolve("a.html")).content().body();
        assertTrue(body.contains("/media/") && !body.contains(there), body);
    }

    /** Whoever took the words away from beneath it meant it so. */
    @Test
    void aPictureOfTheLibraryGetsItsSizeAndNoCreditThatItsTextDoesNotGive() throws Exception {
        byte[] bytes = TestPictures.fromTelephone(TestPictures.quarters(64, 48), 1);
        Asset ours = media.keep(bytes);
        Path file = write("a.html", "<p>" + unique + "</p><p>খ</p><img src='" + ours.path() + "' alt='ক'>");

        assertEquals(1, run(file).created);

        String body = kept(file).content().body();
        assertTrue(body.contains(ours.path() + "\" alt=\"ক\" width=\"" + ours.width + "\""), body);
        assertFalse(body.contains(TestPictures.ARTIST), body);
    }

    @Test
    void aTextThatTheDeskCouldNotSaveAgainStaysOut() throws Exception {
        write("a.html", "<p>" + unique + "</p>" + "<p>নদী ও পানি</p>".repeat(25_000));

        ImportReport report = run(folder);

        assertEquals(List.of(0, 0, 0, 0, 1), counts(report));
        assertTrue(lines(report, Kind.REFUSED).get(0).contains("the most is 400 thousand"), report.lines.toString());
    }

    private String item(int id, String category, String other) {
        return "<item><title>ত " + unique + "</title><guid>" + unique + id
                + "</guid><pubDate>Wed, 20 Oct 2010 14:08:20 +0000"
                + "</pubDate><category>" + category + "</category><category>" + (id == 1 ? "গ" + unique : other)
                + "</category><description>লেখা " + unique + id + "</description></item>";
    }

    private String ninjs(String more) {
        return "{\"guid\":\"urn:" + unique + "\",\"type\":\"text\",\"headline\":\"এক " + unique + "\","
                + "\"body_html\":\"<p>" + unique + "</p>\",\"service\":[{\"code\":\"world\"}],"
                + "\"versioncreated\":\"2024-01-01T00:00:00Z\"," + more + "}";
    }

    private static Story story(String identifier) {
        return story(identifier, "id:");
    }

    private static Story story(String location, String before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            StoryOrigin from = StoryOrigin.<StoryOrigin>find("location", before + location)
                    .firstResultOptional()
                    .orElseThrow(() -> new AssertionError("no story came from " + location));
            Story story = Story.require(from.storyId);
            String section = story.section == null ? "" : story.section.slug; // read while there is a session
            assertFalse(section.isEmpty());
            return story;
        });
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws java.io.IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
