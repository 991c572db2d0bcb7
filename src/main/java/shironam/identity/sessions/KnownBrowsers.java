package shironam.identity.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shironam.identity.Account;

/**
 * Browsers in which an account has logged in before. The cookie replaces no login, but tries by others under the
 * account's name are not counted against it ({@link LoginThrottle}), so nobody can lock its owner out. OWASP describes
 * such "device cookies".
 */
@ApplicationScoped
public class KnownBrowsers {
    public static final Duration LAST = Duration.ofDays(180);

    /** A newsroom's computer has several people. */
    private static final int MOST_ACCOUNTS = 6;

    private static final String BETWEEN = "~";
    private static final int NONCE = SessionKey.random().length();

    @Inject
    SessionKey key;

    /** The new value of the cookie: this account is added to those that it names. */
    public String remember(Account account, String known) {
        List<String> entries = new ArrayList<>(entries(known));
        entries.removeIf(entry -> isOf(account, entry));
        String nonce = SessionKey.random();
        entries.add(0, nonce + sign(account, nonce));
        return String.join(BETWEEN, entries.subList(0, Math.min(entries.size(), MOST_ACCOUNTS)));
    }

    /** Identifies this browser among those of the account; empty when the account has not logged in with it. */
    Optional<String> of(Account account, String known) {
        return entries(known).stream()
                .filter(entry -> isOf(account, entry))
                .map(entry -> entry.substring(0, NONCE))
                .findFirst();
    }

    private boolean isOf(Account account, String entry) {
        return entry.length() > NONCE
                && MessageDigest.isEqual(
                        entry.substring(NONCE).getBytes(StandardCharsets.UTF_8),
                        sign(account, entry.substring(0, NONCE)).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> entries(String known) {
        return Arrays.stream(known.split(BETWEEN, MOST_ACCOUNTS + 1))
                .limit(MOST_ACCOUNTS)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private String sign(Account account, String nonce) {
        return key.sign("known browser", account.id + " " + nonce);
    }
}
