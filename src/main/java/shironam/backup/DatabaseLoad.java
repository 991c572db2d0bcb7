package shironam.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts the rows of a backup into an empty database of the same schema, in one transaction. Triggers and foreign keys are
 * out of the way meanwhile: rows come as they were, in any order. That takes the owner of the tables and no superuser.
 * Each foreign key is checked by PostgreSQL when it comes back.
 */
final class DatabaseLoad {
    private final Connection connection;
    private final Backup backup;

    /** @param connection in a transaction, which whoever gives it ends */
    DatabaseLoad(Connection connection, Backup backup) {
        this.connection = connection;
        this.backup = backup;
    }

    void load() throws SQLException, IOException, BackupException {
        requireSameTables();
        List<PostgresCatalog.ForeignKey> foreignKeys = PostgresCatalog.foreignKeys(connection);
        for (PostgresCatalog.ForeignKey key : foreignKeys) {
            run("alter table " + key.table() + " drop constraint " + PostgresCatalog.quoted(key.name()));
        }
        onEachTable("disable trigger user");
        run("truncate " + tables().stream().map(PostgresCatalog::quoted).collect(Collectors.joining(", ")));
        for (BackupManifest.Table table : backup.manifest.tables()) {
            TableCopy.read(connection, table, backup.place);
        }
        setSequences();
        onEachTable("enable trigger user");
        for (PostgresCatalog.ForeignKey key : foreignKeys) {
            run("alter table " + key.table() + " add constraint " + PostgresCatalog.quoted(key.name()) + " "
                    + key.definition());
        }
        requireSameRows();
    }

    private List<String> tables() {
        return backup.manifest.tables().stream().map(BackupManifest.Table::name).toList();
    }

    private void requireSameTables() throws SQLException, BackupException {
        Map<String, List<String>> here = new TreeMap<>();
        PostgresCatalog.tables(connection).forEach(table -> here.put(table.name(), table.columns()));
        Map<String, List<String>> there = new TreeMap<>();
        backup.manifest.tables().forEach(table -> there.put(table.name(), table.columns()));
        if (here.equals(there)) {
            return;
        }
        List<String> others = new ArrayList<>();
        here.forEach((table, columns) -> {
            if (!columns.equals(there.get(table))) {
                others.add(table);
            }
        });
        there.keySet().stream().filter(table -> !here.containsKey(table)).forEach(others::add);
        throw new BackupException("the tables of the backup are not those of this version's schema "
                + backup.manifest.schema() + " (" + String.join(", ", others)
                + "). Restore it with the version that made"
                + " it: " + backup.manifest.application() + ".");
    }

    private void onEachTable(String change) throws SQLException {
        for (String table : tables()) {
            run("alter table " + PostgresCatalog.quoted(table) + " " + change);
        }
    }

    private void setSequences() throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (BackupManifest.Sequence sequence : backup.manifest.sequences()) {
                set.setString(1, PostgresCatalog.quoted(sequence.name()));
                set.setLong(2, sequence.value());
                set.setBoolean(3, sequence.called());
                set.execute();
            }
        }
    }

    private void requireSameRows() throws SQLException, BackupException {
        for (BackupManifest.Table table : backup.manifest.tables()) {
            long rows = Long.parseLong(
                    PostgresCatalog.texts(connection, "select count(*) from " + PostgresCatalog.quoted(table.name()))
                            .get(0));
            if (rows != table.rows()) {
                throw new BackupException("of " + table.rows() + " rows of the table " + table.name() + " " + rows
                        + " came in. Use another backup.");
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
