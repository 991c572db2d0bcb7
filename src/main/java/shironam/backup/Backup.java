package shironam.backup;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A backup that is there. */
public final class Backup {
    /** Names the pictures of a backup. */
    static final String PICTURES = "pictures.txt";

    private static final String SESSION_KEY = "session.key";

    /** Of the data folder; what else lies there can be made again, or lies in tables and pictures. */
    static final List<String> KEYS = List.of(SESSION_KEY, "demo-editor.password");

    private static final Set<String> MADE_WITH_THE_KEY =
            Set.of("sessions", "two_factor", "preview_links", "password_links");

    private static final int BUFFER = 1 << 16;

    final Path place;
    final BackupManifest manifest;

    Backup(Path place, BackupManifest manifest) {
        this.place = place;
        this.manifest = manifest;
    }

    /** The backup in that folder, or the newest one where there are several in it. */
    public static Backup in(Path folder) throws IOException, BackupException {
        if (Files.exists(folder.resolve(BackupManifest.FILE))) {
            return at(folder);
        }
        List<Path> several = new BackupFolder(folder).backups();
        if (several.isEmpty()) {
            throw new BackupException("there is no backup in " + folder
                    + (Files.isDirectory(folder) ? "." : ": no such folder.")
                    + " Name the folder that was given to the command backup.");
        }
        return at(several.get(0));
    }

    static Backup at(Path place) throws IOException, BackupException {
        byte[] bytes = Files.readAllBytes(place.resolve(BackupManifest.FILE));
        BackupManifest manifest =
                BackupManifest.parse(bytes).orElseThrow(() -> broken(place, BackupManifest.FILE, "is not as it was"));
        if (manifest.format() > BackupManifest.FORMAT) {
            throw new BackupException("the backup in " + place + " was made by a later version of Shironam ("
                    + manifest.application() + "). Use that version, or a later one.");
        }
        return new Backup(place, manifest);
    }

    /** Names of its pictures. */
    List<String> pictures() throws IOException, BackupException {
        byte[] list = Files.readAllBytes(whole(PICTURES, manifest.pictures().sha256()));
        return PictureFiles.names(new String(list, StandardCharsets.UTF_8));
    }

    PictureFiles pictureFiles() {
        return new PictureFiles(place.toAbsolutePath().getParent());
    }

    /** A file of the data folder. */
    byte[] key(BackupManifest.Key key) throws IOException, BackupException {
        return Files.readAllBytes(whole(key.name(), key.sha256()));
    }

    /** Reads every byte of it. */
    public void verify() throws IOException, BackupException {
        verifyFiles();
        for (String picture : pictures()) {
            if (!pictureFiles().has(picture)) {
                throw broken(place, "the picture " + picture, "is not there, or not as it was");
            }
        }
    }

    /** All but the pictures. */
    void verifyFiles() throws IOException, BackupException {
        for (BackupManifest.Table table : manifest.tables()) {
            verify(table);
        }
        for (BackupManifest.Key key : manifest.keys()) {
            key(key);
        }
        pictures();
    }

    private void verify(BackupManifest.Table table) throws IOException, BackupException {
        long rows = 0;
        long bytes = 0;
        String hash;
        try (DigestInputStream file =
                new DigestInputStream(Files.newInputStream(place.resolve(table.file())), Sha256.digest())) {
            InputStream text = new GZIPInputStream(new BufferedInputStream(file, BUFFER), BUFFER);
            byte[] some = new byte[BUFFER];
            for (int read = text.read(some); read >= 0; read = text.read(some)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    rows += some[i] == '\n' ? 1 : 0; // in a text it is written as a backslash and an n
                }
            }
            file.transferTo(OutputStream.nullOutputStream());
            hash = HexFormat.of().formatHex(file.getMessageDigest().digest());
        } catch (NoSuchFileException absent) {
            throw broken(place, table.file(), "is not there");
        } catch (ZipException | EOFException unreadable) {
            throw broken(place, table.file(), "can't be unpacked (" + unreadable.getMessage() + ")");
        }
        if (!hash.equals(table.sha256())) {
            throw broken(place, table.file(), "is not as it was");
        }
        if (rows != table.rows() || bytes != table.bytes()) {
            throw broken(place, table.file(), "holds " + rows + " rows and not " + table.rows());
        }
    }

    private Path whole(String name, String sha256) throws IOException, BackupException {
        Path file = place.resolve(name);
        if (!Files.exists(file)) {
            throw broken(place, name, "is not there");
        }
        if (!Sha256.of(file).equals(sha256)) {
            throw broken(place, name, "is not as it was");
        }
        return file;
    }

    private static BackupException broken(Path place, String part, String how) {
        return new BackupException("the backup in " + place + " is broken: " + part + " " + how + ". Use another one.");
    }

    public String moment() {
        return manifest.made();
    }

    public List<String> missingPictures() {
        return manifest.missing();
    }

    /** Whether something in it was made with a session key that is not in it: that one is configured elsewhere. */
    public boolean lacksSessionKey() {
        return manifest.keys().stream().noneMatch(key -> key.name().equals(SESSION_KEY))
                && manifest.tables().stream()
                        .anyMatch(table -> MADE_WITH_THE_KEY.contains(table.name()) && table.rows() > 0);
    }

    /** "31 tables with 12345 rows, 34 pictures". */
    public String summary() {
        long rows =
                manifest.tables().stream().mapToLong(BackupManifest.Table::rows).sum();
        return manifest.tables().size() + " tables with " + rows + " rows, "
                + manifest.pictures().number() + " pictures";
    }

    @Override
    public String toString() {
        return place.toString();
    }
}
