package shironam.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Password hashes: Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet), as a PHC string
 * that carries its own parameters. As many are computed at a time as there are cores, so a flood of logins takes
 * neither the memory nor the workers of everybody else.
 */
public final class Passwords {
    private static final Argon2Function STRONG = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    private static final Semaphore FREE = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private static final int MOST_WAITING = 16;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static volatile Argon2Function function = STRONG;

    /**
     * A hash that passwords of unknown names are checked against, so that the check takes as long as for a known name.
     */
    private static volatile String nobody = hash("nobody has this password");

    private Passwords() {}

    /** Makes new hashes by another function. Tests do, in which thousands log in. */
    static void hashBy(Argon2Function other) {
        function = other;
        nobody = hash("nobody has this password");
    }

    /** More passwords are waiting than can be checked in time. */
    public static class BusyException extends ReauthenticationException {
        BusyException() {
            super(Accounts.Reason.WAIT, Duration.ofSeconds(5));
        }
    }

    static String hash(String password) {
        return bounded(() -> Password.hash(normal(password))
                .addRandomSalt(SALT_BYTES)
                .with(function)
                .getResult());
    }

    /** Takes the same time with and without an account. */
    public static boolean isOf(Optional<Account> account, String password) {
        boolean matches =
                matches(password, account.map(known -> known.passwordHash).orElse(nobody));
        return account.isPresent() && matches;
    }

    static boolean matches(String password, String hash) {
        boolean tooLong = password.length() > Accounts.LONGEST_PASSWORD;
        String looked = tooLong ? password.substring(0, Accounts.LONGEST_PASSWORD) : password;
        return bounded(() -> Password.check(normal(looked), hash).with(Argon2Function.getInstanceFromHash(hash)))
                && !tooLong;
    }

    private static <T> T bounded(Supplier<T> computation) {
        boolean free = false;
        try {
            free = FREE.getQueueLength() < MOST_WAITING
                    && FREE.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        if (!free) {
            throw new BusyException();
        }
        try {
            return computation.get();
        } finally {
            FREE.release();
        }
    }

    /** Two keyboards write the same Bengali letters differently. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
