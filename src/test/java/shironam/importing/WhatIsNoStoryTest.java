package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.Shared;
import shironam.TestDatabase;
import shironam.importing.ReportLine.Kind;
import shironam.story.Status;

/** What is given to an import and is no story is named for what it is; what a folder holds besides is counted. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WhatIsNoStoryTest extends ImportingTest {
    @ParameterizedTest
    @CsvSource({"bengali/kalerkantho/not_a_story.html, empty shell of a page"})
    void realOnesAreRefusedByNameAndKind(String name, String kind) throws Exception {
        Path file = Shared.file(name);
        long before = stories();

        ImportReport report = run(file);

        assertEquals(List.of(0, 0, 0, 0, 1), counts(report));
        assertEquals(1, report.exitCode());
        String line = lines(report, Kind.REFUSED).get(0);
        assertTrue(line.contains(file.getFileName().toString()) && line.contains(kind), line);
        assertEquals(before, stories());
    }

    @Test
    void exportsAreNamedAlsoWhenTheirFolderIs() throws Exception {
        ImportReport report = run(DRY_RUN, Shared.file("imports/README.md").getParent());

        assertEquals(
                List.of("README.md"),
                report.notLookedAt.stream()
                        .map(name -> Path.of(name).getFileName().toString())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!doctype html><html><body><div id=root></div><script src=/app.js></script></body></html> | empty shell",
                "<nav><a href='/'>প্রচ্ছদ</a></nav><article><p>খবর</p></article><footer>ঠিকানা</footer> | whole saved page",
                "<?xml version='1.0'?><rss version='2.0'><channel><title>ক</title></channel></rss> | feed",
                "<?xml version='1.0'?><NewsML><NewsItem>ক</NewsItem></NewsML> | NewsML of the first version",
                "<?xml version='1.0'?><data><a>ক</a></data> | data in XML",
                "{\"a\": [1, 2], \"b\": \"<p>ক</p>\"} | data in JSON",
                "{\"broken\":  | No items were found in it",
                "{\\rtf1 hello} | RTF",
                "-- MySQL dump 10.13 | dump of a database"
            })
    void othersAreToldByTheirBeginning(String text, String kind) throws Exception {
        write("given.html", text);

        String line = lines(run(folder), Kind.REFUSED).get(0);

        assertTrue(line.contains(kind), line);
    }

    @Test
    void documentsAreToldByTheirFirstBytes() throws Exception {
        Files.write(folder.resolve("a.html"), "%PDF-1.7\n\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("b.html"), "PK\u0003\u0004\0\0\0".getBytes(StandardCharsets.ISO_8859_1));

        List<String> lines = lines(run(folder), Kind.REFUSED);

        assertTrue(lines.get(0).contains("PDF") && lines.get(1).contains("packed archive"), lines.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head><title>খসড়া</title><style>p { margin: 0 }</style></head><body><p>লেখা</p></body></html>",
                "<!DOCTYPE html>\n<html lang=bn><meta charset=utf-8><body><h2>উপশিরোনাম</h2><p>লেখা</p></body></html>",
                "<article><header><p>লেখা</p></header></article>",
                "{নদী} বলে শুরু হওয়া একটি লেখা: তার কথা।"
            })
    void aDocumentThatSomebodyWroteIsAStory(String text) throws Exception {
        write("given.html", text + "<p>" + unique + "</p>");

        assertEquals(1, run(folder).created);
    }

    @Test
    void whatIsNotLookedAtIsCountedAndNamed() throws Exception {
        write("a.html", "<p>" + unique + "</p>");
        write("a.yaml", "section: world");
        write("skip.xhtml", "<p>বাদ পড়া ফাইল।</p>");
        write("lone.yaml", "section: world");
        write("README.txt", "পড়ুন");
        write(".hidden.html", "<p>ক</p>");
        write(".git/config.txt", "ক");
        write("notes.docx", "ক");
        Files.copy(Path.of("seeds/pictures/cha-bagan.webp"), folder.resolve("unused.webp"));

        ImportReport report = run(folder);

        assertEquals(List.of(1, 0, 0, 0, 0), counts(report));
        assertEquals(0, report.exitCode());
        assertEquals(7, report.notLookedAt.size(), report.notLookedAt.toString());
        String lines = String.join("\n", lines(report, Kind.NOT_LOOKED_AT));
        for (String name :
                List.of("skip.xhtml", "lone.yaml", "README.txt", ".hidden.html", ".git", "notes.docx", "unused.webp")) {
            assertTrue(lines.contains(name), name + " in " + lines);
        }
        assertTrue(report.summary().contains("not looked at: 7"), report.summary());
    }

    @Test
    void symbolicLinksAreNotFollowed() throws Exception {
        Path outside = Files.createTempDirectory("outside");
        Files.writeString(outside.resolve("secret.html"), "<p>গোপন</p>");
        Files.writeString(outside.resolve("secret.yaml"), "headline: গোপন\n");
        Files.copy(Path.of("seeds/pictures/cha-bagan.webp"), outside.resolve("secret.webp"));
        Files.createSymbolicLink(folder.resolve("link.html"), outside.resolve("secret.html"));
        Files.createSymbolicLink(folder.resolve("folder"), outside);
        write("a.html", "<p>" + unique + "</p><img src='in.webp' alt='x'>");
        Files.createSymbolicLink(folder.resolve("in.webp"), outside.resolve("secret.webp"));
        write("b.html", "<p>অন্য " + unique + "</p>");
        Files.createSymbolicLink(folder.resolve("b.yaml"), outside.resolve("secret.yaml"));

        ImportReport report = run(folder);

        assertEquals(List.of(1, 0, 0, 0, 1), counts(report), report.lines.toString());
        assertTrue(lines(report, Kind.REFUSED).get(0).contains("leads out of the folder"), report.lines.toString());
        assertTrue(
                lines(report, Kind.PART_REFUSED).get(0).contains("leads out of the folder"), report.lines.toString());
        assertTrue(lines(report, Kind.NOT_LOOKED_AT).get(0).contains("symbolic links"), report.lines.toString());
    }

    @Test
    @Timeout(30)
    void aDeviceIsNoFile() throws Exception {
        Path zero = Path.of("/dev/zero");
        assumeTrue(Files.exists(zero));

        String line = lines(run(zero), Kind.REFUSED).get(0);

        assertTrue(line.contains("It is no file that can be read."), line);
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"bomb", "deep", "flow", "scalar", "keys", "anchors", "quotes", "tags"})
    void hostileManifestsAreRefusedAtOnce(String kind) throws Exception {
        String manifest = switch (kind) {
            case "bomb" ->
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nheadline: &c [*b,*b,*b,*b,*b,*b]\n";
            case "deep" -> "headline: " + "[".repeat(20_000) + "]".repeat(20_000);
            case "flow" -> "headline: " + "{a: ".repeat(5_000);
            case "scalar" -> "headline: " + "নদী ".repeat(500_000);
            case "keys" -> "k: 1\n".repeat(10_000);
            case "anchors" -> "headline: &a [*a]";
            case "quotes" -> "headline: \"" + "\\u0995".repeat(10_000);
            default -> "headline: !!javax.script.ScriptEngineManager [ক]\n" + "! ".repeat(20_000);
        };
        write("bad.html", "---\n" + manifest + "\n---\n<p>নদী</p>");
        write("good.html", "<p>" + unique + "</p>");

        ImportReport report = run(folder);

        assertEquals(List.of(1, 0, 0, 0, 1), counts(report), report.lines.toString());
        assertTrue(plain(lines(report, Kind.REFUSED).get(0)), report.lines.toString());
    }

    @Test
    void aWordOfThousandsOfLettersEndsNoImport() throws Exception {
        write("a.html", "---\nheadline: এক\nsection: world\ndate: 2024-11-10\n---\n<p>" + "x".repeat(3_000) + "</p>");
        Path good = write(
                "b.html",
                "---\nheadline: দুই " + unique + "\nsection: world\ndate: 2024-11-10\n---\n<p>" + unique + "</p>");

        ImportReport report = org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(60), () -> run(folder));

        assertEquals(2, report.found);
        assertEquals(Status.PUBLISHED, kept(good).status());
    }

    @Test
    void nothingIsCutOffByItself() throws Exception {
        write("cut.html", "---\nheadline: \"" + "ক".repeat(300) + " শেষের কথা হারাবে না তো\"\n---\n<p>ক</p>");
        write("long.html", "---\nsummary: " + "সারাংশ ".repeat(400) + "\n---\n<p>ক</p>");

        List<String> lines = lines(run(folder), Kind.REFUSED);

        assertTrue(lines.get(0).contains("315 letters as headline; the most is 300"), lines.toString());
        assertTrue(lines.get(1).contains("letters as summary; the most is 1200"), lines.toString());
    }

    @Test
    void aManifestMayNotLookOutsideForAPicture() throws Exception {
        Path file = write(
                "a.html",
                "---\nheadline: ছবি\nsection: world\ndate: 2024-11-10\npicture: /etc/passwd\n---\n<p>" + unique
                        + "</p>");

        ImportReport report = run(folder);

        assertTrue(lines(report, Kind.PART_REFUSED).get(0).contains("/etc/passwd"), report.lines.toString());
        assertFalse(kept(file).content().picture().exists());
    }

    @Test
    void twoByteOrderMarksAreAsGoodAsOne() throws Exception {
        Path file = write(
                "a.html",
                "\uFEFF\uFEFF---\nheadline: দুই বম\nsection: world\ndate: 2024-11-10\n---\n<p>" + unique + "</p>");

        run(folder);

        assertEquals("দুই বম", kept(file).content().headline());
    }

    @Test
    void rulesBetweenPartsAreNoManifest() throws Exception {
        Path file = write("a.html", "---\n<p>প্রথম " + unique + "</p>\n---\n<p>দ্বিতীয় অংশ।</p>");

        ImportReport report = run(folder);

        assertEquals(List.of(1, 0, 0, 0, 0), counts(report), report.lines.toString());
        assertTrue(
                kept(file).content().body().contains("<hr><p>দ্বিতী"),
                kept(file).content().body());
        assertEquals(1, lines(report, Kind.NOTE).size());
    }

    @Test
    void aManifestWithoutItsEndIsNoText() throws Exception {
        write("a.html", "---\nheadline: ক\n<p>লেখা</p>");

        assertTrue(lines(run(folder), Kind.REFUSED).get(0).contains("Its manifest has no end"));
    }

    @Test
    void whatIsSaidInBothPlacesIsTold() throws Exception {
        Path file = write("a.html", "---\nheadline: সামনের\n---\n<p>" + unique + "</p>");
        write("a.yaml", "headline: পাশের\nsection: world\ndate: 2024-11-10");

        ImportReport report = run(folder);

        assertEquals("সামনের", kept(file).content().headline());
        assertEquals("world", kept(file).content().section());
        assertTrue(lines(report, Kind.NOTE).get(0).contains("differ in headline"), report.lines.toString());
    }

    private static boolean plain(String line) {
        return !line.matches("(?s).*(java\\.|shironam\\.|Exception|Manifest\\[|Cannot |while (?:scanning|parsing)).*");
    }
}
