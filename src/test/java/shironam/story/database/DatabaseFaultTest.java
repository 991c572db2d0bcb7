package shironam.story.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.TestDatabase;

/** What PostgreSQL says is known for what it is, however deep it lies in the failure. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DatabaseFaultTest {
    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource({
        "08006, AWAY, true, true",
        "57P01, AWAY, true, true",
        "57P03, AWAY, true, true",
        "53300, AWAY, true, true",
        "25006, AWAY, true, true",
        "57014, LATE, true, true",
        "55P03, LATE, true, true",
        "53100, FULL, true, true",
        "58030, DISK_FAILS, true, true",
        "40P01, CROSSED, true, false",
        "25P02, CROSSED, true, false",
        "54000, TOO_LARGE, false, false",
        "22021, UNSTORABLE, false, false"
    })
    void theDatabasesCodesAreKnown(String code, DatabaseFault fault, boolean itsOwn, boolean away) {
        Throwable failure = raised(code);

        assertEquals(Optional.of(fault), DatabaseFault.in(failure));
        assertEquals(itsOwn, fault.isItsOwn());
        assertEquals(away, DatabaseUnavailableException.isIn(failure));
        assertEquals(fault == DatabaseFault.FULL, new DatabaseUnavailableException(failure).isForDisk());
    }

    @ParameterizedTest
    @CsvSource({"23505", "42501", "22001", "P0001"})
    void whatAStatementDidWrongIsNoFaultOfTheDatabase(String code) {
        assertEquals(Optional.empty(), DatabaseFault.in(raised(code)));
    }

    @Test
    void aPoolWithoutAConnectionIsLikeADatabaseThatIsAway() {
        SQLException ofThePool = new SQLException("Sorry, acquisition timeout!");

        assertEquals(Optional.of(DatabaseFault.AWAY), DatabaseFault.in(new IllegalStateException(ofThePool)));
    }

    /** A commit's failure has the database's words beside it and not behind it. */
    @Test
    void aConnectionThatIsLostAtTheCommitIsFault() {
        Throwable failure = failureOf(() -> QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection()) {
                connection
                        .createStatement()
                        .execute("create temp table lost (a int primary key deferrable initially deferred)");
                connection
                        .createStatement()
                        .execute("create function pg_temp.lose() returns trigger language plpgsql as"
                                + " $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$");
                connection
                        .createStatement()
                        .execute("create constraint trigger lose after insert on lost deferrable"
                                + " initially deferred for each row execute function pg_temp.lose()");
                connection.createStatement().execute("insert into lost values (1)");
            } catch (SQLException notYet) {
                throw new AssertionError(notYet);
            }
        }));

        assertTrue(DatabaseUnavailableException.isIn(failure), () -> String.valueOf(failure));
    }

    private Throwable raised(String code) {
        return failureOf(() -> QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection()) {
                connection
                        .createStatement()
                        .execute("do $$ begin raise exception 'no' using errcode = '" + code + "'; end $$");
            } catch (SQLException raised) {
                throw new IllegalStateException("wrapped", raised);
            }
        }));
    }

    private static Throwable failureOf(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            return failure;
        }
        throw new AssertionError("nothing failed");
    }
}
