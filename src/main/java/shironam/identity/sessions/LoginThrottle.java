package shironam.identity.sessions;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shironam.identity.Account;
import shironam.identity.AccountNames;
import shironam.identity.network.ClientAddresses;
import shironam.identity.network.RequestOrigin;

/**
 * Slows guessing down: after so many tries the next one waits, and each further one waits twice as long. A try is
 * counted in one statement, in a transaction of its own, <em>before</em> the password or code is checked, so of any
 * number of simultaneous tries on any number of nodes no more than allowed are checked; right ones are subtracted
 * again.
 *
 * <p>Passwords are counted by name and address, by address, and by name over all addresses. The last is what many
 * addresses run into; it never waits longer than a minute, and a browser in which the account has logged in before
 * ({@link KnownBrowsers}) counts for itself alone: so a stranger can't keep an editor out. The table holds keyed
 * hashes, since people type passwords into the name's field.
 */
@ApplicationScoped
public class LoginThrottle {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final int SWEPT_AT_ONCE = 1000;

    /** What is counted. */
    private enum Bound {
        NAME_AND_ADDRESS(5, Duration.ofMinutes(15)),
        KNOWN_BROWSER(5, Duration.ofMinutes(15)),
        CODE(5, Duration.ofMinutes(15)),
        /** By an account that is logged in already. */
        PROOF(5, Duration.ofMinutes(15)),
        LINK(20, Duration.ofMinutes(15)),
        ADDRESS(50, Duration.ofMinutes(15)),
        NAME(20, Duration.ofMinutes(1));

        /** How many tries are free. */
        private final int free;

        private final Duration longestWait;

        Bound(int free, Duration longestWait) {
            this.free = free;
            this.longestWait = longestWait;
        }
    }

    /** Rolls back the counts of the same transaction. */
    private static class TooEarlyException extends RuntimeException {
        private final Duration left;

        TooEarlyException(Duration left) {
            super(null, null, false, false);
            this.left = left;
        }
    }

    private record Counter(Bound bound, String key) {}

    /**
     * One try.
     *
     * @param left how long until the next one is checked; zero when this one may be
     */
    public record Attempt(List<Counter> counters, Duration left) {
        public boolean mayBeTried() {
            return left.isZero();
        }
    }

    @Inject
    Clock clock;

    @Inject
    SessionKey key;

    @Inject
    RequestOrigin origin;

    @Inject
    KnownBrowsers browsers;

    /** @param account the account of that name, if there is one; the answer is the same without */
    Attempt password(String name, Optional<Account> account) {
        Optional<String> known = account.flatMap(owner -> browsers.of(owner, origin.known()));
        String one = AccountNames.skeleton(name);
        return count(known.map(browser -> List.of(counter(Bound.KNOWN_BROWSER, one, browser)))
                .orElseGet(() -> List.of(
                        counter(Bound.NAME_AND_ADDRESS, one, network()),
                        counter(Bound.ADDRESS, network()),
                        counter(Bound.NAME, one))));
    }

    /** By account, not by address: whoever guesses codes knows the password, and may have many addresses. */
    public Attempt code(Account account) {
        String browser = browsers.of(account, origin.known()).orElse("");
        return count(List.of(counter(Bound.CODE, account.id.toString(), browser), counter(Bound.ADDRESS, network())));
    }

    public Attempt proof(Account account) {
        return count(List.of(counter(Bound.PROOF, account.id.toString())));
    }

    /** A link for setting a password. */
    public Attempt link() {
        return count(List.of(counter(Bound.LINK, network())));
    }

    /** Subtracts a try that was right or was not checked; earlier wrong ones stay counted. */
    public void takeBack(Attempt attempt) {
        QuarkusTransaction.requiringNew().run(() -> attempt.counters.forEach(counter -> subtract(counter, 1)));
    }

