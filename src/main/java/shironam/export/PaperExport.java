package shironam.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import shironam.media.Asset;
import shironam.media.MediaStore;
import shironam.story.addresses.SiteAddress;
import shironam.story.transfer.PaperManifest;
import shironam.story.transfer.PaperReading;
import shironam.story.transfer.PaperReading.Snapshot;
import shironam.story.transfer.PaperTable;

/** Writes the whole paper into one ZIP: as it is at one moment, row by row, so its size does not matter. */
@ApplicationScoped
public class PaperExport {
    /** The same paper is the same file: entries are of no other time. */
    private static final long NO_TIME = 315_532_800_000L;

    private static final String README = "/export/README.md";

    @Inject
    PaperReading paper;

    @Inject
    MediaStore media;

    @Inject
    SiteAddress site;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** @param missingPictures whose files are not there, by their names */
    public record Exported(long stories, long pictures, List<String> missingPictures) {}

    /**
     * The file is whole before it has its name.
     *
     * @param application which version writes it
     */
    public Exported write(Path file, String application) throws IOException {
        return whole(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            Exported[] exported = new Exported[1];
            paper.atOneMoment(moment -> exported[0] = write(moment, zip, application));
            zip.finish();
            return exported[0];
        });
    }

    interface Writing<T> {
        T to(OutputStream out) throws IOException;
    }

    static <T> T whole(Path file, Writing<T> writing) throws IOException {
        Path target = file.toAbsolutePath();
        Path unfinished = Files.createTempFile(target.getParent(), ".export", ".unfinished");
        try {
            T written;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
                written = writing.to(out);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Exported write(Snapshot moment, ZipOutputStream zip, String application) throws IOException {
        try (InputStream readme = PaperExport.class.getResourceAsStream(README)) {
            put(zip, "README.md", readme.readAllBytes());
        }
        Map<String, Long> lines = new LinkedHashMap<>();
        for (PaperTable table : PaperTable.values()) {
            begin(zip, table.file());
            lines.put(table.file(), moment.each(table, line -> {
                zip.write(line.getBytes(StandardCharsets.UTF_8));
                zip.write('\n');
            }));
            zip.closeEntry();
        }
        moment.each(PaperTable.STORIES, line -> {
            StoryFile story = new StoryFile(json, site.root(), json.readTree(line));
            put(zip, "stories/" + story.id() + ".html", story.html().getBytes(StandardCharsets.UTF_8));
            put(zip, "markdown/" + story.id() + ".md", story.markdown().getBytes(StandardCharsets.UTF_8));
        });
        List<String> missing = new ArrayList<>();
        long pictures = moment.each(PaperTable.ASSETS, line -> writePicture(json.readTree(line), zip, missing));
        PaperManifest manifest = new PaperManifest(
                PaperManifest.FORMAT,
                PaperManifest.VERSION,
                application,
                site.root(),
                clock.instant(),
                lines,
                moment.columns());
        put(zip, PaperManifest.FILE, pretty(manifest));
        return new Exported(lines.get(PaperTable.STORIES.file()), pictures - missing.size(), missing);
    }

    private byte[] pretty(PaperManifest manifest) throws JsonProcessingException {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
    }

    private void writePicture(JsonNode asset, ZipOutputStream zip, List<String> missing) throws IOException {
        String sha256 = asset.path("sha256").asText();
        String mediaType = asset.path("media_type").asText();
        String name = Asset.fileName(sha256, mediaType);
        Optional<byte[]> bytes = media.bytes(sha256, mediaType);
        if (bytes.isPresent()) {
            put(zip, PaperManifest.PICTURES + name, bytes.get());
        } else {
            missing.add(name);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        begin(zip, name);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
    }
}
