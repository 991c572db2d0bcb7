package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.TestDatabase;
import shironam.importing.ReportLine.Kind;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.origins.StoryOrigin;

/** Of what an agency sends again and again, no import puts an earlier state in the place of a later one. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LaterVersionsTest extends ImportingTest {
    @ParameterizedTest
    @CsvSource({"1, 2024-01-01, 2, 2024-01-02", "1, 2024-01-01, 2, 2024-01-01", "5, '', 9, ''", "1, '', 2, 2024-01-01"})
    void anEarlierVersionThatComesInALaterRunBringsNothing(int number, String day, int later, String laterDay)
            throws Exception {
        Path newer = write("b.json", ninjs(later, laterDay, "দুই", ""));
        run(newer);
        Path older = write("a.json", ninjs(number, day, "এক", ""));

        ImportReport report = run(older);

        assertEquals(List.of(0, 0, 1, 0, 0), counts(report), report.lines.toString());
        assertTrue(
                String.join("\n", lines(report, Kind.NOTE))
                        .contains("An earlier import has brought a later version of it, which stays."),
                report.lines.toString());
        assertTrue(story().body.contains("দুই"));
        write("b.json", ninjs(later, laterDay, "তিন", ""));
        assertEquals(List.of(0, 1, 0, 0, 0), counts(run(newer)), "the same version can be mended at its source");
        assertTrue(story().body.contains("তিন"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasTakenBackIsNotBroughtAgainByAnEarlierVersion(boolean hasText) throws Exception {
        Path first = write("a.json", ninjs(1, "2024-01-01", "এক", ""));
        run(first);
        run(
                PUBLISH.withFollowWithdrawals(true),
                write("c.json", ninjs(3, "2024-01-03", hasText ? "তিন" : "", "\"pubstatus\":\"canceled\",")));
        assertEquals(Status.WITHDRAWN, story().status);
        String body = story().body;

        ImportReport report = run(write("b.json", ninjs(2, "2024-01-02", "দুই", "")));

        assertEquals(List.of(0, 0, 1, 0, 0), counts(report), report.lines.toString());
        assertEquals(Status.WITHDRAWN, story().status);
        assertEquals(body, story().body);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEarlierVersionTakesNothingBack(boolean hasText) throws Exception {
        run(write("b.json", ninjs(2, "2024-01-02", "দুই", "")));

        ImportReport report = run(
                PUBLISH.withFollowWithdrawals(true),
                write("a.json", ninjs(1, "2024-01-01", hasText ? "এক" : "", "\"pubstatus\":\"canceled\",")));

        assertEquals(Status.PUBLISHED, story().status, report.lines.toString());
        assertEquals(List.of(), lines(report, Kind.STILL_PUBLIC));
    }

    @Test
    void aLaterVersionWithoutATextIsRefusedAndTheEarlierIsTaken() throws Exception {
        write("a.json", ninjs(1, "2024-01-01", "এক", ""));
        write("b.json", ninjs(2, "2024-01-02", "", ""));
        write("a.xml", nitf("1", "<p>এক</p>", "20240101", ""));
        write("b.xml", nitf("2", "", "20240101", ""));

        ImportReport report = run(folder);

        assertEquals(List.of(2, 0, 0, 0, 2), counts(report), report.lines.toString());
        assertTrue(story().body.contains("এক"));
    }

    /** An agency forgot to count; neither takes the other's place in any run. */
    @Test
    void twoTextsOfOneVersionInTwoFilesAreTwoStoriesInEachRun() throws Exception {
        write("a.json", ninjs(1, "2024-01-01", "এক", ""));
        write("b.json", ninjs(1, "2024-01-01", "দুই", ""));

        assertEquals(List.of(2, 0, 0, 0, 0), counts(run(folder)));
        assertEquals(List.of(0, 0, 2, 0, 0), counts(run(folder)));
        assertTrue(story().body.contains("এক"));
    }

    @Test
    void aReleaseAtTheMomentOfItsDateIsNoEmbargoOnceItIsOver() throws Exception {
        Path file =
                write("a.xml", nitf("1", "<p>এক</p>", "20240101T080000Z", "<date.release norm='20240101T080000Z'/>"));
        run(file);
        write("a.xml", nitf("2", "<p>দুই</p>", "20240101T100000Z", "<date.release norm='20240101T100000Z'/>"));

        assertEquals(List.of(0, 1, 0, 0, 0), counts(run(file)));

        Story story = story("nitf:dna:k" + unique + ":20240101");
        assertEquals(Instant.parse("2024-01-01T08:00:00Z"), story.publishAt, "a correction moves no story");
        assertTrue(story.body.contains("দুই"));
        String soon = Instant.now().plusSeconds(90_000).toString().replaceAll("[-:]|\\..*", "") + "Z";
        write("b.xml", nitf("1", "<p>কাল</p>", soon, "<date.release norm='" + soon + "'/>"));
        run(folder.resolve("b.xml"));
        Story tomorrow = story("nitf:dna:k" + unique + ":" + soon.substring(0, 8));
        assertEquals(tomorrow.publishAt, tomorrow.embargoUntil, "what is to come is held back");
    }

    private String nitf(String version, String html, String date, String more) {
        return "<nitf><head><tobject><tobject.subject tobject.subject.matter='world'/></tobject><docdata>"
                + "<doc-id regsrc='dna' id-string='" + unique + version + "'/><du-key key='k" + unique + "' version='"
                + version + "'/><date.issue norm='" + date + "'/>" + more + "</docdata></head>"
                + "<body><body.head><hedline><hl1>খবর " + unique + "</hl1></hedline></body.head><body.content>"
                + html + "</body.content></body></nitf>";
    }

    private String ninjs(int version, String day, String text, String more) {
        return "{\"guid\":\"urn:" + unique + "\",\"type\":\"text\",\"headline\":\"খবর " + unique + "\","
                + (text.isEmpty() ? "" : "\"body_html\":\"<p>" + text + "</p>\",")
                + (day.isEmpty() ? "" : "\"versioncreated\":\"" + day + "T00:00:00Z\",")
                + more + "\"service\":[{\"code\":\"world\"}],\"version\":\"" + version + "\"}";
    }

    private Story story() {
        return story("ninjs:urn:" + unique);
    }

    private static Story story(String identifier) {
        return QuarkusTransaction.requiringNew()
                .call(() -> StoryOrigin.<StoryOrigin>find("location", "id:" + identifier)
                        .firstResultOptional()
                        .map(from -> Story.<Story>findById(from.storyId))
                        .orElseThrow());
    }
}
