package shironam.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The question for the code, between a right password and the desk. */
@ApplicationScoped
public class SecondStep {
    private static final Duration HALF_LOGIN_LASTS = Duration.ofMinutes(10);

    @Inject
    Clock clock;

    @Inject
    SessionKey key;

    @Inject
    TwoFactor twoFactor;

    @Inject
    Logins logins;

    /** A token for the page that asks. */
    @Transactional
    String open(Account account) {
        Instant now = clock.instant();
        HalfLogin.endExpired(now);
        String token = SessionKey.random();
        HalfLogin half = new HalfLogin();
        half.tokenHash = hash(token);
        half.account = account;
        half.expiresAt = now.plus(HALF_LOGIN_LASTS);
        half.persist();
        return token;
    }

    /**
     * @param token what {@link Logins.Result.Half} gave
     * @param code what the telephone shows, or a recovery code
     * @param before the session that the browser had, or null
     */
    public Logins.Result answer(String token, String code, String before) {
        Optional<Account> account = QuarkusTransaction.requiringNew()
                .call(() -> HalfLogin.alive(hash(token), clock.instant()).map(half -> half.account));
        if (account.isEmpty()) {
            return new Logins.Result.Late();
        }
        try {
            twoFactor.requireCode(account.get(), code);
        } catch (NotProven notProven) {
            return notProven.wait.isZero() ? new Logins.Result.Wrong() : new Logins.Result.TooMany(notProven.wait);
        }
        return enter(token, account.get(), before);
    }

    /** Once. */
    @Transactional
    Logins.Result enter(String token, Account account, String before) {
        return HalfLogin.use(hash(token)) ? logins.enter(account, before) : new Logins.Result.Late();
    }

    private String hash(String token) {
        return key.sign("half login", token);
    }
}
