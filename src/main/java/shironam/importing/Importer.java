package shironam.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import shironam.body.SourceReading;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.ItemVersions;
import shironam.importing.sources.Note;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.ScratchFolder;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceFiles;
import shironam.importing.sources.SourceList;
import shironam.importing.sources.SourceReaders;
import shironam.importing.sources.SourceStory;
import shironam.importing.sources.mapped.Mappings;
import shironam.media.MediaStore;
import shironam.settings.DataSettings;
import shironam.settings.ImportSettings;
import shironam.story.Section;
import shironam.story.database.QueryTimeouts;
import shironam.story.origins.FormerLists;
import shironam.story.origins.ImportRuns;
import shironam.story.origins.IncomingStory;
import shironam.story.origins.StoryBatches;
import shironam.story.origins.StoryImports;
import shironam.story.writing.CardResolution;

/**
 * Takes sources in: new stories many in a transaction, any other in one of its own, so no story is in by half and an
 * import that was killed is completed by the next one. Running it again changes nothing.
 */
@ApplicationScoped
public class Importer {
    @Inject
    SourceReaders readers;

    @Inject
    StoryPreparation preparation;

    @Inject
    StoryImports imports;

    @Inject
    StoryBatches storyBatches;

    @Inject
    CardResolution cards;

    @Inject
    DataSettings data;

    @Inject
    SourceWithdrawals withdrawals;

    @Inject
    ImportRuns runs;

    @Inject
    FormerLists formerLists;

    @Inject
    ObjectMapper json;

    @Inject
    MediaStore media;

    /**
     * @param publish whether stories that are complete go before readers at once
     * @param section the section of stories whose source names none, or ""
     * @param convertBijoy whether text in the Bijoy encoding becomes Unicode, instead of waiting for an editor
     * @param undated whether a story whose source names no date goes out as of now, instead of waiting for one
     * @param sections slugs of sections by what sources call their categories
     * @param picturesFrom hosts from which pictures are fetched; others stay links
     * @param knowsFetched whether some were fetched before
     * @param site where the stories of an export stood that does not say so itself, or ""
     * @param mapping by which data is read, as {@link Mappings#asked} says; "" for the one that fits
     * @param followWithdrawals whether a story that nobody has touched goes when readers of its source see it no longer
     * @param only the one item that is taken in, as the report names it; "" for all
     */
    @RecordBuilder
    public record Options(
            boolean dryRun,
            boolean publish,
            String section,
            boolean convertBijoy,
            boolean undated,
            Map<String, String> sections,
            String site,
            Set<String> picturesFrom,
            boolean knowsFetched,
            String mapping,
            boolean followWithdrawals,
            String only)
            implements ImporterOptionsBuilder.With {
        /** Runs that were kept by an earlier version lack what is new. */
        public Options {
            mapping = mapping == null ? "" : mapping;
            only = only == null ? "" : only;
        }

        public Options(boolean dryRun, boolean publish, String section, boolean convertBijoy) {
            this(dryRun, publish, section, convertBijoy, false);
        }

        public Options(boolean dryRun, boolean publish, String section, boolean convertBijoy, boolean undated) {
            this(dryRun, publish, section, convertBijoy, undated, Map.of(), "", Set.of(), false, "", false, "");
        }

        Options knowing(boolean fetched) {
            return withKnowsFetched(fetched || !picturesFrom.isEmpty());
        }

        boolean isOfOne() {
            return !only.isEmpty();
        }

        boolean wants(String name) {
            return only.isEmpty() || only.equals(name);
        }

        /** Whether what is wanted may lie in that file. */
        boolean wantsFrom(String file) {
            return only.startsWith(file) || only.isEmpty();
        }
    }

    /** What somebody sees of an import while it runs. */
    public interface Progress {
        /** A file more has been read. */
        void read(ImportReport soFar);

        /** A story is in, before {@link #read} tells of it. */
        default void took(SourceStory source, SourceReading reading) {}

        /** The database is away, and is waited for. */
        default void waits(String why) {}
    }

    /** How long a database that is away is waited for. */
    @Inject
    ImportSettings settings;

    public ImportReport run(List<Path> paths, Options options, Progress progress) throws IOException {
        return run(paths, options, progress, null);
    }

