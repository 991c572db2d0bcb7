package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.story.history.Revision.Kind.IMPORTED;
import static shironam.story.history.Revision.Kind.SAVED;
import static shironam.story.history.Revision.Kind.SOURCE_KEPT;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.importing.ReportLine.Kind;
import shironam.story.Status;
import shironam.story.StoryContent;
import shironam.story.workflow.Publishing;
import shironam.story.writing.StoryEditing;

/** What is corrected in a manifest is taken over field by field, except what the desk has changed; the report says which. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CorrectedManifestTest extends ImportingTest {
    private static final Instant OLD_DATE = Instant.parse("2024-11-09T18:00:00Z");
    private static final Instant NEW_DATE = Instant.parse("2024-12-24T18:00:00Z");

    @Inject
    StoryEditing writing;

    @Inject
    Publishing publishing;

    @Inject
    Accounts accounts;

    @Test
    void aCorrectedDateIsTakenOver() throws Exception {
        Path file = manifest("date: 2024-11-10");
        run(file);
        assertEquals(OLD_DATE, kept(file).publishAt());
        manifest("date: 2024-12-25");

        ImportReport report = run(file);

        assertEquals(List.of(0, 1, 0, 0, 0), counts(report));
        assertEquals(NEW_DATE, kept(file).publishAt());
        String line = lines(report, Kind.UPDATED).get(0);
        assertTrue(line.endsWith("date: 2024-11-10T00:00:00+06:00 → 2024-12-25T00:00:00+06:00."), line);
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(file)));
    }

    @Test
    void eachCorrectedFieldIsTakenOverAndNamed() throws Exception {
        Path file =
                manifest("date: 2024-11-10\nauthor: আফরোজা\ntags: [নদী]\nkicker: বর্ষা\nsummary: পানি।\nsource: বাসস");
        run(file);
        write(
                unique + ".html",
                page("section: sport\ndate: 2024-12-25\nauthor: রহিমা\ntags: [নদী, বর্ষা]\nkicker: শীত\nsummary: বরফ।\n"
                        + "source: ইউএনবি\nslug: noya-thikana"));

        ImportReport report = run(file);

        String line = lines(report, Kind.UPDATED).get(0);
        for (String field : List.of(
                "kicker: বর্ষা → শীত",
                "summary: পানি। → বরফ।",
                "section: world → sport",
                "author: আফরোজা → রহিমা",
                "source: বাসস → ইউএনবি",
                "tags: নদী → নদী, বর্ষা",
                "slug: – → noya-thikana",
                "date: ")) {
            assertTrue(line.contains(field), field + " in " + line);
        }
        StoryContent content = kept(file).content();
        assertEquals("sport", content.section());
        assertEquals("রহিমা", content.author());
        assertEquals(List.of("নদী", "বর্ষা"), content.tags());
        assertEquals("noya-thikana", content.slug());
        assertEquals(NEW_DATE, kept(file).publishAt());
    }

    @Test
    void whatTheDeskChangedStaysAndTheRestIsTakenOver() throws Exception {
        Path file = manifest("date: 2024-11-10\nauthor: আফরোজা");
        run(file);
        saveAtTheDesk(file, kept(file).content().withTexts(text -> text.equals("আফরোজা") ? "ডেস্ক" : text));
        write(unique + ".html", page("section: sport\ndate: 2024-12-25\nauthor: রহিমা"));

        ImportReport report = run(file);

        assertEquals(List.of(0, 0, 0, 1, 0), counts(report));
        assertEquals("ডেস্ক", kept(file).content().author());
        assertEquals("sport", kept(file).content().section());
        assertEquals(NEW_DATE, kept(file).publishAt());
        String line = lines(report, Kind.KEPT_EDITED).get(0);
        assertTrue(line.contains("As the desk has it: author."), line);
        String taken = lines(report, Kind.UPDATED).get(0);
        assertTrue(taken.contains(": section: world → sport; date: "), taken);
        assertEquals(List.of(SOURCE_KEPT, IMPORTED, SAVED, IMPORTED), history(file));
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(file)));
        assertEquals("ডেস্ক", kept(file).content().author());

        write(unique + ".html", page("section: science\ndate: 2024-12-25\nauthor: করিমা"));
        run(file);
        assertEquals("ডেস্ক", kept(file).content().author(), "it stays the desk's");
        assertEquals("science", kept(file).content().section());
    }

    @Test
    void aFieldThatTheDeskLeftAloneIsTakenOverAlone() throws Exception {
        Path file = manifest("date: 2024-11-10\nauthor: আফরোজা");
        run(file);
        saveAtTheDesk(file, kept(file).content().withTexts(text -> text.equals("আফরোজা") ? "ডেস্ক" : text));
        manifest("date: 2024-12-25\nauthor: আফরোজা");

        assertEquals(List.of(0, 1, 0, 0, 0), counts(run(file)));
        assertEquals("ডেস্ক", kept(file).content().author());
        assertEquals(NEW_DATE, kept(file).publishAt());
    }

    @Test
    void aDateThatTheDeskSetStays() throws Exception {
        Path file = manifest("date: 2024-11-10");
        run(DRAFT, file);
        Instant set = Instant.parse("2024-06-01T00:00:00Z");
        publishing.publish(kept(file).id(), set, false, editor());
        manifest("date: 2024-12-25");

        ImportReport report = run(file);

        assertEquals(set, kept(file).publishAt());
        assertEquals(List.of(0, 0, 0, 1, 0), counts(report));
        assertTrue(
                lines(report, Kind.KEPT_EDITED).get(0).contains("As the desk has it: date."), report.lines.toString());
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(file)));
    }

    @Test
    void anotherWayToWriteTheSameIsNoChange() throws Exception {
        Path file = manifest("date: 2024-11-10\ntags: [নদী, বর্ষা]");
        run(file);
        manifest("# দেখা হয়েছে\ntags: \"নদী, বর্ষা\"\ndate: ১০ নভেম্বর ২০২৪");

        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(file)));
        assertEquals(List.of(IMPORTED), history(file));
    }

    @Test
    void whatHasNoDateWaitsForOneUnlessItIsToGoOutAsOfNow() throws Exception {
        Path file = manifest("kicker: বর্ষা");

        ImportReport report = run(file);

        assertEquals(Status.DRAFT, kept(file).status());
        assertEquals(1, report.heldAsDraft);
        assertEquals(0, report.exitCode());
        String line = lines(report, Kind.HELD).get(0);
        assertTrue(line.contains("it lacks: a date.") && line.contains("--undated"), line);

        Instant before = Instant.now();
        run(new Importer.Options(false, true, "", false, true), file);
        assertEquals(Status.PUBLISHED, kept(file).status());
        assertTrue(!kept(file).publishAt().isBefore(before.minusSeconds(5)));
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(file)), "it stays out");

        manifest("date: 2024-12-25\nkicker: বর্ষা");
        assertEquals(List.of(0, 1, 0, 0, 0), counts(run(file)));
        assertEquals(NEW_DATE, kept(file).publishAt(), "a date that becomes known is taken over");
    }

    @Test
    void aDraftGoesOutOnTheDateThatItsSourceNamesLater() throws Exception {
        Path file = manifest("kicker: বর্ষা");
        run(file);
        manifest("date: ২৫ ডিসেম্বর ২০২৪\nkicker: বর্ষা");

        run(file);

        assertEquals(Status.PUBLISHED, kept(file).status());
        assertEquals(NEW_DATE, kept(file).publishAt());
    }

    @Test
    void aSectionGivenLaterIsTakenByWhatHasNone() throws Exception {
        Path file =
                write(unique + ".html", "---\nheadline: নদীর খবর " + unique + "\ndate: 2024-11-10\n---\n<p>পানি।</p>");
        run(file);

        assertEquals(List.of(0, 1, 0, 0, 0), counts(run(new Importer.Options(false, true, "world", false), file)));
        assertEquals(Status.PUBLISHED, kept(file).status());
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(file)), "and keeps it without the option");
    }

    private Path manifest(String entries) throws Exception {
        return write(unique + ".html", page("section: world\n" + entries));
    }

    private String page(String entries) {
        return "---\nheadline: নদীর খবর " + unique + "\n" + entries + "\n---\n<p>নদীর পানি বাড়ছে।</p><p>" + unique
                + "</p>";
    }

    private void saveAtTheDesk(Path file, StoryContent content) {
        writing.save(kept(file).id(), kept(file).version(), content, editor());
    }

    private Account editor() {
        return accounts.create("editor-" + unique.substring(4), Role.CHIEF, "a long password");
    }
}
