package shironam.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import shironam.body.Finding;
import shironam.body.SourceReading;
import shironam.body.UnusableSourceException;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceFiles;
import shironam.importing.sources.SourceReaders;
import shironam.importing.sources.SourceStory;
import shironam.story.NotReadyException;
import shironam.story.UnreadableTextException;
import shironam.story.database.DatabaseFault;
import shironam.story.database.QueryTimeouts;
import shironam.story.origins.ImportOutcome;
import shironam.story.origins.IncomingStory;
import shironam.story.origins.StoryImports;
import shironam.story.writing.CardResolution;

/**
 * Takes seeds in, one transaction a story, so an import that was killed is completed by the next one. Running it
 * again changes nothing.
 */
@ApplicationScoped
public class Importer {
    @Inject
    SourceReaders readers;

    @Inject
    StoryAssembler editing;

    @Inject
    StoryImports imports;

    @Inject
    CardResolution cards;

    /**
     * @param publish whether stories that are complete go before readers at once
     * @param section the section of stories whose source names none, or ""
     * @param convertBijoy whether text in the Bijoy encoding becomes Unicode, instead of waiting for an editor
     * @param undated whether a story whose source names no date goes out as of now, instead of waiting for one
     */
    public record Options(boolean dryRun, boolean publish, String section, boolean convertBijoy, boolean undated) {
        public Options(boolean dryRun, boolean publish, String section, boolean convertBijoy) {
            this(dryRun, publish, section, convertBijoy, false);
        }
    }

    /** What somebody sees of an import while it runs. */
    public interface Progress {
        /** A file more has been read. */
        void read(ImportReport soFar);

        /** The database is away, and is waited for. */
        default void waits(String why) {}
    }

    /** How long a database that is away is waited for. */
    @ConfigProperty(name = "shironam.import.patience", defaultValue = "60S")
    Duration patience;

    @ActivateRequestContext
    public ImportReport run(List<Path> paths, Options options, Progress progress) throws IOException {
        ImportReport report = new ImportReport();
        report.dryRun = options.dryRun();
        DryRunForecast forecast = new DryRunForecast(options.dryRun());
        Map<Path, SourceFiles> named = new LinkedHashMap<>();
        for (Path path : paths) {
            named.put(path, SourceFiles.of(path, readers));
            report.waiting += named.get(path).sources.size();
        }
        try {
            for (Path path : named.keySet()) {
                for (SourceFile file : named.get(path).sources) {
                    read(file, story -> takeInPatiently(story, options, report, forecast, progress), report, progress);
                    report.waiting--;
                }
                report.passOver(path, named.get(path));
            }
            QueryTimeouts.within(patience, () -> report.cardsResolved = cards.resolvedIn(report.stories));
        } catch (RuntimeException failure) {
            report.stop(ImportOutage.of(failure).orElseThrow(() -> failure));
        }
        return report;
    }

    private void read(SourceFile file, Consumer<SourceStory> takeIn, ImportReport report, Progress progress) {
        Map<String, Long> omitted = new TreeMap<>();
        try {
            readers.read(file, new ItemConsumer() {
                @Override
                public void story(SourceStory story) {
                    takeIn.accept(story);
                    progress.read(report);
                }

                @Override
                public void omitted(String what, long times) {
                    omitted.merge(what, times, Long::sum);
                }

                @Override
                public void refused(String name, ImportRefusedException why) {
                    report.found++;
                    report.refuse(name, why);
                    progress.read(report);
                }

                @Override
                public void noted(String note) {
                    report.note(file.name(), note);
                }
            });
        } catch (ImportRefusedException ofTheFile) {
            report.found++;
            report.refuse(file.name(), ofTheFile);
            progress.read(report);
        } finally {
            omitted.values().removeIf(times -> times == 0);
            report.omit(file.name(), omitted);
        }
    }

    /** An outage that passes is waited for; any other ends the import, since all that follows would fail the same way. */
    private void takeInPatiently(
            SourceStory story, Options options, ImportReport report, DryRunForecast forecast, Progress progress) {
        long end = System.nanoTime() + patience.toNanos();
        for (int seconds = 1; ; seconds = Math.min(2 * seconds, 8)) {
            try {
                QueryTimeouts.within(patience, () -> takeIn(story, options, report, forecast));
                return;
            } catch (RuntimeException failure) {
                ImportOutage outage = ImportOutage.of(failure).orElseThrow(() -> failure);
                if (!outage.passes() || System.nanoTime() > end) {
                    throw failure;
                }
                progress.waits(outage.what());
                sleep(seconds);
            }
        }
    }

