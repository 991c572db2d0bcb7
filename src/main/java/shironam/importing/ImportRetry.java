package shironam.importing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shironam.importing.sources.SourceFiles;
import shironam.story.origins.ImportItem;
import shironam.story.origins.ImportRun;

/** One source of an earlier run once more, as it was imported then: a file, or an item of an archive or an export. */
@ApplicationScoped
public class ImportRetry {
    /** Between a file and what lies in it, in the names of items. */
    private static final List<String> WITHIN = List.of("!/", ": ");

    @Inject
    Importer importer;

    @Inject
    ObjectMapper json;

    /** Whether the source can be read once more. */
    public enum Reach {
        THERE,
        GONE,
        /** Nothing of it was kept. */
        STANDARD_INPUT
    }

    public static Reach reach(ImportRun run, ImportItem item) {
        if (item.source.startsWith(SourceFiles.STANDARD_INPUT_NAME)
                && List.of(run.sources).contains(SourceFiles.STANDARD_INPUT.toString())) {
            return Reach.STANDARD_INPUT;
        }
        return file(run, item).isPresent() ? Reach.THERE : Reach.GONE;
    }

    /** @param within what is told of the item behind the name of its file; "" for the file itself */
    private record Place(Path file, String within) {}

    /** The file that the item is, or lies in: its name goes on behind that of the file. */
    private static Optional<Place> file(ImportRun run, ImportItem item) {
        return ends(item.source).stream()
                .filter(end -> isFile(run.folder, item.source.substring(0, end)))
                .findFirst()
                .map(end -> new Place(
                        Path.of(run.folder).resolve(item.source.substring(0, end)), item.source.substring(end)));
    }

    /** Where the name of a file may end, the longest first. */
    private static List<Integer> ends(String source) {
        List<Integer> ends = new ArrayList<>();
        ends.add(source.length());
        for (int at = source.length() - 1; at > 0; at--) {
            for (String within : WITHIN) {
                if (source.startsWith(within, at)) {
                    ends.add(at);
                }
            }
        }
        return ends;
    }

    private static boolean isFile(String folder, String name) {
        try {
            return Files.isRegularFile(Path.of(folder).resolve(name));
        } catch (InvalidPathException none) {
            return false;
        }
    }

    /**
     * @param by the account that wants it
     * @return the number of the run that it was; empty when its file is not there
     */
    public Optional<Long> tryAgain(ImportRun run, ImportItem item, long by) throws IOException {
        Optional<Place> place = reach(run, item) == Reach.THERE ? file(run, item) : Optional.empty();
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Importer.Options options = json.readerFor(Importer.Options.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(run.options);
        Path file = place.get().file;
        String only = place.get().within.isEmpty() ? "" : file + place.get().within;
        ImportReport report = importer.run(List.of(file), options.withOnly(only), soFar -> {}, by);
        return Optional.of(report.run);
    }
}
