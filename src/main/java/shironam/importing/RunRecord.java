package shironam.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import shironam.body.SourceReading;
import shironam.importing.sources.SourceStory;
import shironam.story.origins.ImportItem;
import shironam.story.origins.ImportRuns;

/** Writes down what became of each source, some at a time, after they are in. */
class RunRecord {
    /** Of a dry run nothing is kept. */
    static final RunRecord NONE = new RunRecord(null, null) {
        @Override
        void follow(ImportReport report) {
            // nothing is kept
        }

        @Override
        void end(ImportReport report) {
            // nothing is kept
        }
    };

    private static final int AT_ONCE = 500;

    private final ImportRuns runs;
    private final OutagePolicy patience;
    private final List<ImportRuns.Item> waiting = new ArrayList<>();
    private long id;
    private int settled;
    private int lines;

    private RunRecord(ImportRuns runs, OutagePolicy patience) {
        this.runs = runs;
        this.patience = patience;
    }

    /** @param by the account that started it at the desk; null for a command */
    static RunRecord begin(
            ImportRuns runs, OutagePolicy patience, ImportReport report, List<Path> paths, String options, Long by) {
        RunRecord record = new RunRecord(runs, patience);
        ImportRuns.Beginning beginning = new ImportRuns.Beginning(
                by,
                by == null ? System.getProperty("user.name", "") : "",
                Path.of("").toAbsolutePath().toString(),
                paths.stream().map(Path::toString).toList(),
                options);
        record.id = patience.with(() -> runs.begin(beginning));
        report.run = record.id;
        return record;
    }

    /** Follows what is told of the run. */
    Importer.Progress beside(Importer.Progress progress) {
        return new Importer.Progress() {
            @Override
            public void read(ImportReport soFar) {
                follow(soFar);
                progress.read(soFar);
            }

            @Override
            public void took(SourceStory source, SourceReading reading) {
                progress.took(source, reading);
            }

            @Override
            public void waits(String why) {
                progress.waits(why);
            }
        };
    }

    /** After a source, or some. */
    void follow(ImportReport report) {
        int from = lines;
        lines = report.lines.size();
        List<ReportLine> told = report.lines.subList(from, lines);
        for (; settled < report.settled.size(); settled++) {
            ImportReport.Settled source = report.settled.get(settled);
            waiting.add(new ImportRuns.Item(
                    storable(source.file()), source.outcome(), source.storyId(), reasons(source.file(), told)));
        }
        if (waiting.size() >= AT_ONCE) {
            flush();
        }
    }

    /** Where the database is away for good, nobody can write down that it is. */
    void end(ImportReport report) {
        if (report.isDatabaseLost()) {
            return;
        }
        try {
            follow(report);
            flush();
            patience.with(() -> runs.end(id, report.outage()));
        } catch (RuntimeException failure) {
            report.stop(ImportOutage.of(failure).orElseThrow(() -> failure));
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            patience.with(() -> runs.add(id, waiting));
            waiting.clear();
        }
    }

    private static List<ImportItem.Reason> reasons(String file, List<ReportLine> told) {
        return told.stream()
                .filter(line -> line.file().equals(file))
                .map(RunRecord::reason)
                .toList();
    }

    /** What a value says needs no words beside the detail. */
    private static ImportItem.Reason reason(ReportLine line) {
        String words = line.detail() != null ? line.detail() : (line.reason() + " " + line.whatToDo()).strip();
        String value = line.value() == null ? null : line.value().name();
        return new ImportItem.Reason(line.kind().name(), value, storable(words));
    }

    /** Without halves of characters, and without the one of number zero, which the database refuses. */
    private static String storable(String words) {
        return words.codePoints()
                .filter(character -> character != 0 && Character.getType(character) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
