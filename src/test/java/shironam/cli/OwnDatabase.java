package shironam.cli;

import com.password4j.Password;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import shironam.TestDatabase;
import shironam.cli.environment.CommandFailedException;
import shironam.cli.postgres.EmbeddedDatabase;
import shironam.identity.Role;
import shironam.identity.WeakPasswords;

/** A database in the PostgreSQL of the tests, for servers that run as processes of their own. */
public final class OwnDatabase implements AutoCloseable {
    private static final String TEMPLATE = "with_all_tables";

    private static EmbeddedDatabase embedded;
    private static int users;
    private static boolean hasTemplate;

    private final EmbeddedDatabase postgres;
    private final String url;
    private final Connection connection;

    private OwnDatabase(EmbeddedDatabase postgres, String name, String template, String options) throws SQLException {
        this.postgres = postgres;
        this.url = postgres.jdbcUrl().replaceFirst("/postgres$", "/" + name);
        try (Connection maintenance = postgres.administration()) {
            maintenance.createStatement().execute("drop database if exists " + name + " with (force)");
            maintenance
                    .createStatement()
                    .execute("create database %s owner %s template %s %s"
                            .formatted(name, postgres.user(), template, options));
        }
        this.connection = connect(url);
    }

    public static OwnDatabase empty(String name) throws Exception {
        return empty(name, "");
    }

    /** @param options of CREATE DATABASE */
    static OwnDatabase empty(String name, String options) throws Exception {
        return new OwnDatabase(shared(), name, "template0", options);
    }

    /** With all tables: each start on an empty database would spend seconds of processor time on them. */
    public static OwnDatabase migrated(String name) throws Exception {
        return new OwnDatabase(shared(), name, template(), "");
    }

    /** Made once for the process, and nobody is connected to it afterwards. */
    private static synchronized String template() throws SQLException {
        if (!hasTemplate) {
            OwnDatabase made = new OwnDatabase(embedded, TEMPLATE, "template0", "");
            made.connection.close();
            Flyway.configure()
                    .dataSource(made.source())
                    .locations("filesystem:db/migrations")
                    .load()
                    .migrate();
            hasTemplate = true;
        }
        return TEMPLATE;
    }

    /** One for the process: file locks are the process's, and several databases may be in use. */
    private static synchronized EmbeddedDatabase shared() throws CommandFailedException {
        if (users++ == 0) {
            embedded = EmbeddedDatabase.openForNow(TestDatabase.folder());
        }
        return embedded;
    }

    private static synchronized void leave() {
        if (--users == 0) {
            embedded.close();
        }
    }

    /** Another connection to it. */
    Connection another() throws SQLException {
        return connect(url);
    }

    DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(postgres.user());
        source.setPassword(postgres.password());
        return source;
    }

    /** What a server has to be told to use it. */
    Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", url,
                "QUARKUS_DATASOURCE_USERNAME", postgres.user(),
                "QUARKUS_DATASOURCE_PASSWORD", postgres.password());
    }

    public void addAccount(String name, Role role, String password) throws SQLException {
        execute(
                "insert into accounts (name, role, password_hash) values (?, ?, ?)",
                name,
                role.word(),
                Password.hash(password)
                        .addRandomSalt(16)
                        .with(WeakPasswords.FUNCTION)
                        .getResult());
    }

    /** @return how many rows it changed */
    public int execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        }
    }

    public long number(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    /** @return "" where there is none */
    public String text(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet result = statement.executeQuery()) {
            return result.next() && result.getString(1) != null ? result.getString(1) : "";
        }
    }

    /** Of a query of a word and a number. */
    Map<String, Long> numbers(String sql) throws SQLException {
        Map<String, Long> numbers = new TreeMap<>();
        try (PreparedStatement statement = prepared(sql);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                numbers.put(result.getString(1), result.getLong(2));
            }
        }
        return numbers;
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private Connection connect(String to) throws SQLException {
        return DriverManager.getConnection(to, postgres.user(), postgres.password());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        leave();
    }
}
