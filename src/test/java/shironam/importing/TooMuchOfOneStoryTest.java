package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.TestDatabase;
import shironam.importing.ReportLine.Kind;
import shironam.story.Status;

/** What is too much of a story is that story's refusal, with the reason; the others go in. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TooMuchOfOneStoryTest extends ImportingTest {
    @ParameterizedTest
    @CsvSource({
        "headline, 300",
        "kicker, 300",
        "summary, 1200",
        "author, 300",
        "source, 300",
        "slug, 200",
        "url, 2000",
        "picture, 2000",
        "picture_alt, 1200",
        "picture_caption, 1200",
        "picture_credit, 300",
        "tags, 100"
    })
    void anEntryMayBeAsLongAsItsFieldAtTheDesk(String entry, int most) throws Exception {
        writeWith("a.html", entry + ": " + "ক".repeat(most + 1));
        writeWith("b.html", entry + ": " + "ক্ষ".repeat(most / 2) + "\u0981".repeat(3 * most));
        var good = writeWith("c.html", "kicker: বাকিরা");

        ImportReport report = run(folder);

        assertEquals(List.of(1, 0, 0, 0, 2), counts(report), report.lines.toString());
        List<String> refused = lines(report, Kind.REFUSED);
        assertTrue(refused.get(0).contains((most + 1) + " letters as "), refused.get(0));
        assertTrue(refused.get(0).contains("the most is " + most + " letters."), refused.get(0));
        assertTrue(refused.get(1).contains(" signs as "), refused.get(1));
        assertEquals(Status.PUBLISHED, kept(good).status());
    }

    @ParameterizedTest
    @CsvSource({"headline, 300", "kicker, 300", "summary, 1200", "author, 300", "source, 300"})
    void allOfWhatMayBeThereGoesIn(String entry, int most) throws Exception {
        var file = writeWith("a.html", entry + ": " + "ক্ষ".repeat(most));

        assertEquals(List.of(1, 0, 0, 0, 0), counts(run(folder)));
        assertTrue(kept(file).content().toString().contains("ক্ষ".repeat(most)));
    }

    @Test
    void aStoryHasAsManyTagsAsTheDeskSaves() throws Exception {
        String tags = IntStream.range(0, 41).mapToObj(n -> "বিষয় " + n).collect(Collectors.joining(", "));
        writeWith("a.html", "tags: \"" + tags + "\"");

        String refused = lines(run(folder), Kind.REFUSED).get(0);

        assertTrue(refused.contains("41 tags; the most is 40."), refused);
    }

    private java.nio.file.Path writeWith(String name, String entry) throws Exception {
        String headline = entry.startsWith("headline") ? "" : "headline: খবর " + name + "\n";
        return write(
                name,
                "---\n" + headline + "section: world\ndate: 2024-11-10\n" + entry + "\n---\n<p>" + unique + " " + name
                        + "</p>");
    }
}
