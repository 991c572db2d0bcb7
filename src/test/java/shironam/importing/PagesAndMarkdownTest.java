package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.Shared;
import shironam.TestDatabase;
import shironam.importing.ReportLine.Kind;
import shironam.media.TestPictures;
import shironam.story.Status;
import shironam.story.StoryContent;

/** Whole saved pages, Markdown with front matter, and texts in other encodings become stories. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PagesAndMarkdownTest extends ImportingTest {
    private static final String SENTENCE =
            "নদীর পানি বেড়ে দুই পাড়ের গ্রাম তলিয়ে গেছে, মানুষ আশ্রয় নিয়েছে বাঁধের ওপর।";

    @Test
    void aRealStoryPageComesInWithWhatIsRightOfItsMetadata() throws Exception {
        Path page = Files.copy(Shared.file("bengali/kalerkantho/story_page.html"), folder.resolve("story_page.html"));

        ImportReport report = run(new Importer.Options(false, true, "world", false), page);

        assertEquals(List.of(1, 0, 0, 0, 0), counts(report), report.lines.toString());
        Kept kept = kept(page);
        assertEquals("বিক্ষোভ সমাবেশ", kept.content().headline());
        assertEquals(Instant.parse("2025-11-22T18:00:00Z"), kept.publishAt());
        String notes = String.join("\n", lines(report, Kind.NOTE));
        assertTrue(notes.contains("«12:00 AM, November 2025, Sunday» of its date, which is none"), notes);
        assertTrue(notes.contains("of its 5813 visible characters 213 are the story"), notes);
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(new Importer.Options(false, true, "world", false), page)));
    }

    private String page(String text) {
        return "<!DOCTYPE html><html><head><link rel=canonical href='https://www.kagoj.example/world/2024/07/05/"
                + unique
                + "'><meta property='og:type' content='article'><meta property='og:title' content='বাঁধের খবর'>"
                + "<meta property='article:published_time' content='2024-07-05T08:30:00+06:00'></head><body><nav>মেনু</nav>"
                + "<article><h1>বাঁধের খবর</h1><p>" + text + " " + unique + "</p><p>" + SENTENCE
                + "</p></article></body></html>";
    }

    @Test
    void aManifestBesideAPageCountsMore() throws Exception {
        Path page = write("a.html", page(SENTENCE));
        write("a.yaml", "headline: অন্য শিরোনাম\nsection: sport\n");

        assertEquals(1, run(folder).created);

        assertEquals("অন্য শিরোনাম", kept(page).content().headline());
        assertEquals("sport", kept(page).content().section());
        assertEquals(Instant.parse("2024-07-05T02:30:00Z"), kept(page).publishAt());
    }

    @Test
    void aPageSavedInOneFileComesIn() throws Exception {
        String body = Base64.getMimeEncoder().encodeToString(page(SENTENCE).getBytes(StandardCharsets.UTF_8));
        Path file = write(
                "saved.mhtml",
                "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;"
                        + "\ttype=\"text/html\";\tboundary=\"--B--\"\r\n\r\n\r\n----B--\r\nContent-Type: text/html\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n" + body + "\r\n----B----\r\n");

        ImportReport report = run(folder);

        assertEquals(1, report.created, report.lines.toString());
        assertTrue(kept(file).content().body().contains(unique));
    }

    @Test
    void picturesOfAPageSavedInOneFileAreOurs() throws Exception {
        String lead = "https://cdn.kagoj.example/" + unique.length() + "/lead.png?x=1";
        String withPicture = page(SENTENCE)
                .replace(
                        "<p>" + SENTENCE,
                        "<img src='" + lead + "' width='600' height='400'><img src='https://cdn.kagoj.example/none.png'"
                                + " width='600' height='400'><p>" + SENTENCE);
        String body = Base64.getMimeEncoder().encodeToString(withPicture.getBytes(StandardCharsets.UTF_8));
        String picture = Base64.getMimeEncoder()
                .encodeToString(TestPictures.coded(
                        new java.awt.image.BufferedImage(600, 400, java.awt.image.BufferedImage.TYPE_INT_RGB), "png"));
        Path file = write(
                "saved.mhtml",
                "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;"
                        + "\ttype=\"text/html\";\tboundary=\"--B--\"\r\n\r\n\r\n----B--\r\nContent-Type: text/html\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n" + body
                        + "\r\n----B--\r\nContent-Type: image/png\r\n"
                        + "Content-Location: " + lead + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + picture
                        + "\r\n----B----\r\n");

        ImportReport report = run(file);

        assertEquals(1, report.created, report.lines.toString());
        String kept = kept(file).content().body();
        assertTrue(kept.contains("src=\"/media/") && !kept.contains("lead.png"), kept);
        assertTrue(kept.contains("https://cdn.kagoj.example/none.png"), kept);
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(file)));
    }

    /** Its header says the encoding and the address, which the page itself does not. */
    @Test
    void aPageInQuotedPrintableComesInWithWhatItsHeadersSay() throws Exception {
        Path file = write(
                "old.mht",
                "Subject: x\r\nDate: Sat, 6 Jul 2024 10:00:00 +0600\r\nMIME-Version: 1.0\r\n"
                        + "Snapshot-Content-Location: https://www.kagoj.example/sport/" + unique + "\r\n"
                        + "Content-Type: multipart/related;\r\n\tboundary=\"B\"\r\n\r\n--B\r\n"
                        + "Content-Type: text/html; charset=\"windows-1252\"\r\n"
                        + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + "<!DOCTYPE html><html><head><link rel=3D\"stylesheet\" href=3D\"x\"></head><body><h1>Caf=E9 opens</h1>"
                        + ("<p>The caf=E9 by the river opens today, and all of the town is asked to come and to =\r\nsee it. "
                                        + unique + "</p>")
                                .repeat(3)
                        + "</body></html>\r\n--B--\r\n");

        ImportReport report = run(file);

        assertEquals(1, report.created, report.lines.toString());
        assertEquals("Café opens", kept(file).content().headline());
        assertTrue(kept(file).content().body().contains("to come and to see it"));
        assertEquals("sport", kept(file).content().section());
    }

    /** Its addresses are encoded, what comes late has another, and frames lie beside the pictures. */
    @Test
    void aPageSavedAsAFolderComesInWithItsPicturesAndWithoutItsFrames() throws Exception {
        String encoded = "./%E0%A6%96%E0%A6%AC%E0%A6%B0%20" + unique + "_files/";
        Path page = write(
                "খবর " + unique + ".html",
                page(SENTENCE)
                        .replace(
                                "<head>",
                                "<head><meta property='og:image' content='https://cdn.kagoj.example/lead.png'>")
                        .replace(
                                "<h1>বাঁধের খবর</h1>",
                                "<h1>বাঁধের খবর</h1><figure><img src='" + encoded + "lead.png'"
                                        + " data-src='https://cdn.kagoj.example/lead.png'><figcaption>নদী</figcaption></figure>")
                        .replace(
                                "<p>" + SENTENCE,
                                "<img src='" + encoded + "b.png' width='600' height='400'><p>" + SENTENCE));
        Path files = Files.createDirectory(folder.resolve("খবর " + unique + "_files"));
        for (String name : List.of("lead.png", "b.png")) {
            int size = name.length() * 100;
            Files.write(
                    files.resolve(name),
                    TestPictures.coded(
                            new java.awt.image.BufferedImage(size, 400, java.awt.image.BufferedImage.TYPE_INT_RGB),
                            "png"));
        }
        Files.writeString(files.resolve("saved_resource.html"), "<html><body><p>বিজ্ঞাপন</p></body></html>");

        ImportReport report = run(folder);

        assertEquals(List.of(1, 0, 0, 0, 0), counts(report), report.lines.toString());
        StoryContent content = kept(page).content();
        assertTrue(
                content.picture().url().startsWith("/media/"), content.picture().toString());
        assertEquals(4, content.body().split("src=\"/media/").length, content.body());
        String skipped = String.join("\n", lines(report, Kind.NOT_LOOKED_AT));
        assertTrue(skipped.contains("1 files that a browser saved with a page"), skipped);
        assertFalse(skipped.contains("pictures that no story names"), skipped);
    }

    /** Its folder was not given along; one file that lies there is a writer's portrait. */
    @Test
    void picturesOfAPageWhoseFolderIsNotThereStayLinks() throws Exception {
        String cdn = "https://cdn.kagoj.example/";
        Path page = write(
                "alone.html",
                page(SENTENCE)
                        .replace("<head>", "<head><meta property='og:image' content='" + cdn + "img/lead.png'>")
                        .replace(
                                "<h1>বাঁধের খবর</h1>",
                                "<h1>বাঁধের খবর</h1><figure><img src='img/portrait.png'></figure>"
                                        + "<figure><img src='img/lead.png'></figure>")
                        .replace(
                                "<p>" + SENTENCE,
                                "<img src='./alone_files/b.png' data-src='" + cdn + "b.png' width='600'><p>"
                                        + SENTENCE));
        Files.write(
                Files.createDirectory(folder.resolve("img")).resolve("portrait.png"),
                TestPictures.coded(
                        new java.awt.image.BufferedImage(90, 90, java.awt.image.BufferedImage.TYPE_INT_RGB), "png"));

        ImportReport report = run(page);

        assertEquals(1, report.created, report.lines.toString());
        StoryContent content = kept(page).content();
        assertEquals(cdn + "img/lead.png", content.picture().url());
        assertTrue(content.body().contains("src=\"" + cdn + "b.png\""), content.body());
    }

    @Test
    void picturesThatAreWrittenIntoAPageComeAlong() throws Exception {
        java.awt.image.BufferedImage drawn =
                new java.awt.image.BufferedImage(600, 400, java.awt.image.BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < 600 * 400; at++) {
            drawn.setRGB(at % 600, at / 600, at * 7919);
        }
        String picture = Base64.getEncoder().encodeToString(TestPictures.coded(drawn, "png"));
        String font = Base64.getEncoder().encodeToString(new byte[3 * 1024 * 1024]);
        Path file = write(
                "single.html",
                page(SENTENCE)
                        .replace(
                                "</head>",
                                "<style>@font-face{src:url(data:font/woff2;base64," + font + ")}</style></head>")
                        .replace(
                                "<p>" + SENTENCE,
                                "<figure><img src=data:image/png;base64," + picture
                                        + "><figcaption>বাঁধ। ছবি: কাগজ</figcaption></figure><p>" + SENTENCE));

        ImportReport report = run(file);

        assertEquals(1, report.created, report.lines.toString());
        String kept = kept(file).content().body();
        assertTrue(kept.contains("src=\"/media/") && kept.contains("<small>ছবি: কাগজ</small>"), kept);
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(file)));
    }

    @Test
    void frontMatterInTomlIsUnderstood() throws Exception {
        Path file = write("toml.md", """
                +++
                title = "টোমলের শিরোনাম"
                date = 2024-07-05T08:30:00+06:00
                draft = false
                url = "https://www.kagoj.example/toml/%1$s"
                [taxonomies]
                categories = ["sport"]
                tags = ["নদী", "বন্যা"]
                +++
                প্রথম **কথা** %1$s।
                """.formatted(unique));
        Path broken = write("broken.md", "+++\ntitle = \n+++\nলেখা **কথা** " + unique);

        ImportReport report = run(folder);

        assertEquals(1, report.created, report.lines.toString());
        assertEquals("টোমলের শিরোনাম", kept(file).content().headline());
        assertEquals("sport", kept(file).content().section());
        assertEquals(List.of("নদী", "বন্যা"), kept(file).content().tags());
        assertEquals(Instant.parse("2024-07-05T02:30:00Z"), kept(file).publishAt());
        assertTrue(lines(report, Kind.REFUSED).get(0).contains("no readable TOML"), broken + " " + report.lines);
    }

    @Test
    void markdownWithFrontMatterComesIn() throws Exception {
        Path file = write("2024-07-05-bnya.md", """
                ---
                layout: post
                title: "বন্যার পানি"
                categories: [sport, অন্য]
                date: 2024-07-05 08:30:00 +0600
                permalink: https://www.kagoj.example/%s
                ---
                ## উপশিরোনাম

                প্রথম **কথা** ও ~~ভুল~~, [লিংক](https://a.example/1) এবং পাদটীকা।[^1] %s

                | নদী | পানি |
                |-----|------|
                | পদ্মা | ৫ |

                <iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>

                [^1]: টীকার কথা।
                """.formatted(unique, unique));
        write("README.md", "# এটি লেখা নয়\n");
        write(
                "draft.md",
                "---\ntitle: খসড়া\ndraft: true\ndate: 2024-07-05\ncategory: sport\n---\n# কথা\n\nলেখা " + unique);

        ImportReport report = run(folder);

        assertEquals(2, report.created, report.lines.toString());
        Kept kept = kept(file);
        assertEquals("বন্যার পানি", kept.content().headline());
        assertEquals("sport", kept.content().section());
        String html = kept.content().body();
        for (String part : List.of(
                "<h2>উপশিরোনাম</h2>",
                "<strong>কথা</strong>",
                "<s>ভুল</s>",
                "<a href=\"https://a.example/1\">লিংক</a>",
                "<td>পদ্মা</td>",
                "টীকার কথা।",
                "youtube")) {
            assertTrue(html.contains(part), part + " in " + html);
        }
        assertFalse(html.contains("<iframe"), html);
        assertEquals(Status.PUBLISHED, kept.status());
        assertEquals(Status.DRAFT, kept(folder.resolve("draft.md")).status());
        assertTrue(lines(report, Kind.NOTE).toString().contains("Entries that say nothing here: layout."));
        assertEquals(2, run(folder).unchanged);
    }

    @Test
    void aPathOfAPictureBelongsToTheSiteThatIsNamed() throws Exception {
        Path file = write("2024-07-05-ghat.md", "---\ntitle: ঘাট\n---\n![নৌকা](/img/a.jpg)\n\nলেখা " + unique + "\n");

        run(new Importer.Options(false, true, "sport", false).withSite("https://old.example"), file);

        assertEquals(
                "https://old.example/img/a.jpg", kept(file).content().picture().url());
        assertEquals(Status.PUBLISHED, kept(file).status(), "the file's name says its day");
    }

    @Test
    void textInWindows1252ComesInWithALine() throws Exception {
        Path file = folder.resolve("a.html");
        Files.write(file, ("<p>Café – “naïve” " + "x".repeat(5) + "</p>").getBytes(Charset.forName("windows-1252")));

        ImportReport report = run(file);

        assertEquals(1, report.created);
        assertTrue(kept(file).content().body().contains("Café – “naïve”"));
        assertTrue(lines(report, Kind.NOTE).toString().contains("was read as windows-1252"));
    }
}
