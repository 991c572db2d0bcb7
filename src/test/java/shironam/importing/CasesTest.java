package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shironam.Shared;
import shironam.TestDatabase;
import shironam.bangla.Normalization;
import shironam.story.Status;
import shironam.story.paper.EmbedSite;

/** What people have sent in and what came out wrong once, each with what is right; it lies beside the project. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CasesTest extends ImportingTest {
    private static final Importer.Options IN_WORLD = new Importer.Options(false, true, "world", false);

    /** A part of the line that has to say of a file what did not come in as it was. */
    private static final Map<String, List<String>> SAID = Map.ofEntries(
            Map.entry("cut.html", List.of("305 letters as headline; the most is 300 letters")),
            Map.entry(
                    "d04-mojibake.html",
                    List.of(
                            "Text came garbled and was read as it was meant. Lines in UTF-8 that were read as Windows-1252: 1.")),
            Map.entry("f15-hr-body.html", List.of("It has no manifest", "a headline of its own")),
            Map.entry("f30-pic-abs.html", List.of("/etc/passwd")),
            Map.entry("f37-url-same.html", List.of("which stands as it is. This one is kept aside")),
            Map.entry("g01-ghost-bookmark.html", List.of("«বিস্তারিত বিবরণ এখানে» (19", "«অন্য পত্রিকা» (11")),
            Map.entry("h08-selfclosed-script.html", List.of("<script>")),
            Map.entry("h15-escaped-html.html", List.of("escaped as a whole")),
            Map.entry("h34-hidden.html", List.of("(32)", "(7)", "(6)", "(5)", "(9)", "(4)")),
            Map.entry("h35-embeds.html", List.of("<script> × 2", "iframe: about:blank")),
            Map.entry("h40-links.html", List.of("“ল0”", "“ল1”", "“ল6”", "“ল10”", "“ল15”", "“ল19”", "“ল24”", "“ল25”")),
            Map.entry("h48-wordhtml.html", List.of("“বাদ”", "“[A1]”", "“সম্পাদকের গোপন মন্তব্য”")),
            Map.entry("h59-docwrite-email.html", List.of("An address that a script would have written is in: inf")),
            Map.entry("k20-with-date-and-summary.html", List.of("(44 characters)", "(13 characters)")),
            Map.entry("p09-paste-picture.paste.html", List.of("A picture has no usable address")),
            Map.entry("p13-track-changes.paste.html", List.of("“৫০”", "“গোপন মন্তব্য”")),
            Map.entry("w01-gallery-shortcode.html", List.of("[gallery ids")));

    @Test
    void everyCaseBecomesWhatIsRightAndTheSecondTimeNothingChanges() throws Exception {
        Path cases = copyOfTheCases();

        ImportReport report = run(IN_WORLD, cases);

        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> right : right().entrySet()) {
            String body = kept(cases.resolve(right.getKey())).content().bodyForEditing();
            String text = right.getKey().startsWith("h46") ? body : body.replace("\n", "");
            if (!text.equals(Normalization.nfc(right.getValue()))) {
                wrong.add(right.getKey() + ": " + text);
            }
        }
        SAID.forEach((file, parts) -> parts.stream()
                .filter(part ->
                        linesOf(report, file).stream().noneMatch(line -> line.contains(Normalization.nfc(part))))
                .forEach(part -> wrong.add(file + " does not say " + part + ": " + linesOf(report, file))));
        assertEquals(List.of(), wrong);
        assertTrue(report.summary().contains("100 % accounted for"), report.summary());
        assertEquals(1, report.refused);
        assertEquals(1, report.conflicts);
        assertManifestsAreRead(cases);

        ImportReport again = run(IN_WORLD, cases);
        assertEquals(report.found, again.unchanged + again.refused, again.lines.toString());
    }

    private static void assertManifestsAreRead(Path cases) {
        Kept no = kept(cases.resolve("f03-no.html"));
        assertEquals("no", no.content().headline());
        assertEquals(List.of("no", "on", "2024", "1.50"), no.content().tags());
        assertEquals(
                Normalization.nfc("গাঢ় শিরোনাম & \"উদ্ধৃতি\" ‘ক’"),
                kept(cases.resolve("f06-html-headline.html")).content().headline());
        assertEquals(
                3, kept(cases.resolve("f07-tags-comma.html")).content().tags().size());
        assertEquals("মেলা", kept(cases.resolve("f19-anchor.html")).content().kicker());
        Kept dated = kept(cases.resolve("d03-bengali-date.html"));
        assertEquals(Instant.parse("2024-11-09T18:00:00Z"), dated.publishAt());
        assertEquals(Status.PUBLISHED, dated.status());
        assertEquals(Status.DRAFT, kept(cases.resolve("p08-excel.paste.html")).status(), "undated");
        List<Instant> dates = Stream.of("2023", "2024")
                .map(year -> kept(cases.resolve("r-dated-folders/" + year + "/05/01/story.html"))
                        .publishAt())
                .toList();
        assertEquals(2, dates.stream().distinct().count());
    }

    private Path copyOfTheCases() throws IOException {
        Path from = Shared.file("cases/README.md").resolveSibling("import");
        Path to = folder.resolve("cases");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }

    private static Map<String, String> right() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/importing/cases.tsv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(
                            line -> line[0],
                            line -> line[1].replace("\\n", "\n").replace("\\t", "\t"),
                            (one, other) -> one,
                            HashMap::new));
        }
    }

    private static List<String> linesOf(ImportReport report, String file) {
        return report.lines.stream()
                .filter(line -> Path.of(line.file()).getFileName().toString().equals(file))
                .map(ReportLine::toString)
                .map(Normalization::nfc)
                .toList();
    }

    @Test
    void anAddressOfASiteThatTheAdminListsIsEmbeddedAsInTheEditor() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> EmbedSite.getEntityManager().merge(site("kept-charts.example")));
        Path file = write(
                "chart.html",
                "<p>" + unique
                        + " ছকের খবর।</p><p>https://kept-charts.example/7</p><p>https://other-charts.example/7</p>");

        run(IN_WORLD, file);

        String body = kept(file).content().body();
        assertTrue(
                body.contains("<embedded-content href=\"https://kept-charts.example/7\"></embedded-content>"
                        + "<p>https://other-charts.example/7</p>"),
                body);
    }

    private static EmbedSite site(String host) {
        EmbedSite site = new EmbedSite();
        site.host = host;
        return site;
    }
}