    /** Resets the count after a login: earlier tries from there were the owner's own typing mistakes. */
    public void succeeded(Attempt attempt) {
        QuarkusTransaction.requiringNew().run(() -> {
            int theirs = failures(attempt.counters.get(0).key);
            attempt.counters.forEach(counter -> subtract(counter, theirs));
        });
    }

    /** Resets the count when the account gets a new password. */
    public void forget(Account account) {
        List.of(
                        counter(Bound.NAME, AccountNames.skeleton(account.name)),
                        counter(Bound.CODE, account.id.toString(), ""),
                        counter(Bound.PROOF, account.id.toString()))
                .forEach(counter -> subtract(counter, Integer.MAX_VALUE));
    }

    /** Counts under all keys or none: a try that is not checked is not counted. */
    private Attempt count(List<Counter> counters) {
        sweep();
        Instant now = clock.instant();
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> counters.forEach(counter -> {
                        if (!count(counter, now)) {
                            throw new TooEarlyException(waitFor(counter, now));
                        }
                    }));
            return new Attempt(counters, Duration.ZERO);
        } catch (TooEarlyException tooEarly) {
            return new Attempt(counters, tooEarly.left);
        }
    }

    /** Whether there was one left. */
    private static boolean count(Counter counter, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into login_failures as known (key, failures, last_at) values (:key, 1, :now)
                                on conflict (key) do update set last_at = :now,
                                    failures = case when known.last_at < :old then 1 else known.failures + 1 end
                                where known.last_at < :old or known.failures < :free
                                    or known.last_at + interval '1 second' * least(:longest,
                                        :first * power(2, least(known.failures - :free, :doublings))) <= :now""")
                        .setParameter("key", counter.key)
                        .setParameter("now", now)
                        .setParameter("old", now.minus(FORGOTTEN_AFTER))
                        .setParameter("free", counter.bound.free)
                        .setParameter("first", FIRST_WAIT.toSeconds())
                        .setParameter("longest", counter.bound.longestWait.toSeconds())
                        .setParameter("doublings", MOST_DOUBLINGS)
                        .executeUpdate()
                == 1;
    }

    /** Never zero, since it was not counted. */
    private static Duration waitFor(Counter counter, Instant now) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery("select failures, last_at from login_failures where key = :key", Object[].class)
                .setParameter("key", counter.key)
                .getSingleResult();
        int tooMany = Math.max(0, ((Number) row[0]).intValue() - counter.bound.free);
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tooMany, MOST_DOUBLINGS));
        Duration bounded = wait.compareTo(counter.bound.longestWait) > 0 ? counter.bound.longestWait : wait;
        Duration left = Duration.between(now, ((Instant) row[1]).plus(bounded));
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    private static int failures(String key) {
        return getEntityManager()
                .createNativeQuery("select failures from login_failures where key = :key", Integer.class)
                .setParameter("key", key)
                .getResultStream()
                .mapToInt(failures -> (Integer) failures)
                .findFirst()
                .orElse(0);
    }

    private static void subtract(Counter counter, int failures) {
        getEntityManager()
                .createNativeQuery(
                        "update login_failures set failures = greatest(0, failures - :failures) where key = :key")
                .setParameter("failures", failures)
                .setParameter("key", counter.key)
                .executeUpdate();
    }

    /** Skips rows that another transaction has locked. */
    private void sweep() {
        QuarkusTransaction.requiringNew()
                .run(() -> getEntityManager()
                        .createNativeQuery("""
                        delete from login_failures where key in (select key from login_failures where last_at < :old
                            limit :most for update skip locked)""")
                        .setParameter("old", clock.instant().minus(FORGOTTEN_AFTER))
                        .setParameter("most", SWEPT_AT_ONCE)
                        .executeUpdate());
    }

    private String network() {
        return ClientAddresses.network(origin.address());
    }

    private Counter counter(Bound bound, String... of) {
        return new Counter(bound, key.sign("throttle", bound + "\n" + String.join("\n", of)));
    }
}
