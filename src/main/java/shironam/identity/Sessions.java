package shironam.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shironam.identity.AuditTrail.Subject;

/** The logins that last: begun, used, listed for their owner, ended. */
@ApplicationScoped
public class Sessions {
    public static final Duration LAST = Duration.ofDays(14);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(10);

    @Inject
    Clock clock;

    @Inject
    SessionKey key;

    @Inject
    Whence whence;

    @Inject
    AuditTrail audit;

    /** @param renewed whether the session lasts longer now, and the browser has to be told */
    public record Seen(Account account, boolean renewed) {}

    /**
     * One of somebody's sessions.
     *
     * @param agent what the browser said of itself at the login, or ""
     * @param current whether it is the one that asks
     */
    public record Known(long id, Instant begunAt, Instant seenAt, String address, String agent, boolean current) {}

    String open(Account account) {
        Instant now = clock.instant();
        Session.endExpired(now);
        String token = SessionKey.random();
        Session session = new Session();
        session.tokenHash = hash(token);
        session.account = account;
        session.createdAt = now;
        session.lastSeenAt = now;
        session.expiresAt = now.plus(LAST);
        session.address = whence.address();
        session.agent = whence.agent();
        session.persist();
        account.lastSeenAt = now;
        return token;
    }

    /** The account behind a token, if the session is alive. A session that is used does not end. */
    @Transactional
    public Optional<Seen> see(String token) {
        Instant now = clock.instant();
        return Session.alive(hash(token), now).map(session -> {
            boolean due = session.lastSeenAt.plus(SEEN_EVERY).isBefore(now);
            if (due) {
                session.lastSeenAt = now;
                session.expiresAt = now.plus(LAST);
                session.account.lastSeenAt = now;
            }
            return new Seen(session.account, due);
        });
    }

    /** Whether somebody's session has that token. It does not last any longer for having been asked. */
    public boolean isAlive(String token) {
        return Session.alive(hash(token), clock.instant()).isPresent();
    }

    @Transactional
    public void logout(String token) {
        Session.<Session>findByIdOptional(hash(token)).ifPresent(session -> {
            audit.write(session.account, Deed.LOGOUT, Subject.account(session.account), "");
            session.delete();
        });
    }

    /** @param token that of the session that asks */
    @Transactional
    public List<Known> of(Account account, String token) {
        String current = hash(token);
        return Session.of(account, clock.instant()).stream()
                .map(session -> new Known(
                        session.id,
                        session.createdAt,
                        session.lastSeenAt,
                        session.address,
                        session.agent,
                        session.tokenHash.equals(current)))
                .toList();
    }

    /** Ends one of their own. One that has ended already is no fault. */
    @Transactional
    public void end(Account account, long id) {
        tellEnded(Session.end(account, id), account, account);
    }

    @Transactional
    public void endOthers(Account account, String token) {
        tellEnded(Session.endOthersOf(account, hash(token)), account, account);
    }

    /** How many somebody has. */
    @Transactional
    public int count(Account account) {
        return Session.of(account, clock.instant()).size();
    }

    /** Ends all of somebody else's. */
    @Transactional
    public void endAllOf(String name, Account by) {
        Account account = Accounts.require(name);
        HalfLogin.endAllOf(account);
        tellEnded(Session.endAllOf(account), account, by);
    }

    /** Also what has only begun. */
    void endAll(Account account) {
        Session.endAllOf(account);
        HalfLogin.endAllOf(account);
    }

    private void tellEnded(long ended, Account of, Account by) {
        if (ended > 0) {
            audit.write(by, Deed.SESSIONS_ENDED, Subject.account(of), of.name + ": " + ended);
        }
    }

    private String hash(String token) {
        return key.sign("session", token);
    }
}
