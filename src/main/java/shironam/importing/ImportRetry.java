package shironam.importing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shironam.story.origins.ImportItem;
import shironam.story.origins.ImportRun;

/** One source of an earlier run once more, as it was imported then. */
@ApplicationScoped
public class ImportRetry {
    @Inject
    Importer importer;

    @Inject
    ObjectMapper json;

    /** Whether the source is a file that this machine still has. */
    public static boolean isReachable(ImportRun run, ImportItem item) {
        try {
            return Files.isRegularFile(Path.of(run.folder).resolve(item.source));
        } catch (InvalidPathException none) {
            return false;
        }
    }

    /**
     * @param by the account that wants it
     * @return the number of the run that it was; empty when its file is not there
     */
    public Optional<Long> tryAgain(ImportRun run, ImportItem item, long by) throws IOException {
        if (!isReachable(run, item)) {
            return Optional.empty();
        }
        Importer.Options options = json.readerFor(Importer.Options.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(run.options);
        Path file = Path.of(run.folder).resolve(item.source);
        ImportReport report = importer.run(List.of(file), options, soFar -> {}, by);
        return Optional.of(report.run);
    }
}
