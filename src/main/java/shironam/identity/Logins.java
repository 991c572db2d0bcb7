package shironam.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import shironam.bangla.Normal;
import shironam.identity.AuditTrail.Subject;

/** Logging in and out, and the sessions between. */
@ApplicationScoped
public class Logins {
    public static final Duration SESSION_LASTS = Duration.ofDays(14);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(10);

    @Inject
    Clock clock;

    @Inject
    SessionKey key;

    @Inject
    LoginThrottle throttle;

    @Inject
    AuditTrail audit;

    /** What came of a login. */
    public sealed interface Result {
        /** @param token what the browser has to keep */
        record In(Account account, String token) implements Result {}

        record Wrong() implements Result {}

        /** @param left how long until the next try is looked at */
        record TooMany(Duration left) implements Result {}
    }

    /** @param from the address of the browser, for throttling */
    @Transactional
    public Result login(String name, String password, String from) {
        String tried = AuditTrail.cut(Normal.line(name), Accounts.LONGEST_NAME); // one that is cut is nobody's name
        Duration wait = throttle.waitFor(tried, from);
        if (!wait.isZero()) {
            return new Result.TooMany(wait);
        }
        Optional<Account> account = Account.named(tried).filter(a -> !a.isDisabled());
        if (account.isEmpty()) {
            Passwords.spendTheSameTime(password);
        }
        if (account.isEmpty() || !Passwords.matches(password, account.get().passwordHash)) {
            throttle.failed(tried, from);
            audit.write(null, Deed.LOGIN_FAILED, Subject.NONE, tried);
            return new Result.Wrong();
        }
        throttle.succeeded(tried);
        audit.write(account.get(), Deed.LOGIN, Subject.account(account.get()), "");
        return new Result.In(account.get(), open(account.get()));
    }

    private String open(Account account) {
        Instant now = clock.instant();
        Session.endExpired(now);
        String token = SessionKey.random();
        Session session = new Session();
        session.tokenHash = hash(token);
        session.account = account;
        session.createdAt = now;
        session.lastSeenAt = now;
        session.expiresAt = now.plus(SESSION_LASTS);
        session.persist();
        return token;
    }

    /** The account behind a token, if the session is alive. A session that is used does not end. */
    @Transactional
    public Optional<Account> accountOf(String token) {
        Instant now = clock.instant();
        Optional<Session> session = Session.alive(hash(token), now);
        session.filter(s -> s.lastSeenAt.plus(SEEN_EVERY).isBefore(now)).ifPresent(s -> {
            s.lastSeenAt = now;
            s.expiresAt = now.plus(SESSION_LASTS);
        });
        return session.map(s -> s.account);
    }

    @Transactional
    public void logout(String token) {
        Session.<Session>findByIdOptional(hash(token)).ifPresent(session -> {
            audit.write(session.account, Deed.LOGOUT, Subject.account(session.account), "");
            session.delete();
        });
    }

    /** A token that nobody can guess, for a browser that is not logged in. */
    public String visit() {
        return SessionKey.random();
    }

    /** What every form carries, so that no other site can post it for somebody: bound to the token in their cookie. */
    public String formToken(String token) {
        return key.sign("form", token);
    }

    public boolean isFormToken(String given, String token) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.US_ASCII),
                        formToken(token).getBytes(StandardCharsets.US_ASCII));
    }

    private String hash(String token) {
        return key.sign("session", token);
    }
}
