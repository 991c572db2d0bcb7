package shironam.story.database;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A page's question has seconds, what takes long has minutes, and the next one on the same connection has seconds again. */
@QuarkusTest
class QueryTimeoutsTest {
    @Inject
    Asking asking;

    @Test
    void whatTakesLongHasTimeAndHandsItToNobody() {
        String usual = asking.forAPage();
        for (int i = 0; i < 30; i++) { // so that every connection of the pool was used for both
            assertEquals("9min 600000", asking.forLong());
            assertThrows(IllegalStateException.class, asking::forLongInVain);
            assertEquals(usual, asking.forAPage());
        }
        assertEquals("50s 60000", usual);
    }

    @Test
    void aDatabaseThatIsAwayIsNoFailureOfAJob() {
        assertDoesNotThrow(() -> asking.job(new DatabaseUnavailableException()));
        assertDoesNotThrow(() -> asking.job(new IllegalStateException(new SQLException("timeout", "57014"))));
        assertDoesNotThrow(() -> asking.job(new IllegalStateException(new SQLException("locked", "55P03"))));
        assertThrows(IllegalStateException.class, () -> asking.job(new IllegalStateException("a defect")));
    }

    @ApplicationScoped
    static class Asking {
        @Transactional
        String forAPage() {
            return ask();
        }

        @LongRunning
        @Transactional
        String forLong() {
            return ask();
        }

        @LongRunning
        @Transactional
        void forLongInVain() {
            ask();
            throw new IllegalStateException("which rolls back");
        }

        @SkipOnDatabaseOutage
        void job(RuntimeException failure) {
            throw failure;
        }

        private static String ask() {
            org.hibernate.Session session = Panache.getSession();
            String statement = (String) session.createNativeQuery("show statement_timeout", String.class)
                    .getSingleResult();
            return session.doReturningWork(connection -> statement + " " + connection.getNetworkTimeout());
        }
    }
}