    /** @param by the account that started it at the desk; null for a command */
    @ActivateRequestContext
    public ImportReport run(List<Path> paths, Options given, Progress toTell, Long by) throws IOException {
        Options options = given.knowing(media.hasFetched());
        ImportReport report = new ImportReport();
        RunRecord record = options.dryRun() ? RunRecord.NONE : begin(paths, options, report, toTell, by);
        Progress progress = record.beside(toTell);
        report.dryRun = options.dryRun();
        SectionMapping sections = new SectionMapping(options.sections(), Section.inOrder());
        ImportBatches batches = new ImportBatches(
                imports,
                storyBatches,
                withdrawals,
                options,
                report,
                new OutagePolicy(settings.patience(), progress),
                progress);
        SourceLists lists = new SourceLists();
        Map<Path, SourceFiles> named = new LinkedHashMap<>();
        try (ScratchFolder scratch = new ScratchFolder(data.dir());
                StoryQueue queue =
                        new StoryQueue(preparation, options, sections, batches, () -> progress.read(report))) {
            for (Path path : paths) {
                named.put(path, SourceFiles.of(path, options.mapping(), readers, scratch));
                report.waiting += named.get(path).sources.size();
            }
            readAll(named, options, queue, lists, report);
            if (options.isOfOne() && report.settled.isEmpty()) {
                report.found++;
                report.refuse(options.only(), noLongerThere(named.values(), options.only()));
            }
            record.follow(report);
            if (!options.dryRun()) {
                QueryTimeouts.within(settings.patience(), () -> formerLists.keep(lists.asTheyAreHere(sections)));
            }
            QueryTimeouts.within(settings.patience(), () -> report.cardsResolved = cards.resolvedIn(report.stories));
        } catch (RuntimeException failure) {
            report.stop(ImportOutage.of(failure).orElseThrow(() -> failure));
        }
        report.tellOfCategories(sections.unknown());
        record.end(report);
        return report;
    }

    private RunRecord begin(List<Path> paths, Options options, ImportReport report, Progress toTell, Long by)
            throws IOException {
        OutagePolicy outages = new OutagePolicy(settings.patience(), toTell);
        return RunRecord.begin(runs, outages, report, paths, json.writeValueAsString(options), by);
    }

    private void readAll(
            Map<Path, SourceFiles> named, Options options, StoryQueue queue, SourceLists lists, ImportReport report) {
        ItemVersions versions = new ItemVersions();
        SameIdentifiers identifiers = new SameIdentifiers();
        named.values().forEach(files -> files.sources.forEach(file -> readers.lookAt(file, versions)));
        named.forEach((path, files) -> {
            for (SourceFile file : files.sources) {
                if (options.wantsFrom(file.name())) {
                    read(file, options, versions, identifiers, queue, lists, report);
                }
                queue.then(() -> report.waiting--);
            }
            queue.finish();
            if (!options.isOfOne()) {
                report.passOver(path, files);
            }
        });
    }

    /** It may be that the archive can't be unpacked any more. */
    private static ImportRefusedException noLongerThere(Collection<SourceFiles> files, String name) {
        return files.stream()
                .flatMap(some -> some.refused.entrySet().stream())
                .filter(refused -> name.startsWith(refused.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> new ImportRefusedException(
                        RefusalReason.NOT_THERE,
                        "It is not in there any more.",
                        "Import the whole source again, by a command."));
    }

    /**
     * @param versions of the items of all files: of each the latest is taken in, wherever it stands
     * @param identifiersOfAll files, for what has versions: others may bring a later state by the same identifier
     */
    private void read(
            SourceFile file,
            Options options,
            ItemVersions versions,
            SameIdentifiers identifiersOfAll,
            StoryQueue queue,
            SourceLists lists,
            ImportReport report) {
        Map<String, Long> omitted = new TreeMap<>();
        SameIdentifiers identifiers = new SameIdentifiers();
        try {
            readers.read(file, new ItemConsumer() {
                @Override
                public void story(SourceStory read) {
                    if (read.version() != null && !versions.isLatest(read.version())) {
                        omitted(ItemVersions.REPLACED_ELSEWHERE, 1);
                        return;
                    }
                    SourceStory story = read.version() == null
                            ? identifiers.apart(read)
                            : identifiersOfAll.apart(read.since(versions.firstMade(read.version())));
                    if (options.wants(story.name())) {
                        lists.add(story);
                        queue.add(story);
                    }
                }

                @Override
                public void listed(SourceList list) {
                    lists.add(list);
                }

                @Override
                public void thrownAway(String name, IncomingStory.Source source, ItemVersions.Version by) {
                    if (options.wants(name) && (by == null || versions.isLatest(by))) {
                        queue.thrownAway(name, source, by == null ? null : by.stored());
                    }
                }

                @Override
                public void omitted(String what, long times) {
                    omitted.merge(what, times, Long::sum);
                }

                @Override
                public void refused(String name, ImportRefusedException why) {
                    if (options.wants(name)) {
                        queue.refuse(name, why);
                    }
                }

                @Override
                public void noted(Note note) {
                    queue.then(() -> report.note(file.name(), note));
                }
            });
        } catch (ImportRefusedException ofTheFile) {
            queue.refuse(file.name(), ofTheFile);
        } finally {
            omitted.values().removeIf(times -> times == 0 || options.isOfOne());
            queue.then(() -> report.omit(file.name(), omitted));
        }
    }
}
