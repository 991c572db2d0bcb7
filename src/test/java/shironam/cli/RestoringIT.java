package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shironam.backup.Backup;
import shironam.backup.BackupException;
import shironam.backup.BackupFolder;
import shironam.backup.BackupRestore;
import shironam.backup.BackupWriter;
import shironam.identity.Role;
import shironam.media.storage.FolderStore;
import shironam.story.history.RevisionChain;

/** Backups of earlier versions, and what fails in the middle. */
class RestoringIT {
    private static final String EARLIER = "17";
    private static final byte[] PICTURE = HexFormat.of().parseHex("ffd8ffe000104a464946");
    private static final String HASH = DigestUtils.sha256Hex(PICTURE);

    private static OwnDatabase before;

    @TempDir
    Path folder;

    private OwnDatabase after;
    private Path dataDir;
    private Path newDataDir;

    @BeforeAll
    static void aPaperOfAnEarlierVersion() throws Exception {
        before = OwnDatabase.empty("restoring_before");
        migrate(before, EARLIER);
        before.addAccount("rafia", Role.CHIEF, "a long password");
        before.execute(
                "insert into assets (sha256, media_type, width, height, bytes) values (?, 'image/jpeg', 1, 1, 10)",
                HASH);
        before.execute("insert into stories (headline, slug, body, created_by, created_at, updated_at)"
                + " values (E'এক\\\\দুই\\n\\tতিন', 'one', '<p>ক</p>', 1, now(), now())");
        for (int number = 1; number <= 3; number++) {
            before.execute(
                    "insert into revisions (story_id, number, kind, account_id, created_at, content)"
                            + " values (1, ?, 'SAVED', 1, now(), '{\"headline\": \"খবর\"}')",
                    number);
        }
        before.execute("insert into login_failures values ('somebody', 1, now())");
    }

    @BeforeEach
    void anEmptyInstallation() throws Exception {
        after = OwnDatabase.empty("restoring_after");
        dataDir = folder.resolve("data");
        newDataDir = Files.createDirectory(folder.resolve("new-data"));
        Files.createDirectories(picture().getParent());
        Files.write(picture(), PICTURE);
        Files.writeString(dataDir.resolve("session.key"), "the old key\n");
        Files.writeString(newDataDir.resolve("session.key"), "a new key\n");
    }

    private Path picture() {
        return dataDir.resolve("media").resolve(HASH.substring(0, 2)).resolve(HASH + ".jpeg");
    }

    @AfterEach
    void close() throws Exception {
        after.close();
    }

    @AfterAll
    static void nothingKeepsRunning() throws Exception {
        before.close();
    }

    @Test
    void aBackupOfAnEarlierVersionIsBroughtUpToThisOne() throws Exception {
        assertFalse(Backup.in(backup()).lacksSessionKey());

        restoring(after, false).into(newDataDir, new FolderStore(newDataDir));

        assertEquals(before.text("select headline from stories"), after.text("select headline from stories"));
        assertEquals(3, after.number("select count(*) from revisions"));
        assertEquals(List.of(), RevisionChain.breaks(after.another(), 5));
        assertTrue(after.number("select max(version::int) from flyway_schema_history") > Integer.parseInt(EARLIER));
        assertEquals(0, after.number("select count(*) from login_failures"), "the next migration has run");
        assertEquals("the old key\n", Files.readString(newDataDir.resolve("session.key")));
        assertEquals(List.of(HASH + ".jpeg", "session.key"), files(newDataDir));
        assertEquals(
                2,
                after.number("insert into stories (slug, created_at, updated_at) values ('two', now(), now())"
                        + " returning id"),
                "numbers go on");
        assertThrows(Exception.class, () -> after.execute("delete from revisions"), "history stays again");
        assertThrows(
                Exception.class,
                () -> after.execute("insert into story_reads values (now(), 99, 1)"),
                "foreign keys stand");
    }

    @Test
    void aSessionKeyThatIsConfiguredElsewhereIsMissed() throws Exception {
        Files.delete(dataDir.resolve("session.key"));
        assertFalse(Backup.in(backup()).lacksSessionKey(), "nothing was made with one");
        before.execute("insert into sessions (token_hash, account_id, expires_at) values ('x', 1, now())");
        assertTrue(Backup.in(backup()).lacksSessionKey());
        before.execute("delete from sessions");
    }

