package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.story.history.Revision.Kind.IMPORTED;
import static shironam.story.history.Revision.Kind.SAVED;
import static shironam.story.history.Revision.Kind.SOURCE_KEPT;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.body.Body;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.importing.ReportLine.Kind;
import shironam.story.Status;
import shironam.story.StoryContent;
import shironam.story.workflow.Publishing;
import shironam.story.writing.StoryEditing;

/** A source comes again: the same, changed, moved; and the desk may have been at work in between. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportAgainTest extends ImportingTest {
    @Inject
    StoryEditing writing;

    @Inject
    Publishing publishing;

    @Inject
    Accounts accounts;

    private Path file;

    @BeforeEach
    void aStoryIsThere() throws Exception {
        file = write(unique + ".html", page("প্রথম শিরোনাম", "নদীর পানি বাড়ছে।"));
        assertEquals(List.of(1, 0, 0, 0, 0), counts(run(file)));
    }

    @Test
    void theSameSourceChangesNothing() throws Exception {
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(file)));
        assertEquals(List.of(IMPORTED), history(file));
    }

    @Test
    void aChangedSourceUpdatesAnUntouchedStory() throws Exception {
        long id = kept(file).id();
        write(unique + ".html", page("দ্বিতীয় শিরোনাম", "নদীর পানি কমছে।"));

        assertEquals(List.of(0, 1, 0, 0, 0), counts(run(file)));
        assertEquals(id, kept(file).id());
        assertEquals(
                "<p>নদীর পানি কমছে।</p><p>" + unique + "</p>",
                kept(file).content().body());
        assertEquals(List.of(IMPORTED, IMPORTED), history(file));
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(file)));
    }

    @Test
    void aChangedManifestAloneUpdatesTheStory() throws Exception {
        write(unique + ".html", page("অন্য শিরোনাম", "নদীর পানি বাড়ছে।"));

        assertEquals(List.of(0, 1, 0, 0, 0), counts(run(file)));
        assertEquals("অন্য শিরোনাম", kept(file).content().headline());
    }

    @Test
    void anEditorsTextStandsAndTheNewSourceIsInTheHistory() throws Exception {
        editAtTheDesk("সম্পাদকের শিরোনাম");
        write(unique + ".html", page("দ্বিতীয় শিরোনাম", "নদীর পানি কমছে।"));

        ImportReport report = run(file);

        assertEquals(List.of(0, 0, 0, 1, 0), counts(report));
        assertEquals("সম্পাদকের শিরোনাম", kept(file).content().headline());
        assertEquals(List.of(SOURCE_KEPT, SAVED, IMPORTED), history(file));
        String kept = revisions(file).get(0).content.body();
        assertTrue(kept.contains("নদীর পানি কমছে।"), kept);
        assertTrue(lines(report, Kind.KEPT_EDITED).get(0).contains("the new source is in the story's history"));
        assertEquals(0, report.exitCode());
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(file)), "the kept source is not kept again");
    }

    @Test
    void anEditorsTextStandsThroughEveryLaterSource() throws Exception {
        editAtTheDesk("সম্পাদকের শিরোনাম");
        write(unique + ".html", page("দ্বিতীয় শিরোনাম", "নদীর পানি কমছে।"));
        run(file);
        write(unique + ".html", page("তৃতীয় শিরোনাম", "নদীর পানি স্থির।"));

        assertEquals(List.of(0, 0, 0, 1, 0), counts(run(file)));
        assertEquals("সম্পাদকের শিরোনাম", kept(file).content().headline());
    }

    @Test
    void aWithdrawnStoryIsNotPutOutAgain() throws Exception {
        publishing.withdraw(kept(file).id(), editor());
        write(unique + ".html", page("দ্বিতীয় শিরোনাম", "নদীর পানি কমছে।"));

        run(file);

        assertEquals(Status.WITHDRAWN, kept(file).status());
    }

    @Test
    void aFileThatWasMovedIsTheSameStory() throws Exception {
        Path moved = folder.resolve("archive").resolve(unique + ".html");
        Files.createDirectories(moved.getParent());
        Files.move(file, moved);

        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(folder)));
    }

    @Test
    void aFileThatWasRenamedIsTheSameStory() throws Exception {
        Path renamed = Files.move(file, folder.resolve("renamed-" + unique + ".html"));

        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(folder)));
        write("renamed-" + unique + ".html", page("দ্বিতীয় শিরোনাম", "নদীর পানি কমছে।"));
        assertEquals(List.of(0, 1, 0, 0, 0), counts(run(folder)));
        assertEquals("দ্বিতীয\u09BC শিরোনাম", kept(renamed).content().headline());
    }

    @Test
    void aFileThatWasMovedAndChangedIsTheSameStory() throws Exception {
        Files.delete(file);
        Path moved = write("archive/" + unique + ".html", page("প্রথম শিরোনাম", "নদীর পানি বাড়ছে, সবাই বলছে।"));

        assertEquals(List.of(0, 1, 0, 0, 0), counts(run(folder)));
        assertEquals(List.of(IMPORTED, IMPORTED), history(moved));
    }

    @Test
    void anotherTextUnderTheSameNameElsewhereIsAnotherStory() throws Exception {
        write(
                "elsewhere/" + unique + ".html",
                page("অন্য খবর", "পাহাড়ে আজ মেঘ জমেছে, বৃষ্টি হবে রাতে, বলছে আবহাওয়া অফিস।"));

        assertEquals(List.of(1, 0, 1, 0, 0), counts(run(folder)));
    }

    @Test
    void aSourceThatIsNoLongerCompleteLeavesAPublishedStoryAsItWas() throws Exception {
        write(unique + ".html", "<p>নদীর পানি কমছে।</p><p>" + unique + "</p>");

        ImportReport report = run(file);

        assertEquals(List.of(0, 0, 0, 0, 1), counts(report));
        assertTrue(
                lines(report, Kind.REFUSED).get(0).contains("it would lack: a headline of its own, a section."),
                report.lines.toString());
        assertEquals(Status.PUBLISHED, kept(file).status());
        assertEquals("প্রথম শিরোনাম", kept(file).content().headline());
        assertEquals(List.of(IMPORTED), history(file));
    }

    private String page(String headline, String text) {
        return """
                ---
                headline: %s
                section: world
                date: 2024-11-10T08:30:00+06:00
                ---
                <p>%s</p><p>%s</p>""".formatted(headline, text, unique);
    }

    private void editAtTheDesk(String headline) {
        Account editor = editor();
        long id = kept(file).id();
        int version = kept(file).version();
        StoryContent before = kept(file).content();
        StoryContent edited = StoryContent.titled(headline).withBody(Body.parse(before.body()));
        writing.save(
                id,
                version,
                StoryContent.titled(headline)
                        .with()
                        .slug(before.slug())
                        .section(before.section())
                        .picture(before.picture())
                        .body(edited.body())
                        .cards(edited.cards())
                        .build(),
                editor);
    }

    private Account editor() {
        return accounts.create("editor-" + unique.substring(4), Role.CHIEF, "a long password");
    }
}
