package shironam.cli.startup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * Looks, before a migration runs, whether the database is one of an earlier version and not of a later; then gives it time.
 * It also knows databases of the first version, of which three migrations have other comments.
 */
public class MigrationCheck implements Callback {
    private static final Pattern VERSION = Pattern.compile("V(\\d+(?:[._]\\d+)*)__.*\\.sql");
    /** Comments in these migrations named classes that were renamed: the checksum of then, and that of now. No SQL differs. */
    private static final String OTHER_COMMENTS = """
            update %1$s set checksum = other.now from (values
                ('1', -205540210, -2089357435), ('10', 2117445655, 669851855), ('17', 1416904942, 917230924)
            ) other (version, before, now)
            where %1$s.version = other.version and checksum = other.before""";

    private static final int A_DAY_MILLIS = 24 * 60 * 60 * 1000;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE || event == Event.BEFORE_MIGRATE || event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (event == Event.BEFORE_EACH_MIGRATE) {
                giveTime(context.getConnection());
            } else {
                MigrationVersion there = newestIn(context);
                refuseLaterVersion(context, there);
                if (event == Event.BEFORE_VALIDATE && there != null) {
                    acceptOtherComments(context);
                }
            }
        } catch (SQLException failed) {
            throw new FlywayException("the database can't be looked at: " + failed.getMessage(), failed);
        }
    }

    private static void giveTime(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, A_DAY_MILLIS);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0; set lock_timeout = 0");
        }
    }

    private static void refuseLaterVersion(Context context, MigrationVersion there) {
        MigrationVersion known = newestKnown(context.getConfiguration());
        if (known != null && there != null && there.compareTo(known) > 0) {
            throw new FlywayException("the database belongs to a later version of Shironam: its schema is " + there
                    + ", and this version knows " + known + " at the most. Start that later version again, or"
                    + " restore a backup from before the upgrade. Nothing was changed.");
        }
    }

    private static void acceptOtherComments(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.executeUpdate(
                    OTHER_COMMENTS.formatted(context.getConfiguration().getTable()));
        }
    }

    private static MigrationVersion newestKnown(Configuration configuration) {
        MigrationVersion newest = null;
        for (LoadableResource migration :
                configuration.getResourceProvider().getResources("V", new String[] {".sql"})) {
            Matcher name = VERSION.matcher(migration.getFilename());
            if (name.matches()) {
                MigrationVersion version = MigrationVersion.fromVersion(name.group(1));
                newest = newest == null || version.compareTo(newest) > 0 ? version : newest;
            }
        }
        return newest;
    }

    private static MigrationVersion newestIn(Context context) throws SQLException {
        String table = context.getConfiguration().getTable();
        try (Statement statement = context.getConnection().createStatement()) {
            try (ResultSet found = statement.executeQuery("select to_regclass('" + table + "')")) {
                found.next();
                if (found.getString(1) == null) {
                    return null;
                }
            }
            MigrationVersion newest = null;
            try (ResultSet versions =
                    statement.executeQuery("select version from " + table + " where success and version is not null")) {
                while (versions.next()) {
                    MigrationVersion version = MigrationVersion.fromVersion(versions.getString(1));
                    newest = newest == null || version.compareTo(newest) > 0 ? version : newest;
                }
            }
            return newest;
        }
    }

    @Override
    public String getCallbackName() {
        return "migrations";
    }
}
