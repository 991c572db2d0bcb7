package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.io.TempDir;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.history.Revision;
import shironam.story.origins.StoryOrigin;

/** Writes files into a folder of its own, imports them, and looks at what became of them. */
abstract class ImportingTest {
    static final Importer.Options PUBLISH = new Importer.Options(false, true, "", false);
    static final Importer.Options DRAFT = new Importer.Options(false, false, "", false);
    static final Importer.Options DRY_RUN = new Importer.Options(true, true, "", false);

    @Inject
    Importer importer;

    @TempDir
    Path folder;

    /** No other test has this word, so none of their stories is taken for one of ours. */
    final String unique = "শব্দ" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);

    final Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    final ImportReport run(Importer.Options options, Path... paths) throws IOException {
        return importer.run(List.of(paths), options, report -> {});
    }

    final ImportReport run(Path... paths) throws IOException {
        return run(PUBLISH, paths);
    }

    record Kept(long id, int version, Status status, Instant publishAt, StoryContent content) {}

    /** The story that the file became, read anew from the database. */
    static Kept kept(Path file) {
        return QuarkusTransaction.requiringNew().call(() -> {
            StoryOrigin from = StoryOrigin.<StoryOrigin>find(
                            "location", file.toRealPath().toString())
                    .firstResultOptional()
                    .orElseThrow(() -> new AssertionError("no story came from " + file));
            Story story = Story.require(from.storyId);
            return new Kept(story.id, story.version, story.status, story.publishAt, story.content());
        });
    }

    /** Newest first. */
    static List<Revision> revisions(Path file) {
        long id = kept(file).id();
        return QuarkusTransaction.requiringNew().call(() -> Revision.of(id));
    }

    static List<Revision.Kind> history(Path file) {
        return revisions(file).stream().map(revision -> revision.kind).toList();
    }

    static long stories() {
        return QuarkusTransaction.requiringNew().call(() -> Story.count());
    }

    static List<String> lines(ImportReport report, ReportLine.Kind kind) {
        return report.lines.stream()
                .filter(line -> line.kind() == kind)
                .map(Object::toString)
                .toList();
    }

    /** {@code created, updated, unchanged, kept as edited, refused}; they are all files that were found. */
    static List<Integer> counts(ImportReport report) {
        assertEquals(
                report.found,
                report.created
                        + report.updated
                        + report.unchanged
                        + report.keptEdited
                        + report.refused
                        + report.conflicts,
                "the counts add up");
        return List.of(report.created, report.updated, report.unchanged, report.keptEdited, report.refused);
    }
}
