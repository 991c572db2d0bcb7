package shironam.cli.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * PostgreSQL's programs, unpacked from the artefact for this platform. Unpacking takes longer than all else of a first start:
 * where the configuration names a folder, they are unpacked there once and copied to each data folder.
 */
final class PostgresBinaries {
    private static final Logger LOG = Logger.getLogger(PostgresBinaries.class);
    private static final String SHARED = "shironam.data.programs";
    private static final int EXECUTABLE = 0100;

    private PostgresBinaries() {}

    /** Unpacked beside their place and moved there whole. */
    static Path unpackedIn(Path home) throws IOException {
        Path place = home.resolve("programs");
        if (!Files.exists(place)) {
            Path fresh = home.resolve("programs.new");
            PostgresCluster.deleteTree(fresh);
            if (!isCopied(fresh)) {
                PostgresCluster.deleteTree(fresh);
                unpack(fresh);
            }
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        }
        return place;
    }

    /** Whether there is a folder to copy them from; one that can't be used is done without. */
    private static boolean isCopied(Path target) {
        Optional<Path> shared = ConfigProvider.getConfig().getOptionalValue(SHARED, Path.class);
        try {
            if (shared.isPresent()) {
                copy(unpackedOnce(shared.get()), target);
            }
            return shared.isPresent();
        } catch (IOException notUsable) {
            LOG.debugf(notUsable, "%s is not used", shared.get());
            return false;
        }
    }

    /** Several processes may do so at a time, and of several versions and systems. */
    private static Path unpackedOnce(Path shared) throws IOException {
        Path folder = Files.createDirectories(shared).toRealPath();
        Path place = folder.resolve(checksum());
        if (!Files.exists(place)) {
            Path fresh = folder.resolve("new-" + UUID.randomUUID());
            try {
                unpack(fresh);
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                PostgresCluster.deleteTree(fresh);
                if (!Files.exists(place)) { // which another process has made meanwhile
                    throw e;
                }
            }
        }
        return place;
    }

    private static String checksum() throws IOException {
        try (CheckedInputStream read = new CheckedInputStream(packed(), new CRC32())) {
            read.transferTo(OutputStream.nullOutputStream());
            return "%08x".formatted(read.getChecksum().getValue());
        }
    }

    private static InputStream packed() throws IOException {
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path copy = to.resolve(from.relativize(path));
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed = packed();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive of PostgreSQL names a file outside itself: " + entry.getName());
                }
                write(entry, tar, path);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & EXECUTABLE) != 0
                && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "Darwin" : name.contains("win") ? "Windows" : "Linux";
    }

    private static String machine() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }
}
