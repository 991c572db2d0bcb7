package shironam.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import shironam.identity.OwnerOnlyPermissions;

/** Folders that only their owner may look into: a backup holds what passwords are checked by, and drafts. */
final class OwnerOnlyFolders {
    private OwnerOnlyFolders() {}

    /** With those above it; what is there stays as it is. */
    static void make(Path folder) throws IOException {
        Files.createDirectories(folder, OwnerOnlyPermissions.ofFolder(folder));
    }

    /** A new one. */
    static Path makeNew(Path folder) throws IOException {
        return Files.createDirectory(folder, OwnerOnlyPermissions.ofFolder(folder));
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
