package shironam.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import shironam.media.Asset;
import shironam.media.storage.ObjectStore;

/** Makes backups of a running paper. */
public final class BackupWriter {
    /** All of them stay. */
    public static final int ALL = 0;

    private static final String PICTURES = "select sha256, media_type from assets order by sha256 collate \"C\"";

    public interface Connecting {
        Connection open() throws SQLException;
    }

    private final Path dataDir;
    private final ObjectStore pictures;
    private final String application;

    /**
     * @param pictures where their files are
     * @param application the version of the running one
     */
    public BackupWriter(Path dataDir, ObjectStore pictures, String application) {
        this.dataDir = dataDir;
        this.pictures = pictures;
        this.application = application;
    }

    /**
     * Makes one, and reads every byte of it back. What fails leaves nothing behind.
     *
     * @param database gives a connection for this alone, apart from a pool that ends what takes long
     * @param keep how many stay, with this one
     * @param tell gets warnings, which do not hold it up
     */
    public Backup write(Connecting database, BackupFolder folder, int keep, Consumer<String> tell)
            throws IOException, SQLException, BackupException {
        folder.prepare(dataDir);
        try (FileChannel alone = folder.alone()) {
            folder.removeUnfinished();
            Backup made = write(database, folder);
            if (keep != ALL) {
                folder.keep(keep, tell);
            }
            return made;
        }
    }

    private Backup write(Connecting database, BackupFolder folder) throws IOException, SQLException, BackupException {
        try (Connection connection = database.open()) {
            Snapshot snapshot = Snapshot.take(connection);
            Path place = folder.begin(snapshot.time());
            try {
                Backup written = new Backup(place, fill(place, snapshot, folder.pictures()));
                written.verifyFiles(); // each picture was read when it was taken
                return finish(written);
            } catch (IOException | SQLException | BackupException | RuntimeException failed) {
                try {
                    OwnerOnlyFolders.delete(place);
                } catch (IOException next) {
                    failed.addSuppressed(next); // the next backup removes it
                }
                throw failed;
            }
        }
    }

    private BackupManifest fill(Path place, Snapshot snapshot, PictureFiles kept)
            throws IOException, SQLException, BackupException {
        OwnerOnlyFolders.makeNew(place.resolve("tables"));
        List<BackupManifest.Table> tables = new ArrayList<>();
        for (PostgresCatalog.Table table : snapshot.tables()) {
            tables.add(TableCopy.write(snapshot.connection(), table, place));
        }
        List<BackupManifest.Sequence> sequences = PostgresCatalog.sequences(snapshot.connection());
        List<String> known = pictures(snapshot.connection());
        String postgresql = snapshot.connection().getMetaData().getDatabaseProductVersion();
        snapshot.connection().close(); // pictures never change
        List<String> missing = new ArrayList<>();
        BackupManifest.Pictures pictures = takePictures(place, known, kept, missing);
        List<BackupManifest.Key> keys = takeKeys(place);
        DurableFile.forceNamesIn(place.resolve("tables"));
        return new BackupManifest(
                BackupManifest.FORMAT,
                snapshot.time().toString(),
                application,
                snapshot.schema(),
                postgresql,
                tables,
                sequences,
                pictures,
                missing,
                keys);
    }

    private static List<String> pictures(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(PICTURES)) {
            while (row.next()) {
                names.add(Asset.fileName(row.getString(1), row.getString(2)));
            }
        }
        return names;
    }

    private BackupManifest.Pictures takePictures(
            Path place, List<String> known, PictureFiles kept, List<String> missing)
            throws IOException, BackupException {
        List<String> taken = new ArrayList<>();
        long bytes = 0;
        for (String picture : known) {
            if (kept.has(picture) || kept.take(picture, pictures)) {
                taken.add(picture);
                bytes += kept.size(picture);
            } else {
                missing.add(picture);
            }
        }
        byte[] list = PictureFiles.list(taken).getBytes(StandardCharsets.UTF_8);
        return new BackupManifest.Pictures(
                taken.size(), bytes, DurableFile.write(place.resolve(Backup.PICTURES), list));
    }

    private List<BackupManifest.Key> takeKeys(Path place) throws IOException {
        List<BackupManifest.Key> keys = new ArrayList<>();
        for (String name : Backup.KEYS) {
            Path file = dataDir.resolve(name);
            if (Files.exists(file)) {
                keys.add(
                        new BackupManifest.Key(name, DurableFile.write(place.resolve(name), Files.readAllBytes(file))));
            }
        }
        return keys;
    }

    /** From here on it is a backup. */
    private static Backup finish(Backup written) throws IOException, BackupException {
        Path manifest = written.place.resolve(BackupManifest.FILE);
        Path unfinished = written.place.resolve(BackupManifest.FILE + ".unfinished");
        DurableFile.write(unfinished, written.manifest.bytes());
        DurableFile.forceNamesIn(written.place);
        Files.move(unfinished, manifest, StandardCopyOption.ATOMIC_MOVE);
        DurableFile.forceNamesIn(written.place);
        DurableFile.forceNamesIn(written.place.toAbsolutePath().getParent());
        Backup read = Backup.at(written.place);
        if (!read.manifest.equals(written.manifest)) {
            throw new BackupException(
                    "what was written to " + manifest + " is read back as something else: look after" + " that disk.");
        }
        return read;
    }
}
