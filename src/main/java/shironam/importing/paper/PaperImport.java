package shironam.importing.paper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shironam.importing.sources.ImportRefusedException;
import shironam.media.Asset;
import shironam.media.MediaStore;
import shironam.media.RecordingKind;
import shironam.media.formats.UnusablePictureException;
import shironam.media.recordings.Recordings;
import shironam.media.recordings.UnusableRecordingException;
import shironam.story.database.DatabaseFault;
import shironam.story.transfer.PaperLoading;
import shironam.story.transfer.PaperManifest;
import shironam.story.transfer.PaperReading;
import shironam.story.transfer.PaperTable;

/** Reads an export of a whole paper back, into an empty installation; into the paper that it is of, it changes nothing. */
@ApplicationScoped
public class PaperImport {
    @Inject
    PaperLoading loading;

    @Inject
    PaperReading paper;

    @Inject
    MediaStore media;

    @Inject
    Recordings recordings;

    @Inject
    ObjectMapper json;

    /**
     * @param notes what was unusual, in words
     * @param wasHere the paper here says the same already, so nothing was done
     */
    public record Result(long stories, long pictures, List<String> notes, boolean wasHere) {}

    /** Whether that file is an export of a whole paper, by what is in it. */
    public static boolean canRead(Path file) {
        return PaperArchive.isOne(file);
    }

    /** @throws ImportRefusedException when nothing was brought back */
    public Result read(Path file) throws IOException, ImportRefusedException {
        try (PaperArchive archive = PaperArchive.open(file)) {
            PaperManifest manifest = archive.manifest(json);
            Source source = new Source(archive);
            PaperLoading.Loaded loaded = loading.load(manifest.columns(), source);
            if (source.cleaned.cleaned() > 0) {
                source.notes.add("Texts in it were not as an export writes them, and were cleaned: "
                        + source.cleaned.cleaned() + ".");
            }
            loaded.brokenChains()
                    .forEach(chain -> source.notes.add("The history is not what was written: " + chain + "."));
            return new Result(loaded.stories(), source.pictures, source.notes, false);
        } catch (PaperLoading.NotEmptyException occupied) {
            return alreadyHere(file, occupied);
        } catch (IllegalStateException refused) {
            if (DatabaseFault.in(refused).isPresent()) {
                throw refused;
            }
            throw new ImportRefusedException(
                    "It is damaged: " + innermost(refused).lines().findFirst().orElse("") + ".",
                    "Nothing was changed. Make the export again, or correct that line.");
        }
    }

    private static String innermost(Throwable failure) {
        return failure.getCause() == null || failure.getCause() == failure
                ? String.valueOf(failure.getMessage())
                : innermost(failure.getCause());
    }

    private Result alreadyHere(Path file, PaperLoading.NotEmptyException occupied)
            throws IOException, ImportRefusedException {
        long[] stories = new long[1];
        List<String> others = new ArrayList<>();
        try (PaperArchive archive = PaperArchive.open(file)) {
            paper.atOneMoment(moment -> {
                for (PaperTable table : PaperTable.values()) {
                    try (PaperArchive.Lines there = archive.lines(table)) {
                        long rows = moment.each(table, line -> {
                            String other = there.next();
                            if (others.isEmpty() && !line.equals(other)) {
                                others.add(there.place());
                            }
                        });
                        if (others.isEmpty() && there.next() != null) {
                            others.add(there.place());
                        }
                        stories[0] += table == PaperTable.STORIES ? rows : 0;
                    }
                }
            });
        }
        if (!others.isEmpty()) {
            throw new ImportRefusedException(
                    "It is an export of a whole paper, and there is a paper here already (" + occupied.getMessage()
                            + ") that says something else (" + others.get(0) + ").",
                    "Nothing was changed. Read it into an empty installation: name a new folder in SHIRONAM_DATA_DIR. To"
                            + " add its stories to this paper, unpack it and import its folder stories.");
        }
        return new Result(stories[0], 0, List.of(), true);
    }

