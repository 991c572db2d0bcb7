package shironam.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import shironam.media.storage.ObjectStore;
import shironam.story.history.RevisionChain;

/**
 * Puts a backup into an empty installation: migrates the database to the backup's version, loads all rows in one
 * transaction, then migrates to this version. What fails leaves an empty installation.
 */
public final class BackupRestore {
    private static final int MOST_BREAKS = 5;

    /** Others that work on this database; those of the application say so in their name. */
    private static final String OTHERS = """
            select application_name from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and application_name like 'shironam%'
                and application_name <> current_setting('application_name')""";

    private final Backup backup;
    private final DataSource database;
    private final boolean ownsDatabase;

    /** @param ownsDatabase whether nothing but the paper can be in the database */
    public BackupRestore(Backup backup, DataSource database, boolean ownsDatabase) {
        this.backup = backup;
        this.database = database;
        this.ownsDatabase = ownsDatabase;
    }

    /**
     * Restores the whole paper. The backup has to be {@linkplain Backup#verify() verified} before.
     *
     * @param here where the files of its pictures go
     */
    public void into(Path dataDir, ObjectStore here) throws IOException, SQLException, BackupException {
        prepare();
        List<String> copied = new ArrayList<>();
        RestoredKeys keys = new RestoredKeys(backup, dataDir);
        try {
            for (String picture : backup.pictures()) {
                if (!here.holds(picture)) {
                    copied.add(picture);
                    put(picture, here);
                }
            }
            load(keys::write);
        } catch (IOException | SQLException | BackupException | RuntimeException failed) {
            undo(failed, () -> remove(copied, here));
            undo(failed, keys::takeBack);
            throw failed;
        }
        keys.forgetOthers();
        finish();
    }

    private void put(String picture, ObjectStore here) throws IOException, BackupException {
        if (!backup.pictureFiles().has(picture)) {
            throw new BackupException("the picture " + picture + " can't be read from the backup any more.");
        }
        here.put(picture, backup.pictureFiles().file(picture));
        if (!here.holds(picture)) {
            throw new BackupException(
                    "what was written to " + here + " is read back as something else: look after" + " it.");
        }
    }

    private static void remove(List<String> pictures, ObjectStore here) throws IOException {
        for (String picture : pictures) {
            here.delete(picture);
        }
    }

    /** Restores the database alone, to see whether it can be done. */
    public void onTrial() throws IOException, SQLException, BackupException {
        prepare();
        load(() -> {});
        finish();
    }

    /** Stories whose chain of revisions does not hold in the restored database, some of them, in words. */
    public List<String> brokenChains() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return RevisionChain.breaks(connection, MOST_BREAKS);
        }
    }

    private void prepare() throws SQLException, BackupException {
        MigrationVersion wanted = MigrationVersion.fromVersion(backup.manifest.schema());
        MigrationVersion known = newestKnown();
        if (wanted.isNewerThan(known.getVersion())) {
            throw new BackupException("the backup belongs to a later version of Shironam ("
                    + backup.manifest.application() + "): its schema is " + wanted + ", and this version knows " + known
                    + " at the most. Nothing was changed. Use that version, or a later one.");
        }
        try (Connection connection = database.getConnection()) {
            requireNobodyElse(connection);
            requireEmpty(connection);
            String schema = PostgresCatalog.schema(connection);
            if (!schema.isEmpty() && MigrationVersion.fromVersion(schema).isNewerThan(wanted.getVersion())) {
                startAfresh(connection, schema);
            }
        }
        migrate(flyway(wanted));
    }

    private void startAfresh(Connection connection, String schema) throws SQLException, BackupException {
        if (!ownsDatabase) {
            throw new BackupException("the database was made ready by a later version (schema " + schema
                    + ") than the one that made the backup (" + backup.manifest.schema()
                    + "). Nothing was changed. Make a"
                    + " new, empty database, name it in QUARKUS_DATASOURCE_JDBC_URL and restore there.");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
        }
    }

    private static void requireNobodyElse(Connection connection) throws SQLException, BackupException {
        if (!PostgresCatalog.texts(connection, OTHERS).isEmpty()) {
            throw new BackupException("a server or another command of Shironam is using this database. Nothing was"
                    + " changed. Stop it, and restore again.");
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException, BackupException {
        long stories = count(connection, "stories");
        long accounts = count(connection, "accounts");
        if (stories > 0 || accounts > 0) {
            throw new BackupException("there is a paper here already (stories: " + stories + ", accounts: " + accounts
                    + "), and a backup is restored into an empty installation only. Nothing was changed. Name a new,"
                    + " empty folder in SHIRONAM_DATA_DIR (and an empty database in QUARKUS_DATASOURCE_JDBC_URL, if you"
                    + " run your own) and restore there.");
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        return PostgresCatalog.exists(connection, table)
                ? Long.parseLong(PostgresCatalog.texts(connection, "select count(*) from " + table)
                        .get(0))
                : 0;
    }

    private interface LastStep {
        void run() throws IOException, BackupException;
    }

    /** All or nothing. */
    private void load(LastStep before) throws SQLException, IOException, BackupException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("lock table stories, accounts in access exclusive mode");
                }
                requireEmpty(connection); // nobody has come in between
                new DatabaseLoad(connection, backup).load();
                before.run();
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }

    private void finish() throws SQLException, BackupException {
        try {
            migrate(flyway(MigrationVersion.LATEST));
        } catch (BackupException failed) {
            throw new BackupException(
                    "the backup is restored whole, but not brought up to this version yet: " + failed.getMessage()
                            + " The next start tries it again.",
                    failed);
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) "
                    + PostgresCatalog.names(connection).stream()
                            .map(PostgresCatalog::quoted)
                            .collect(Collectors.joining(", ")));
        }
    }

    private Flyway flyway(MigrationVersion target) {
        return Flyway.configure(getClass().getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migrations")
                .target(target)
                .load();
    }

    private MigrationVersion newestKnown() {
        return Arrays.stream(flyway(MigrationVersion.LATEST).info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .orElseThrow();
    }

    private static void migrate(Flyway flyway) throws BackupException {
        try {
            flyway.migrate();
        } catch (FlywayException refused) {
            throw new BackupException(
                    "the database can't be made ready: "
                            + String.valueOf(refused.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    refused);
        }
    }

    private interface Undoing {
        void run() throws IOException;
    }

    private static void undo(Exception because, Undoing what) {
        try {
            what.run();
        } catch (IOException failed) {
            because.addSuppressed(failed);
        }
    }
}
