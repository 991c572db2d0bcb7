package shironam.importing.sources.archives;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.RefusalReason;

/**
 * Unpacks one archive into a folder of its own. What would lie outside of it, and links of any kind, stay packed and are
 * named. An archive that grows beyond what text grows is given up.
 */
public final class Unpacking {
    static final int MOST_ENTRIES = 500_000;

    /** Text and pictures of the largest paper; a disk that has less room ends it before. */
    private static final long MOST_BYTES = 64L << 30;

    /** Text is packed to a tenth, and of one word again and again to a hundredth. */
    private static final int MOST_RATIO = 200;

    private static final long NEVER_A_BOMB = 64L << 20;
    private static final long KEPT_FREE = 512L << 20;
    private static final int LONGEST_NAME = 1_000;

    /** Bytes that a disk keeps of the name of one file or folder. */
    private static final int LONGEST_PART = 255;

    /** Why entries stay packed, each by its name. */
    public final Map<String, ImportRefusedException> refused = new LinkedHashMap<>();

    /** Names of links and devices. */
    public final List<String> links = new ArrayList<>();

    private final Path into;
    private final long packed;
    private long unpacked;
    private int entries;

    private Unpacking(Path archive, Path into) throws IOException {
        this.into = into;
        this.packed = Files.size(archive);
    }

    /** @throws ImportRefusedException when it is no archive that can be read, or too large */
    public static Unpacking of(Path archive, ArchiveKind kind, Path into) throws ImportRefusedException, IOException {
        Unpacking unpacking = new Unpacking(archive, into);
        try {
            switch (kind) {
                case ZIP -> unpacking.zip(archive);
                case TAR -> {
                    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
                        unpacking.tar(in);
                    }
                }
                case GZIP -> unpacking.gzip(archive);
            }
        } catch (IllegalArgumentException | java.util.zip.ZipException | java.io.EOFException broken) {
            throw broken(broken);
        } catch (IOException failure) {
            if (failure instanceof java.nio.file.FileSystemException) {
                throw failure;
            }
            throw broken(failure);
        }
        return unpacking;
    }

    private static ImportRefusedException broken(Exception fault) {
        return new ImportRefusedException(
                RefusalReason.ARCHIVE_BROKEN,
                "It is an archive that can't be unpacked to its end (" + fault.getMessage() + ").",
                "Nothing of it is in. Pack it again, or unpack it yourself and name the folder.");
    }

    private void zip(Path archive) throws ImportRefusedException, IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                if (entries == 0 && ArchiveKind.isDocument(entry.getName())) {
                    throw new ImportRefusedException(
                            RefusalReason.FOREIGN_FORMAT,
                            "DOCX, ODT, EPUB",
                            "It is an office document or an electronic book.",
                            "Save it as HTML.");
                }
                if (entry.isUnixSymlink()) {
                    links.add(entry.getName());
                } else if (entry.isDirectory()) {
                    count();
                } else if (!zip.canReadEntryData(entry)) {
                    refuse(
                            entry.getName(),
                            "It is packed with a password, or in a way that is not known.",
                            "Pack it again.");
                } else {
                    try (InputStream in = zip.getInputStream(entry)) {
                        keep(entry.getName(), in);
                    }
                }
            }
        }
    }

    private void gzip(Path archive) throws ImportRefusedException, IOException {
        try (InputStream in = new BufferedInputStream(
                GzipCompressorInputStream.builder()
                        .setInputStream(new BufferedInputStream(Files.newInputStream(archive)))
                        .setDecompressConcatenated(true)
                        .get(),
                1 << 16)) {
            in.mark(1024);
            byte[] head = in.readNBytes(512);
            in.reset();
            if (ArchiveKind.of(head).filter(ArchiveKind.TAR::equals).isPresent()) {
                tar(in);
            } else {
                String name = archive.getFileName().toString();
                keep(name.toLowerCase().endsWith(".gz") ? name.substring(0, name.length() - 3) : name, in);
            }
        }
    }

    private void tar(InputStream in) throws ImportRefusedException, IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isDirectory()) {
                    count();
                } else if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
                    keep(entry.getName(), tar);
                } else {
                    count();
                    links.add(entry.getName());
                }
            }
        }
    }

    private void keep(String name, InputStream content) throws ImportRefusedException, IOException {
        count();
        Path file = placeOf(name);
        if (file == null) {
            refuse(name, "Its name leads out of the archive.", "Pack it again under a name that does not.");
        } else if (isTooLong(file)) {
            refuse(
                    name,
                    "A part of its name has more than " + LONGEST_PART + " bytes, which no disk keeps.",
                    "Pack it again under a shorter name.");
        } else if (liesBelowAFile(file)) {
            refuse(name, "It lies below a file of the same archive.", "Pack it again in a folder of its own.");
        } else if (Files.exists(file)) {
            refuse(name, "Its name stands in the archive twice.", "Pack it again under a name of its own.");
        } else {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                copy(content, out);
            }
        }
    }

    /** Null when that is no place below the folder. */
    private Path placeOf(String name) {
        String plain = name.replace('\\', '/');
        boolean leadsOut = plain.startsWith("/")
                || plain.matches("^[A-Za-z]:.*")
                || plain.length() > LONGEST_NAME
                || List.of(plain.split("/")).contains("..");
        try {
            Path file = into.resolve(plain).normalize();
            return leadsOut || !file.startsWith(into) || file.equals(into) ? null : file;
        } catch (InvalidPathException noName) {
            return null;
        }
    }

    private boolean isTooLong(Path file) {
        for (Path part : into.relativize(file)) {
            if (part.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PART) {
                return true;
            }
        }
        return false;
    }

    private boolean liesBelowAFile(Path file) {
        for (Path above = file.getParent(); !above.equals(into); above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                return true;
            }
        }
        return false;
    }

    private void copy(InputStream from, OutputStream to) throws ImportRefusedException, IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            unpacked += read;
            if (unpacked > NEVER_A_BOMB && unpacked / MOST_RATIO > packed) {
                throw new ImportRefusedException(
                        RefusalReason.ARCHIVE_TOO_LARGE,
                        "> " + MOST_RATIO + " ×",
                        "It is an archive that unpacks to more than " + MOST_RATIO
                                + " times its size, as those do that are made to fill disks.",
                        "Nothing of it is in. If it is yours, unpack it yourself and name the folder.");
            }
            if (unpacked > MOST_BYTES
                    || unpacked % (16L << 20) < read && into.toFile().getUsableSpace() < KEPT_FREE) {
                throw new ImportRefusedException(
                        RefusalReason.NO_ROOM,
                        (unpacked >> 20) + " MB",
                        "There is no room in the data folder to unpack it; unpacked so far: " + (unpacked >> 20)
                                + " MB.",
                        "Nothing of it is in. Make room, or unpack it elsewhere and name the folder.");
            }
            to.write(buffer, 0, read);
        }
    }

    private void count() throws ImportRefusedException {
        if (++entries > MOST_ENTRIES) {
            throw new ImportRefusedException(
                    RefusalReason.ARCHIVE_TOO_LARGE,
                    "> " + MOST_ENTRIES,
                    "It is an archive of more than " + MOST_ENTRIES + " files.",
                    "Nothing of it is in. Pack it in parts, or unpack it yourself and name the folder.");
        }
    }

    private void refuse(String name, String reason, String whatToDo) {
        refused.put(
                ImportRefusedException.shortened(name),
                new ImportRefusedException(RefusalReason.ARCHIVE_ENTRY, reason, whatToDo));
    }
}