    @Test
    void anEmptyDatabaseOfThisVersionIsMadeReadyForAnEarlierBackupIfNothingElseCanBeInIt() throws Exception {
        backup();
        migrate(after, "latest");

        BackupException refused = assertThrows(
                BackupException.class, () -> restoring(after, false).into(newDataDir, new FolderStore(newDataDir)));
        assertTrue(refused.getMessage().contains("Make a new, empty database"), refused.getMessage());

        restoring(after, true).into(newDataDir, new FolderStore(newDataDir));
        assertEquals(1, after.number("select count(*) from stories"));
    }

    @Test
    void whatFailsInTheMiddleLeavesNothing() throws Exception {
        Path backup = backup();
        Files.write(backup.resolve("tables/stories.copy.gz"), new byte[100]);

        assertThrows(IOException.class, () -> restoring(after, false).into(newDataDir, new FolderStore(newDataDir)));

        assertEquals(0, after.number("select count(*) from accounts"));
        assertEquals(0, after.number("select count(*) from stories"));
        assertEquals("a new key\n", Files.readString(newDataDir.resolve("session.key")));
        assertEquals(List.of("session.key"), files(newDataDir));
    }

    /** The paper has to come back all the same. */
    @Test
    void historyThatSomebodyHasChangedIsRestoredAndNamed() throws Exception {
        before.execute("alter table revisions disable trigger user");
        before.execute("update revisions set content = '{\"headline\": \"অন্য\"}' where number = 2");
        backup();
        before.execute("update revisions set content = '{\"headline\": \"খবর\"}' where number = 2");
        before.execute("alter table revisions enable trigger user");

        BackupRestore restoring = restoring(after, false);
        restoring.into(newDataDir, new FolderStore(newDataDir));

        assertEquals(3, after.number("select count(*) from revisions"));
        assertEquals(List.of("story 1 from revision 2 on"), restoring.brokenChains());
    }

    @Test
    void aBackupOfALaterVersionIsRefused() throws Exception {
        before.execute("insert into flyway_schema_history values (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x',"
                + " now(), 1, true)");
        backup();
        before.execute("delete from flyway_schema_history where version = '999'");

        BackupException refused = assertThrows(
                BackupException.class, () -> restoring(after, true).into(newDataDir, new FolderStore(newDataDir)));

        assertTrue(refused.getMessage().contains("its schema is 999"), refused.getMessage());
        assertEquals(0, after.number("select count(*) from pg_tables where schemaname = 'public'"));
    }

    @Test
    void aPictureThatIsDamagedIsNamedAndHoldsNothingUp() throws Exception {
        Files.write(picture(), new byte[] {1});
        Path backup = backup();
        assertEquals(List.of(HASH + ".jpeg"), Backup.in(backup).missingPictures());
        restoring(after, false).into(newDataDir, new FolderStore(newDataDir));
        assertEquals(1, after.number("select count(*) from stories"));

        Files.write(picture(), PICTURE);
        assertEquals(List.of(), Backup.in(backup()).missingPictures());
        assertEquals(List.of(), Backup.in(folder.resolve("backups")).missingPictures(), "the newest counts");
    }

    @Test
    void aFolderThatCanNotBeOneIsRefused() throws Exception {
        BackupWriter writer = new BackupWriter(dataDir, new FolderStore(dataDir), "test");
        for (Path wrong : List.of(dataDir.resolve("backups"), Files.writeString(folder.resolve("file"), ""))) {
            assertThrows(
                    BackupException.class,
                    () -> writer.write(before::another, new BackupFolder(wrong), BackupWriter.ALL, note -> {}));
        }
        BackupException nothing = assertThrows(
                BackupException.class,
                () -> writer.write(
                        after::another, new BackupFolder(folder.resolve("backups")), BackupWriter.ALL, note -> {}));
        assertTrue(nothing.getMessage().contains("there is no paper"), nothing.getMessage());
        migrate(after, "latest");
        assertThrows(
                BackupException.class,
                () -> writer.write(
                        after::another, new BackupFolder(folder.resolve("backups")), BackupWriter.ALL, note -> {}),
                "nor is an empty one");
        assertFalse(files(folder.resolve("backups")).stream().anyMatch(name -> name.endsWith(".gz")));
    }

    private Path backup() throws Exception {
        Backup made = new BackupWriter(dataDir, new FolderStore(dataDir), "test")
                .write(before::another, new BackupFolder(folder.resolve("backups")), BackupWriter.ALL, note -> {});
        return Path.of(made.toString());
    }

    private BackupRestore restoring(OwnDatabase into, boolean ownsDatabase) throws Exception {
        return new BackupRestore(Backup.in(folder.resolve("backups")), into.source(), ownsDatabase);
    }

    private static void migrate(OwnDatabase database, String target) {
        DataSource source = database.source();
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migrations")
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".lock"))
                    .sorted()
                    .toList();
        }
    }
}
