package shironam.story.database;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A form that arrives twice makes one thing: a line doubled it, or somebody sent it again because its answer was lost. */
@ApplicationScoped
public class IdempotencyKeys {
    private static final int LONGEST = 64;
    private static final Duration REMEMBERED = Duration.ofDays(30);

    @Inject
    Clock clock;

    /**
     * @param form names the form; one without a usable name makes a thing each time
     * @param words what was in it: other words, typed after "back", are another thing
     * @param making makes the thing and says its number
     * @return the number of what the form made, now or when it came first
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long once(long account, String form, List<String> words, LongSupplier making) {
        if (!isUsable(form)) {
            return making.getAsLong();
        }
        String key = of(form, words);
        waitForOthersOf(account + "/" + key);
        return made(account, key).orElseGet(() -> remember(account, key, making.getAsLong()));
    }

    public static boolean isUsable(String form) {
        return form != null && !form.isBlank() && form.length() <= LONGEST;
    }

    /** Names these words in that form. */
    public static String of(String form, List<String> words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String all = form + "\0" + String.join("\0", words);
            return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Until the transaction ends: the same form may arrive twice at a time, on two nodes too. */
    public static void waitForOthersOf(String key) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 1))")
                .setParameter("key", key)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked") // rows of a native query
    private static Optional<Long> made(long account, String key) {
        List<Number> made = getEntityManager()
                .createNativeQuery("select made from idempotency_keys where account_id = :account and key = :key")
                .setParameter("account", account)
                .setParameter("key", key)
                .getResultList();
        return made.stream().findFirst().map(Number::longValue);
    }

    private long remember(long account, String key, long made) {
        getEntityManager()
                .createNativeQuery("""
                        insert into idempotency_keys (account_id, key, made, arrived_at)
                        values (:account, :key, :made, :now)""")
                .setParameter("account", account)
                .setParameter("key", key)
                .setParameter("made", made)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return made;
    }

    /** Forgets forms that nobody sends again. */
    @Transactional
    public void forgetOld() {
        getEntityManager()
                .createNativeQuery("delete from idempotency_keys where arrived_at < :end")
                .setParameter("end", clock.instant().minus(REMEMBERED))
                .executeUpdate();
    }
}
