package shironam.importing;

import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.importing.ReportLine.Kind;
import shironam.media.Asset;
import shironam.story.Status;
import shironam.story.StoryContent;

/** What a source says of its story, what is derived where it is silent, and what the options add. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WhatAFileSaysTest extends ImportingTest {
    private static final String MANIFEST = """
            headline: "নদীর খবর: বর্ষা"
            kicker: বর্ষাকাল
            summary: পানি বাড়ছে।
            section: environment
            date: 2024-07-01T08:30
            author: আফরোজা সুলতানা
            source: বাসস
            tags: [নদী, বর্ষা]
            slug: nodir-khobor
            """;

    @Test
    void aSidecarSaysWhatTheHtmlLacks() throws Exception {
        for (String ending : List.of("yaml", "yml")) {
            Path file = write(ending + unique + ".html", "<p>নদীর পানি বাড়ছে, " + ending + unique + "।</p>");
            write(ending + unique + "." + ending, MANIFEST);

            assertEquals(List.of(1, 0, 0, 0, 0), counts(run(file)));
            assertAllIsThere(file);
        }
    }

    @Test
    void aSidecarMayBeJson() throws Exception {
        Path file = write(unique + ".htm", "<p>নদীর পানি, " + unique + "</p>");
        write(unique + ".json", "{\"headline\": \"নদীর খবর\", \"section\": \"world\", \"date\": \"2024-11-10\"}");

        run(folder);

        assertEquals("নদীর খবর", kept(file).content().headline());
        assertEquals(Status.PUBLISHED, kept(file).status());
    }

    @Test
    void frontMatterSaysTheSame() throws Exception {
        Path file = write(unique + ".html", "---\n" + MANIFEST + "---\n<p>নদীর পানি, " + unique + "</p>");

        run(file);

        assertAllIsThere(file);
        assertEquals("<p>নদীর পানি, " + unique + "</p>", kept(file).content().body());
    }

    @Test
    void whatABylineSaysBesideNamesBecomesTheSourceAndNoAuthor() throws Exception {
        Path file = write(unique + ".html", "<p>নদীর পানি, " + unique + "</p>");
        write(unique + ".yaml", "headline: নদীর খবর\nauthor: \"আফরোজা সুলতানা; সূত্র: বাসস; ছবি: সংগৃহীত\"\n");

        run(file);

        assertEquals("আফরোজা সুলতানা", kept(file).content().author());
        assertEquals("বাসস", kept(file).content().source());
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsMakeNoDifference() throws Exception {
        Path file = write(
                unique + ".txt",
                ("\uFEFF---\n" + MANIFEST + "---\n<p>নদীর পানি, " + unique + "</p>").replace("\n", "\r\n"));

        run(file);

        assertAllIsThere(file);
        assertEquals("<p>নদীর পানি, " + unique + "</p>", kept(file).content().body());
    }

    @Test
    void bothEncodingsOfALetterBecomeOne() throws Exception {
        Path file = write(
                unique + ".html", "---\nheadline: স\u09AE\u09DF\n---\n<p>স\u09AE\u09DF ব\u09DC " + unique + "</p>");

        run(file);

        assertEquals("সম\u09AF\u09BC", kept(file).content().headline());
        assertEquals(
                "<p>সম\u09AF\u09BC ব\u09A1\u09BC " + unique + "</p>",
                kept(file).content().body());
    }

    @Test
    void aHeadlineIsDerivedAndTheStoryIsHeldUntilItHasOne() throws Exception {
        Path file = write(
                unique + ".html",
                "<p><s>আগের কথা।</s></p><p>নদীর <s>জল</s> পানি বাড়ছে বলে জানিয়েছে পানি উন্নয়ন বোর্ড, আর তাতে নিচু এলাকার মানুষের চিন্তা বাড়ছে দিন দিন, বলছেন"
                        + " স্থানীয় সবাই। পরের বাক্য।</p><p>" + unique + "</p>");

        ImportReport report = run(new Importer.Options(false, true, "world", false), file);

        assertTrue(kept(file).content().headlineDerived());
        assertTrue(
                kept(file).content().headline().startsWith("নদীর পানি বাড"),
                kept(file).content().headline());
        assertTrue(kept(file).content().headline().endsWith("…"));
        assertEquals(Status.DRAFT, kept(file).status());
        assertEquals(1, report.heldAsDraft);
        assertTrue(
                lines(report, Kind.HELD).get(0).contains("it lacks: a headline of its own."), report.lines.toString());
        assertEquals(0, report.exitCode());

        write(unique + ".yaml", "headline: নদীর খবর\ndate: 2024-11-10");
        assertEquals(0, run(new Importer.Options(false, true, "world", false), file).heldAsDraft);
        assertEquals(Status.PUBLISHED, kept(file).status());
        assertFalse(kept(file).content().headlineDerived());
    }

    @Test
    void theEarliestPossibleDateIsThatOfTheNewestCardAndNoFact() throws Exception {
        Path file = write(
                unique + ".html",
                "<p>নদীর পানি, " + unique + "</p>"
                        + "<div>আরো পড়ুন<p>পুরোনো</p><a href='https://a.example/world/2024/06/19/100001'></a></div>"
                        + "<p>মাঝে</p>"
                        + "<div>আরো পড়ুন<p>নতুন</p><a href='https://a.example/world/2024/10/28/100002'></a></div>");

        ImportReport report = run(file);

        assertEquals(LocalDate.of(2024, 10, 28), kept(file).content().notBefore());
        assertNull(kept(file).publishAt());
        assertEquals(2, report.cardsFound);
    }

    @Test
    void aKnownDateNeedsNoEarliest() throws Exception {
        Path file = write(
                unique + ".html",
                "---\ndate: 2024-11-10\n---\n<p>নদীর পানি, " + unique + "</p><div>আরো পড়ুন<p>পুরোনো</p>"
                        + "<a href='https://a.example/world/2024/06/19/100001'></a></div>");

        run(file);

        assertNull(kept(file).content().notBefore());
    }

    @Test
    void theSourceLineLeavesTheBody() throws Exception {
        Path file = write(unique + ".html", "<p>নদীর পানি, " + unique + "</p><p>সূত্র : এএফপি</p>");

        run(file);

        assertEquals("এএফপি", kept(file).content().source());
        assertEquals("<p>নদীর পানি, " + unique + "</p>", kept(file).content().body());
    }

    @Test
    void draftsStayDraftsAndGoOutWithTheNextImport() throws Exception {
        Path file = write(unique + ".html", "---\n" + MANIFEST + "---\n<p>" + unique + "</p>");

        assertEquals(0, run(DRAFT, file).heldAsDraft);
        assertEquals(Status.DRAFT, kept(file).status());

        run(PUBLISH, file);
        assertEquals(Status.PUBLISHED, kept(file).status());
        assertEquals(Instant.parse("2024-07-01T02:30:00Z"), kept(file).publishAt());
    }

    @Test
    void theSectionOptionIsForStoriesThatNameNone() throws Exception {
        Path silent = write("a" + unique + ".html", "---\nheadline: এক\n---\n<p>এক " + unique + "</p>");
        Path named =
                write("b" + unique + ".html", "---\nheadline: দুই\nsection: sport\n---\n<p>দুই " + unique + "</p>");

        run(new Importer.Options(false, true, "world", false), folder);

        assertEquals("world", kept(silent).content().section());
        assertEquals("sport", kept(named).content().section());
    }

    @Test
    void anUnknownSectionIsReportedAndTheRestGoesIn() throws Exception {
        Path file = write(unique + ".html", "---\nheadline: এক\nsection: nowhere\n---\n<p>" + unique + "</p>");

        ImportReport report = run(file);

        assertEquals(1, report.exitCode());
        assertEquals(1, report.partsRefused);
        assertTrue(lines(report, Kind.PART_REFUSED).get(0).contains("«nowhere»"), report.lines.toString());
        assertEquals(Status.DRAFT, kept(file).status());
    }

    @Test
    void aDryRunReportsAllAndKeepsNothing() throws Exception {
        write(unique + ".html", "---\n" + MANIFEST + "picture: grey.png\n---\n<p>" + unique + "</p>");
        ImageIO.write(
                new BufferedImage(2, 3, TYPE_BYTE_GRAY),
                "png",
                folder.resolve("grey.png").toFile());
        write("bad" + unique + ".html", "");
        long before = stories();
        long assets = assets();

        ImportReport dry = run(DRY_RUN, folder);

        assertEquals(List.of(1, 0, 0, 0, 1), counts(dry));
        assertTrue(dry.summary().startsWith("dry run, nothing was written"));
        assertEquals(before, stories());
        assertEquals(assets, assets());
        assertEquals(List.of(1, 0, 0, 0, 1), counts(run(folder)), "as the dry run foretold");
    }

    @Test
    void picturesBesideTheSourceComeAlong() throws Exception {
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        Files.copy(Path.of("seeds/pictures/cha-bagan.webp"), pictures.resolve("cha.webp"));
        Path file = write(unique + ".html", """
                ---
                picture: pictures/cha.webp
                picture_alt: চা বাগান
                ---
                <p>%s</p><figure><img src="pictures/cha.webp" alt="চা"><figcaption>বাগান</figcaption></figure>""".formatted(unique));

        assertEquals(0, run(file).exitCode());

        assertTrue(
                kept(file).content().picture().url().startsWith("/"),
                kept(file).content().picture().url());
        assertTrue(kept(file).content().picture().width() > 0);
        assertTrue(kept(file)
                .content()
                .body()
                .contains(kept(file).content().picture().url()));
    }

    @Test
    void aPictureThatIsMissingOrElsewhereIsReportedAndTheRestGoesIn() throws Exception {
        Path file = write(
                unique + ".html", "<p>" + unique + "</p><img src='missing.webp'><img src='../../../etc/hostname'>");

        ImportReport report = run(file);

        assertEquals(1, report.created);
        assertEquals(2, lines(report, Kind.PART_REFUSED).size(), report.lines.toString());
        assertEquals("<p>" + unique + "</p>", kept(file).content().body());
    }

    @Test
    void theWordsUnderAPictureThatIsMissingAreNamed() throws Exception {
        write(
                unique + ".html",
                "<p>" + unique + "</p><figure><img src='missing.webp'><figcaption>নদীর ছবি</figcaption></figure>");

        ImportReport report = run(folder);

        assertTrue(lines(report, Kind.DROPPED).get(0).contains("«নদীর ছবি»"), report.lines.toString());
        assertTrue(report.charactersDropped > 0);
        assertTrue(report.summary().contains("100 % accounted for"), report.summary());
    }

    @Test
    void aPictureAloneIsAStory() throws Exception {
        Path file = write(
                unique + ".html",
                "---\nheadline: শুধু ছবি " + unique + "\nsection: world\ndate: 2024-11-10\n---\n"
                        + "<img src=\"https://old.example/1.jpg\" alt=\"ছবি\">");

        assertEquals(List.of(1, 0, 0, 0, 0), counts(run(file)));
        assertEquals(Status.PUBLISHED, kept(file).status());
        assertEquals("https://old.example/1.jpg", kept(file).content().picture().url());
    }

    @Test
    void aPictureThatCameLaterIsAChangeOfTheSource() throws Exception {
        Path file = write(unique + ".html", "<p>" + unique + "</p><img src='later.webp' alt='পরে'>");
        assertEquals(1, run(file).exitCode());
        Files.copy(Path.of("seeds/pictures/cha-bagan.webp"), folder.resolve("later.webp"));

        assertEquals(List.of(0, 1, 0, 0, 0), counts(run(file)));
        assertTrue(kept(file).content().body().contains("<img src=\"/media/"));
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(file)));
    }

    private static long assets() {
        return QuarkusTransaction.requiringNew().call(() -> Asset.count());
    }

    private static void assertAllIsThere(Path file) {
        StoryContent content = kept(file).content();
        assertEquals("নদীর খবর: বর্ষা", content.headline());
        assertEquals("বর্ষাকাল", content.kicker());
        assertEquals("পানি বাড\u09BCছে।", content.summary());
        assertEquals("environment", content.section());
        assertEquals("আফরোজা সুলতানা", content.author());
        assertEquals("বাসস", content.source());
        assertEquals(List.of("নদী", "বর্ষা"), content.tags());
        assertEquals("nodir-khobor", content.slug());
        assertEquals(Instant.parse("2024-07-01T02:30:00Z"), kept(file).publishAt());
        assertEquals(Status.PUBLISHED, kept(file).status());
    }
}