    private static void sleep(int seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeIn(SourceStory read, Options options, ImportReport report, DryRunForecast forecast) {
        String name = read.name();
        ImportRefusedException refusal;
        try {
            BijoyConversion conversion = new BijoyConversion(options.convertBijoy());
            SourceStory source = read.withManifest(conversion.read(read.manifest()));
            SourceReading reading = conversion.read(source);
            Remarks remarks = new Remarks();
            IncomingStory incoming = editing.edit(source, reading, options, remarks);
            ImportOutcome received = forecast.asForReal(imports.receive(incoming, !options.dryRun()), incoming);
            report.found++;
            report.heldAsDraft += received.held(options.publish()) ? 1 : 0;
            report.receive(name, incoming.url(), received, conversion.lines());
            report.account(name, reading.account());
            source.notes().forEach(note -> report.note(name, note));
            source.problems().forEach(problem -> report.refusePart(name, problem.reason, problem.whatToDo));
            remarks.problems.forEach(problem -> report.refusePart(name, problem.reason, problem.whatToDo));
            remarks.lost.forEach(words -> report.loseFromBody(name, words));
            report.picturesUsed.addAll(remarks.pictures);
            reading.findings().forEach(finding -> tell(finding, name, report));
            report.cardsFound += reading.body().cardTargets().size();
            return;
        } catch (ImportRefusedException ofTheSource) {
            refusal = ofTheSource;
        } catch (UnusableSourceException unusable) {
            refusal = new ImportRefusedException(unusable.getMessage(), unusable.whatToDo());
        } catch (RuntimeException failure) {
            refusal = refusalOf(failure, name);
        } catch (StackOverflowError tooDeep) {
            refusal = new ImportRefusedException(
                    "Something in it is nested more deeply than any text is, or a word or a line is far longer.",
                    "The other files go in. Look for a part of it that is no text, and leave it out.");
        }
        report.found++;
        report.refuse(name, refusal);
    }

    /** @throws RuntimeException the same, when it is no story's own */
    private static ImportRefusedException refusalOf(RuntimeException failure, String name) {
        if (failure instanceof NotReadyException notReady) {
            return new ImportRefusedException(
                    "Its story is before readers, and as the source is now it would lack: "
                            + ImportReport.words(notReady.missing) + ".",
                    "The story stays as it was; name what is missing in a manifest.");
        }
        if (failure instanceof UnreadableTextException) {
            return new ImportRefusedException(
                    "Its story is before readers, and the source is in the Bijoy encoding now.",
                    "The story stays as it was; import it with --convert-bijoy to have it in Unicode.");
        }
        if (ImportOutage.of(failure).isPresent()) {
            throw failure;
        }
        Optional<DatabaseFault> trouble = DatabaseFault.in(failure);
        if (trouble.isPresent()) { // its own, since it is no outage
            return trouble.get() == DatabaseFault.TOO_LARGE
                    ? new ImportRefusedException(
                            "Something in it is longer than the database can keep, as an address of thousands of signs is.",
                            "Shorten it, or leave it out.")
                    : new ImportRefusedException(
                            "It has a character that no text has (of number zero).",
                            "Take it out: the file may not be text in UTF-8.");
        }
        Logger.getLogger(Importer.class).debug("import of " + name, failure);
        return new ImportRefusedException(
                "It was not taken in because of a defect in this program.",
                "The other files go in. Report it, with this file.");
    }

    private static void tell(Finding finding, String name, ImportReport report) {
        switch (finding.kind()) {
            case CARD_WITHOUT_LINK ->
                report.refusePart(
                        name,
                        "The card «" + finding.detail() + "» has no usable link.",
                        "The rest of the story is in; give the card its link, or insert it at the desk.");
            case EXECUTABLE_REMOVED ->
                report.refusePart(
                        name,
                        "Executable parts are never taken in: " + finding.detail() + ".",
                        "The rest of the story is in.");
            case UNSAFE_LINK ->
                report.refusePart(name, "A link leads nowhere safe: " + finding.detail() + ".", "Its text is in.");
            case PICTURE_REMOVED ->
                report.refusePart(
                        name,
                        "A picture has no usable address: " + finding.detail() + ".",
                        "The rest of the story is in.");
            case EMBED_REMOVED ->
                report.refusePart(
                        name,
                        "An embed shows nothing from a usable address: " + finding.detail() + ".",
                        "The rest is in.");
            case HIDDEN_TEXT ->
                report.note(name, "Its readers did not see this text, so it is left out: " + finding.detail() + ".");
            case DELETION_LEFT_OUT, COMMENT_LEFT_OUT ->
                report.note(name, "This was no text to publish, and is left out: " + finding.detail() + ".");
            case LINK_UNRESOLVED ->
                report.note(name, "A relative link: " + finding.detail() + ". Name the page's address as url.");
            case LINK_OF_PICTURE -> report.note(name, "A picture is no link here: " + finding.detail() + ".");
            case LINK_WITHOUT_TEXT -> report.note(name, "A link without words is left out: " + finding.detail() + ".");
            case SHORTCODE_REMOVED ->
                report.refusePart(
                        name,
                        "A shortcode that only its plugin could show is left out: " + finding.detail() + ".",
                        "The rest of the story is in; insert at the desk what it showed.");
            case TEXT_REPAIRED ->
                report.note(name, "Text came garbled and was read as it was meant: " + finding.detail() + ".");
            case TEXT_IN_DOUBT ->
                report.refusePart(
                        name,
                        "Text came garbled, and what it was can't be told for certain: " + finding.detail() + ".",
                        "The story is in as a draft; correct it at the desk, or give a better source.");
            case EMBED_TO_LINK, TRACKING_PIXEL_REMOVED -> report.note(name, finding.detail());
        }
    }
}