    /** The lines of an archive, as they may go into the database. */
    private final class Source implements PaperLoading.Lines {
        private final PaperArchive archive;
        private final ExportLineCleaner cleaned = new ExportLineCleaner(json);
        private final List<String> notes = new ArrayList<>();
        /** Pictures and recordings whose files did not come in, by their hashes. */
        private final Set<String> missing = new HashSet<>();

        private long pictures;

        private Source(PaperArchive archive) {
            this.archive = archive;
        }

        @Override
        public void each(PaperTable table, PaperReading.LineTaker taker) throws IOException {
            try (PaperArchive.Lines lines = archive.lines(table)) {
                for (String line = lines.next(); line != null; line = lines.next()) {
                    String clean;
                    try {
                        clean = cleaned.of(table, line);
                    } catch (IOException | ClassCastException damaged) {
                        throw new IllegalStateException(lines.place() + ": " + damaged.getMessage());
                    }
                    if (!saysMoreOfMissing(table, clean)) {
                        taker.take(clean);
                    }
                }
            }
        }

        /** Whether it is a line about a file that did not come in, which nothing can hold. */
        private boolean saysMoreOfMissing(PaperTable table, String line) throws IOException {
            boolean isOfOne = !missing.isEmpty()
                    && (table == PaperTable.RECORDINGS
                            || table == PaperTable.PICTURE_CROPS
                            || table == PaperTable.PIXELATED_PICTURES);
            return isOfOne && missing.contains(json.readTree(line).path("asset").asText());
        }

        /** Those that are pixelated come last, and not without what is shown in their place. */
        @Override
        public void keepPictures() throws IOException {
            Map<String, String> shown = new HashMap<>();
            each(PaperTable.PIXELATED_PICTURES, line -> {
                JsonNode told = json.readTree(line);
                shown.put(told.path("asset").asText(), told.path("shown").asText());
            });
            each(PaperTable.ASSETS, line -> {
                JsonNode told = json.readTree(line);
                if (!shown.containsKey(told.path("sha256").asText())) {
                    keep(told);
                }
            });
            each(PaperTable.ASSETS, line -> {
                JsonNode told = json.readTree(line);
                String sha256 = told.path("sha256").asText();
                if (missing.contains(shown.get(sha256))) {
                    leaveOut(told, "stays out, since what is shown in its place, pixelated, did not come in");
                } else if (shown.containsKey(sha256)) {
                    keep(told);
                }
            });
        }

        private void leaveOut(JsonNode told, String why) {
            missing.add(told.path("sha256").asText());
            notes.add((plays(told) ? "The recording " : "The picture ") + name(told) + " " + why + ".");
        }

        private static String name(JsonNode told) {
            return Asset.fileName(
                    told.path("sha256").asText(), told.path("media_type").asText("image/"));
        }

        private static boolean plays(JsonNode told) {
            return RecordingKind.ofMediaType(told.path("media_type").asText()).isPresent();
        }

        private boolean keepAgain(String sha256, byte[] bytes, JsonNode told)
                throws UnusablePictureException, UnusableRecordingException, IOException {
            Instant createdAt =
                    OffsetDateTime.parse(told.path("created_at").asText()).toInstant();
            return plays(told)
                    ? recordings.keepAgain(sha256, bytes, createdAt)
                    : media.keepAgain(
                            sha256,
                            bytes,
                            told.path("credit").asText(),
                            told.path("copyright").asText(),
                            createdAt);
        }

        private void keep(JsonNode told) throws IOException {
            String sha256 = told.path("sha256").asText();
            Optional<byte[]> bytes = archive.picture(name(told));
            if (bytes.isEmpty()) {
                leaveOut(told, "is not in it");
                return;
            }
            try {
                if (keepAgain(sha256, bytes.get(), told)) {
                    pictures++;
                } else {
                    leaveOut(told, "is another one than its name says");
                }
            } catch (UnusablePictureException | UnusableRecordingException unusable) {
                leaveOut(told, "can't be used: " + unusable.getMessage());
            }
        }
    }
}
