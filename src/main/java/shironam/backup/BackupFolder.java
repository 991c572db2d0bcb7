package shironam.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of backups: each in a folder named for its moment, and the pictures of all of them in {@code media}. */
public final class BackupFolder {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAMED = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d\\.\\d{3}Z");
    private static final String LOCK = ".lock";

    private final Path path;

    public BackupFolder(Path path) {
        this.path = path;
    }

    /** Makes it, and refuses one that can't take a backup, before anything is begun. */
    public void prepare(Path dataDir) throws IOException, BackupException {
        if (path.toAbsolutePath().normalize().startsWith(dataDir)) {
            throw new BackupException(path + " lies in the data folder, with which it would be lost. Name a folder"
                    + " elsewhere, best on another disk.");
        }
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new BackupException(path + " is a file. Name a folder for the backups.");
        }
        OwnerOnlyFolders.make(path);
        if (!Files.isWritable(path)) {
            throw new BackupException(
                    path + " is not writable for this user. Change its owner (chown), or name another" + " folder.");
        }
    }

    /** A lock for as long as it is open: one process at a time changes what is here. */
    FileChannel alone() throws IOException, BackupException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException thisProcess) {
            // it is another backup all the same
        }
        if (lock == null) {
            channel.close();
            throw new BackupException("another backup is being made in " + path + ". Wait until it is done.");
        }
        return channel;
    }

    Path begin(Instant moment) throws IOException {
        return OwnerOnlyFolders.makeNew(path.resolve(NAME.format(moment)));
    }

    PictureFiles pictures() {
        return new PictureFiles(path);
    }

    /** The newest first. */
    List<Path> backups() throws IOException {
        return named(Files::exists);
    }

    /** What a backup that was killed has left. */
    void removeUnfinished() throws IOException {
        for (Path unfinished : named(manifest -> !Files.exists(manifest))) {
            OwnerOnlyFolders.delete(unfinished);
        }
    }

    private List<Path> named(java.util.function.Predicate<Path> manifest) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry ->
                            NAMED.matcher(entry.getFileName().toString()).matches())
                    .filter(Files::isDirectory)
                    .filter(entry -> manifest.test(entry.resolve(BackupManifest.FILE)))
                    .sorted(Comparator.<Path>reverseOrder())
                    .toList();
        }
    }

    /** Removes all but the newest, and the pictures that only those had. One that can't be read is not counted, and stays. */
    void keep(int number, Consumer<String> tell) throws IOException {
        int good = 0;
        Set<String> needed = new HashSet<>();
        boolean allRead = true;
        for (Path place : backups()) {
            try {
                Backup backup = Backup.at(place);
                if (++good > number) {
                    Files.delete(place.resolve(BackupManifest.FILE)); // first: what is half removed is no backup
                    OwnerOnlyFolders.delete(place);
                } else {
                    needed.addAll(backup.pictures());
                }
            } catch (BackupException broken) {
                tell.accept(broken.getMessage());
                allRead = false;
            }
        }
        if (allRead) {
            pictures().removeAllBut(needed);
        } else {
            tell.accept("no picture was removed, since it is not known which ones that backup needs.");
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
