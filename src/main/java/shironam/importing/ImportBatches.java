package shironam.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import shironam.importing.sources.ImportRefusedException;
import shironam.story.Status;
import shironam.story.origins.ImportOutcome;
import shironam.story.origins.IncomingStory;
import shironam.story.origins.SourceVersion;
import shironam.story.origins.StoryBatches;
import shironam.story.origins.StoryBatches.Beginning;
import shironam.story.origins.StoryImports;

/**
 * Writes stories in the order in which they come: those that are certainly new or unchanged together, each other one by
 * itself. When the database refuses some that are written together, each is tried by itself, so that a bad one keeps no
 * other out.
 */
final class ImportBatches {
    private final StoryImports imports;
    private final StoryBatches storyBatches;
    private final SourceWithdrawals withdrawals;
    private final Importer.Options options;
    private final ImportReport report;
    private final DryRunForecast forecast;
    private final OutagePolicy patience;
    private final Importer.Progress progress;

    ImportBatches(
            StoryImports imports,
            StoryBatches storyBatches,
            SourceWithdrawals withdrawals,
            Importer.Options options,
            ImportReport report,
            OutagePolicy patience,
            Importer.Progress progress) {
        this.imports = imports;
        this.storyBatches = storyBatches;
        this.withdrawals = withdrawals;
        this.options = options;
        this.report = report;
        this.forecast = new DryRunForecast(options.dryRun());
        this.patience = patience;
        this.progress = progress;
    }

    OutagePolicy patience() {
        return patience;
    }

    /** @param done is told of each story that is in or refused */
    void write(List<PreparedStory> stories, Runnable done) {
        List<PreparedStory> together = new ArrayList<>();
        for (PreparedStory story : stories) {
            if (story.isRefused() || options.dryRun()) {
                writeTogether(together, done);
                together.clear();
                writeAlone(story, done);
            } else {
                together.add(story);
            }
        }
        writeTogether(together, done);
    }

    private void writeTogether(List<PreparedStory> stories, Runnable done) {
        int at = 0;
        while (at < stories.size()) {
            List<PreparedStory> rest = stories.subList(at, stories.size());
            Beginning beginning = beginning(rest);
            for (ImportOutcome received : beginning.received()) {
                report(stories.get(at++), received, done);
            }
            for (int end = at + beginning.undecided(); at < end; at++) {
                writeAlone(stories.get(at), done);
            }
        }
    }

    private Beginning beginning(List<PreparedStory> stories) {
        List<IncomingStory> incoming =
                stories.stream().map(PreparedStory::incoming).toList();
        List<String> texts = stories.stream().map(PreparedStory::text).toList();
        try {
            return patience.with(() -> storyBatches.receive(incoming, texts));
        } catch (RuntimeException failure) {
            if (ImportOutage.of(failure).isPresent()) {
                throw failure;
            }
            Logger.getLogger(ImportBatches.class).debug("stories are written one by one", failure);
            return new Beginning(List.of(), stories.size());
        }
    }

    private void writeAlone(PreparedStory story, Runnable done) {
        if (story.isRefused()) {
            refuse(story, story.refusal(), done);
            return;
        }
        Optional<ImportOutcome> received = Optional.empty();
        ImportRefusedException refusal = null;
        try {
            received = Optional.of(patience.with(() -> imports.receive(story.incoming(), !options.dryRun())));
        } catch (RuntimeException failure) {
            refusal = StoryPreparation.refusalOf(failure, story.name());
        }
        if (received.isPresent()) {
            report(story, forecast.asForReal(received.get(), story.incoming()), done);
        } else {
            refuse(story, refusal, done);
        }
    }

    private void report(PreparedStory story, ImportOutcome received, Runnable done) {
        story.report(received, options.publish(), report);
        boolean isSaidLast = received.outcome() != ImportOutcome.Outcome.OLDER_VERSION;
        if (story.isHidden() && isSaidLast && received.status() == Status.PUBLISHED) {
            follow(story.name(), story.source().source(), story.source().storedVersion());
        }
        progress.took(story.source(), story.reading());
        done.run();
    }

    /** What its source shows nobody any more. */
    private Optional<Long> follow(String name, IncomingStory.Source source, SourceVersion by) {
        return patience.with(() -> withdrawals.follow(name, source, by, options, report));
    }

    /**
     * What its source says of an earlier story, beside or instead of one of its own.
     *
     * @param by the version that says so, or null
     */
    void takeBack(String name, IncomingStory.Source source, SourceVersion by, Runnable done) {
        int withdrawn = report.withdrawn;
        follow(name, source, by).ifPresent(story -> {
            report.settleTakenBack(name, story, report.withdrawn > withdrawn);
            done.run();
        });
    }

    private void refuse(PreparedStory story, ImportRefusedException why, Runnable done) {
        PreparedStory.report(story.name(), why, report);
        if (story.isHidden()) {
            follow(story.name(), story.source().source(), story.source().storedVersion());
        }
        done.run();
    }
}
