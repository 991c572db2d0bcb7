package shironam.identity;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Slows guessing down: after five wrong passwords for a name from one address, or {@value #FREE_BY_ADDRESS} from one
 * address for any names, the next try waits, and each further one waits twice as long. Counted by name <em>and</em>
 * address, so a stranger can't lock an editor out.
 */
@ApplicationScoped
class LoginThrottle {
    private static final int FREE_BY_NAME = 5;
    private static final int FREE_BY_ADDRESS = 50;
    private static final String CODES = "two-factor";
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    @Inject
    Clock clock;

    Duration waitFor(String name, String from) {
        return longer(waitFor(key(name, from), FREE_BY_NAME), waitFor(from, FREE_BY_ADDRESS));
    }

    /** Codes are counted by name alone: whoever guesses them knows the password, and may have many addresses. */
    Duration waitForCode(String name, String from) {
        return longer(waitFor(key(name, CODES), FREE_BY_NAME), waitFor(from, FREE_BY_ADDRESS));
    }

    void failedCode(String name, String from) {
        count(key(name, CODES));
        count(from);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    void failed(String name, String from) {
        count(key(name, from));
        count(from);
    }

    /** Only when somebody is in: a right password alone must not set the counting of codes back. */
    void succeeded(String name) {
        getEntityManager()
                .createNativeQuery("delete from login_failures where key like :of or last_at < :old")
                .setParameter("of", Accounts.plain(name).replaceAll("([\\\\%_])", "\\\\$1") + " %")
                .setParameter("old", clock.instant().minus(FORGOTTEN_AFTER))
                .executeUpdate();
    }

    private static String key(String name, String from) {
        return Accounts.plain(name) + " " + from;
    }

    private void count(String key) {
        getEntityManager()
                .createNativeQuery("""
                        insert into login_failures as known (key, failures, last_at) values (:key, 1, :now)
                        on conflict (key) do update set last_at = :now,
                            failures = case when known.last_at < :old then 1 else known.failures + 1 end""")
                .setParameter("key", key)
                .setParameter("now", clock.instant())
                .setParameter("old", clock.instant().minus(FORGOTTEN_AFTER))
                .executeUpdate();
    }

    private Duration waitFor(String key, int free) {
        List<?> rows = getEntityManager()
                .createNativeQuery("select failures, last_at from login_failures where key = :key", Object[].class)
                .setParameter("key", key)
                .getResultList();
        if (rows.isEmpty()) {
            return Duration.ZERO;
        }
        Object[] row = (Object[]) rows.get(0);
        int tooMany = ((Number) row[0]).intValue() - free;
        Instant last = ((Instant) row[1]);
        if (tooMany < 0 || last.plus(FORGOTTEN_AFTER).isBefore(clock.instant())) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tooMany, 10));
        Duration left =
                Duration.between(clock.instant(), last.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
