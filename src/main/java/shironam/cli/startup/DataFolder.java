package shironam.cli.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import shironam.cli.environment.CommandFailedException;
import shironam.cli.environment.DiskSpace;

/** The folder of everything that must stay. It holds passwords, keys and unpublished pictures, so it is its owner's alone. */
public final class DataFolder {
    /** What the application makes in there. Where other folders lie as well, the folder is not its own to close. */
    private static final Set<String> OURS = Set.of("postgres", "media", "unpacked");

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private DataFolder() {}

    /** Makes it, and closes it to others. */
    public static void prepare(Path folder) throws CommandFailedException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CommandFailedException(
                    DiskSpace.isMissingBy(e.getMessage())
                            ? DiskSpace.wordsFor(folder)
                            : "the data folder " + folder + " can't be made (" + e.getMessage()
                                    + "). Make it, or name another one in SHIRONAM_DATA_DIR.");
        }
        if (!Files.isWritable(folder)) {
            throw new CommandFailedException(
                    "the data folder " + folder + " is not writable for this user. Change its owner"
                            + " (chown), or name another folder in SHIRONAM_DATA_DIR.");
        }
        try {
            close(folder);
        } catch (IOException | UnsupportedOperationException othersOwn) {
            System.err.println("shironam: the data folder " + folder
                    + " can be read by others, and its rights can't be changed (" + othersOwn.getMessage()
                    + "). It holds keys and passwords: its owner should run chmod 700 on it.");
        }
    }

    private static void close(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        if (isOurs(folder)) {
            closeOne(folder);
            return;
        }
        for (String name : OURS) {
            if (Files.isDirectory(folder.resolve(name))) {
                closeOne(folder.resolve(name));
            }
        }
    }

    private static boolean isOurs(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            List<Path> folders = entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .toList();
            return folders.stream()
                            .allMatch(entry -> OURS.contains(entry.getFileName().toString()))
                    && ((int) Files.getAttribute(folder, "unix:mode") & 01000) == 0; // not one like /tmp
        }
    }

    private static void closeOne(Path folder) throws IOException {
        Set<PosixFilePermission> now = EnumSet.noneOf(PosixFilePermission.class);
        now.addAll(Files.getPosixFilePermissions(folder));
        if (!now.equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
    }
}
