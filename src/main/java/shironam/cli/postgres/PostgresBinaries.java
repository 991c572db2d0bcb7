package shironam.cli.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * PostgreSQL's programs, unpacked from the artefact for this platform. Unpacking takes longer than all else of a first start:
 * where the configuration names a folder that can be written to, they are unpacked there once and copied to each data folder.
 */
final class PostgresBinaries {
    private static final String SHARED = "shironam.data.programs";
    private static final int EXECUTABLE = 0100;

    private PostgresBinaries() {}

    /** Unpacked beside their place and moved there whole. */
    static Path unpackedIn(Path home) throws IOException {
        Path place = home.resolve("programs");
        if (!Files.exists(place)) {
            Path fresh = home.resolve("programs.new");
            PostgresCluster.deleteTree(fresh);
            Optional<Path> shared = ConfigProvider.getConfig()
                    .getOptionalValue(SHARED, Path.class)
                    .map(Path::toAbsolutePath)
                    .filter(folder -> Files.exists(folder) || Files.isWritable(folder.getParent()));
            if (shared.isPresent()) {
                unpackOnce(shared.get());
                copy(shared.get(), fresh);
            } else {
                unpack(fresh);
            }
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        }
        return place;
    }

    /** Several processes may do so at a time. */
    private static void unpackOnce(Path shared) throws IOException {
        if (Files.exists(shared)) {
            return;
        }
        Path fresh = shared.resolveSibling(
                shared.getFileName() + "." + ProcessHandle.current().pid());
        unpack(fresh);
        try {
            Files.move(fresh, shared, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            PostgresCluster.deleteTree(fresh);
            if (!Files.exists(shared)) {
                throw e;
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine());
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
