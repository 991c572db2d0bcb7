package shironam.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that only their owner may look into: a backup holds what passwords are checked by, and drafts. */
final class Folders {
    private Folders() {}

    /** With those above it; what is there stays as it is. */
    static void make(Path folder) throws IOException {
        Files.createDirectories(folder, rights(folder, "rwx------"));
    }

    /** A new one. */
    static Path makeNew(Path folder) throws IOException {
        return Files.createDirectory(folder, rights(folder, "rwx------"));
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** For a new file that nobody else may read. */
    static FileAttribute<?>[] ownersFile(Path file) {
        return rights(file, "rw-------");
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
