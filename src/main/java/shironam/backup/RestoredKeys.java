package shironam.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The files of a backup that lie in the data folder itself. Those of the empty installation come back if it fails. */
final class RestoredKeys {
    private final Backup backup;
    private final Path dataDir;
    private final List<Path> written = new ArrayList<>();

    RestoredKeys(Backup backup, Path dataDir) {
        this.backup = backup;
        this.dataDir = dataDir;
    }

    void write() throws IOException, BackupException {
        for (BackupManifest.Key key : backup.manifest.keys()) {
            if (!Backup.KEYS.contains(key.name())) {
                throw new BackupException("the backup names a file that is none of a data folder: " + key.name());
            }
            Path file = dataDir.resolve(key.name());
            if (Files.exists(file)) {
                Files.move(file, before(file), StandardCopyOption.REPLACE_EXISTING);
            }
            written.add(file);
            DurableFile.write(file, backup.key(key));
        }
    }

    void takeBack() throws IOException {
        for (Path file : written) {
            Files.deleteIfExists(file);
            if (Files.exists(before(file))) {
                Files.move(before(file), file);
            }
        }
    }

    void forgetOthers() throws IOException {
        for (Path file : written) {
            Files.deleteIfExists(before(file));
        }
    }

    private static Path before(Path file) {
        return file.resolveSibling(file.getFileName() + ".before-restore");
    }
}
