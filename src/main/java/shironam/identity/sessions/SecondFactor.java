package shironam.identity.sessions;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import shironam.identity.Account;
import shironam.identity.ReauthenticationException;
import shironam.identity.twofactor.TwoFactor;

/** Checks the code after a right password. */
@ApplicationScoped
public class SecondFactor {
    private static final Duration PENDING_LOGIN_LASTS = Duration.ofMinutes(10);

    @Inject
    Clock clock;

    @Inject
    SessionKey key;

    @Inject
    TwoFactor twoFactor;

    @Inject
    Authentication authentication;

    /** A token for the page that asks. */
    @Transactional
    String open(Account account) {
        Instant now = clock.instant();
        PendingLogin.endExpired(now);
        String token = SessionKey.random();
        PendingLogin half = new PendingLogin();
        half.tokenHash = hash(token);
        half.account = account;
        half.expiresAt = now.plus(PENDING_LOGIN_LASTS);
        half.persist();
        return token;
    }

    /**
     * @param token what {@link Authentication.Result.Half} gave
     * @param code what the telephone shows, or a recovery code
     * @param before the session that the browser had, or null
     */
    public Authentication.Result answer(String token, String code, String before) {
        Optional<Account> account = QuarkusTransaction.requiringNew()
                .call(() -> PendingLogin.alive(hash(token), clock.instant()).map(half -> half.account));
        if (account.isEmpty()) {
            return new Authentication.Result.Late();
        }
        try {
            twoFactor.requireCode(account.get(), code);
        } catch (ReauthenticationException notProven) {
            return notProven.wait.isZero()
                    ? new Authentication.Result.Wrong()
                    : new Authentication.Result.TooMany(notProven.wait);
        }
        return enter(token, account.get(), before);
    }

    /** Once. */
    @Transactional
    Authentication.Result enter(String token, Account account, String before) {
        return PendingLogin.use(hash(token)) ? authentication.enter(account, before) : new Authentication.Result.Late();
    }

    private String hash(String token) {
        return key.sign("half login", token);
    }
}
