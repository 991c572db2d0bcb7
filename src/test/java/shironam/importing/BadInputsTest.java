package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.importing.ReportLine.Kind;

/** What can't be used is named, with the reason and what to do; the rest goes in. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadInputsTest extends ImportingTest {
    private Path good;

    @BeforeEach
    void aGoodFileComesAfterTheBad() throws Exception {
        good = write("z" + unique + ".html", "<p>নদীর পানি, " + unique + "</p>");
    }

    @Test
    void anEmptyFile() throws Exception {
        write("bad.html", "");
        assertRefused("It is empty.");
    }

    @Test
    void aFileOfWhiteSpace() throws Exception {
        write("bad.html", " \n\t\uFEFF\n");
        assertRefused("text");
    }

    @Test
    void aBinaryFile() throws Exception {
        Files.copy(Path.of("seeds/pictures/cha-bagan.webp"), folder.resolve("bad.html"));
        assertRefused("It is no text.");
    }

    @Test
    void textThatEndsInTheMiddleOfACharacter() throws Exception {
        byte[] whole = "<p>নদী</p>নদী".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("bad.html"), java.util.Arrays.copyOf(whole, whole.length - 1));
        assertRefused("It is not UTF-8");
    }

    @Test
    void aLineOfFiftyMegabytes() throws Exception {
        try (OutputStream out = Files.newOutputStream(folder.resolve("bad.html"))) {
            byte[] piece = "<p>নদীর পানি বাড়ছে।</p> ".repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written < 50_000_000; written += piece.length) {
                out.write(piece);
            }
        }
        assertTimeout(Duration.ofSeconds(5), () -> assertRefused("the limit for one story is 2048 KB."));
    }

    @Test
    void aHundredThousandNestedWrappers() throws Exception {
        write("bad.html", "<div>".repeat(100_000) + "নদী" + "</div>".repeat(100_000));
        assertTimeout(Duration.ofSeconds(10), () -> assertRefused("nested more than 500 elements deep"));
    }

    @Test
    void markupAlone() throws Exception {
        write("bad.html", "<div class='row'><p></p><script>var story = 'নদী';</script><br></div>");
        assertRefused("no text that a reader could see");
    }

    @Test
    void aManifestThatIsNone() throws Exception {
        write("bad.html", "---\nheadline: [নদী\n---\n<p>নদী</p>");
        assertRefused("Its manifest is no readable YAML");
    }

    @Test
    void aSidecarThatIsNotUtf8() throws Exception {
        write("bad.html", "<p>নদী</p>");
        Files.write(
                folder.resolve("bad.yaml"), new byte[] {'a', ':', (byte) 0xE0, (byte) 0xA6, (byte) 0x95, (byte) 0xE0});
        assertRefused("bad.yaml");
    }

    @Test
    void aFileThatIsGone() throws Exception {
        ImportReport report = run(folder.resolve("gone.html"), good);

        assertEquals(List.of(1, 0, 0, 0, 1), counts(report));
        assertTrue(lines(report, Kind.REFUSED).get(0).contains("can't be read"), report.lines.toString());
    }

    @Test
    void aCardWithoutItsLinkIsNamedAndTheRestOfItsStoryGoesIn() throws Exception {
        Path file = write(
                "card" + unique + ".html",
                "<p>পাহাড়ে মেঘ, " + unique + "</p><div>আরো পড়ুন<div><p>কার্ডের শিরোনাম</p></div></div>");

        ImportReport report = run(folder);

        assertEquals(List.of(2, 0, 0, 0, 0), counts(report));
        assertEquals(1, report.partsRefused);
        assertEquals(1, report.exitCode());
        assertTrue(
                lines(report, Kind.PART_REFUSED).get(0).contains("The card «কার্ডের শিরোনাম» has no usable link."),
                report.lines.toString());
        assertTrue(lines(report, Kind.DROPPED).get(0).contains("কার্ডের শিরোনাম"));
        assertTrue(report.summary().contains("100 % accounted for"), report.summary());
        assertFalse(kept(file).content().body().contains("কার্ডের"));
    }

    @Test
    void scriptsAndHandlersEverywhereAreNamedAndNeverComeIn() throws Exception {
        Path file = write(
                "script" + unique + ".html",
                "<script>f()</script><p onclick='f()'>পাহাড়ে মেঘ, " + unique
                        + " <a href='javascript:f()'>লিংক</a> <a href='vbscript:f()' onmouseover=f()>আরেক</a></p>"
                        + "<svg onload=f()></svg><iframe srcdoc='<script>f()</script>'></iframe>"
                        + "<img src=x onerror=f()><form action='javascript:f()'><input onfocus=f() autofocus></form>");

        ImportReport report = run(folder);

        assertEquals(2, report.created);
        assertEquals(1, report.exitCode());
        assertTrue(
                lines(report, Kind.PART_REFUSED).stream().anyMatch(line -> line.contains("<script>, on…= × 5")),
                report.lines.toString());
        assertEquals(
                "<p>পাহাড\u09BCে মেঘ, " + unique + " লিংক আরেক</p>",
                kept(file).content().body());
    }

    @Test
    void everyBadFileAtOnceIsNamedByItself() throws Exception {
        write("a.html", "");
        write("b.html", "<p></p>");
        Files.write(folder.resolve("c.html"), new byte[] {0, 1, 2, 3});

        ImportReport report = run(folder);

        assertEquals(List.of(1, 0, 0, 0, 3), counts(report));
        assertEquals(
                List.of("a.html", "b.html", "c.html"),
                report.lines.stream()
                        .filter(line -> line.kind() == Kind.REFUSED)
                        .map(line -> Path.of(line.file()).getFileName().toString())
                        .toList());
    }

    private void assertRefused(String reason) throws IOException {
        ImportReport report = run(folder);

        assertEquals(List.of(1, 0, 0, 0, 1), counts(report), report.lines.toString());
        assertEquals(1, report.exitCode());
        String line = lines(report, Kind.REFUSED).get(0);
        assertTrue(line.contains("bad.html: ") && line.contains(reason), line);
        assertFalse(report.lines.get(0).whatToDo().isBlank());
        assertEquals("<p>নদীর পানি, " + unique + "</p>", kept(good).content().body());
    }
}
