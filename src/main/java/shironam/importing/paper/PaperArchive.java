package shironam.importing.paper;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import shironam.importing.sources.ImportRefusedException;
import shironam.media.recordings.RecordingFile;
import shironam.story.transfer.PaperManifest;
import shironam.story.transfer.PaperTable;

/** The ZIP of an export. Its entries are read by their names, and none is unpacked. */
final class PaperArchive implements AutoCloseable {
    private static final int MANIFEST_BYTES = 1 << 20;

    /** A story with all its cards and comments, or one state of it. */
    private static final int LONGEST_LINE = 64 * 1024 * 1024;

    private final ZipFile zip;
    private final Path file;

    private PaperArchive(Path file) throws IOException {
        this.file = file;
        this.zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    }

    /** Whether that file is one, by what is in it. */
    static boolean isOne(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return zip.getEntry(PaperManifest.FILE) != null
                    && zip.getEntry(PaperTable.STORIES.file()) != null
                    && zip.getEntry(PaperTable.REVISIONS.file()) != null;
        } catch (IOException noZip) {
            return false;
        }
    }

    static PaperArchive open(Path file) throws IOException {
        return new PaperArchive(file);
    }

    PaperManifest manifest(ObjectMapper json) throws IOException, ImportRefusedException {
        byte[] text = bytes(PaperManifest.FILE, MANIFEST_BYTES).orElse(new byte[0]);
        PaperManifest manifest;
        try {
            manifest = json.readerFor(PaperManifest.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(text);
        } catch (IOException unreadable) {
            throw new ImportRefusedException(
                    "Its " + PaperManifest.FILE + " can't be read: " + unreadable.getMessage() + ".",
                    "Make the export again.");
        }
        if (!manifest.isReadable() || manifest.columns() == null || manifest.lines() == null) {
            throw new ImportRefusedException(
                    "It is an export in a form that this version does not know (" + manifest.format() + " "
                            + manifest.version() + ", by Shironam " + manifest.application() + ").",
                    "Read it with that version, or a later one.");
        }
        return manifest;
    }

    /** Empty when there is no such entry, or it is longer. */
    Optional<byte[]> bytes(String name, int most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        }
    }

    Optional<byte[]> picture(String name) throws IOException {
        return bytes(PaperManifest.PICTURES + name, RecordingFile.MOST_BYTES);
    }

    /** The lines of a table, of which an export of an older version may have none. */
    Lines lines(PaperTable table) throws IOException {
        ZipEntry entry = zip.getEntry(table.file());
        return new Lines(entry == null ? InputStream.nullInputStream() : zip.getInputStream(entry), table.file());
    }

    final class Lines implements AutoCloseable {
        private final Reader reader;
        private final String name;
        private int number;

        private Lines(InputStream in, String name) {
            this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
            this.name = name;
        }

        /** Null after the last. */
        String next() throws IOException {
            StringBuilder line = new StringBuilder();
            int c = reader.read();
            for (; c >= 0 && c != '\n'; c = reader.read()) {
                line.append((char) c);
                if (line.length() > LONGEST_LINE) {
                    throw new IOException("line " + (number + 1) + " of " + name + " in " + file + " is longer than any"
                            + " story: the file is damaged");
                }
            }
            number++;
            return c < 0 && line.isEmpty() ? null : line.toString();
        }

        /** Where the last line stood. */
        String place() {
            return name + ", line " + number;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
