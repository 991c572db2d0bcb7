package shironam.identity.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.identity.network.RequestOrigin;
import shironam.identity.twofactor.TwoFactorDemand;

/** Sessions: begins, finds, lists and ends them. */
@ApplicationScoped
public class Sessions {
    /** Without being used. */
    public static final Duration LAST = Duration.ofDays(14);

    /** However much it is used (NIST SP 800-63B §2.1.3: at most 30 days). */
    public static final Duration LAST_AT_MOST = Duration.ofDays(30);

    private static final Duration SEEN_EVERY = Duration.ofMinutes(10);

    @Inject
    Clock clock;

    @Inject
    SessionKey key;

    @Inject
    RequestOrigin origin;

    @Inject
    AuditTrail audit;

    @Inject
    TwoFactorDemand demand;

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
        session.address = origin.address();
        session.agent = origin.agent();
        session.persist();
        account.lastSeenAt = now;
        return token;
    }

    /** The account behind a token, if the session is alive. One that is used lasts longer, to its thirtieth day. */
    @Transactional
    public Optional<SessionPrincipal> see(String token) {
        return Session.alive(hash(token), clock.instant())
                .map(session -> new SessionPrincipal(session.account, token, prolong(session)));
    }

    /**
     * The same for a token that came under the cookie's name of before, which others than we may have set: only for
     * sessions that began under it. The browser is given the new name.
     */
    @Transactional
    public Optional<SessionPrincipal> seeUnderOldCookie(String token) {
        return Session.alive(hash(token), clock.instant())
                .filter(session -> session.underOldCookie)
                .map(session -> {
                    prolong(session);
                    return new SessionPrincipal(session.account, token, true);
                });
    }

    private boolean prolong(Session session) {
        Instant now = clock.instant();
        boolean due = session.lastSeenAt.plus(SEEN_EVERY).isBefore(now);
        if (due) {
            Instant last = session.createdAt.plus(LAST_AT_MOST);
            session.lastSeenAt = now;
            session.expiresAt = now.plus(LAST).isBefore(last) ? now.plus(LAST) : last;
            session.account.lastSeenAt = now;
        }
        return due;
    }

    /**
     * Whether a live session has that token, of an account that owes no two-factor setup. Asking does not prolong the
     * session.
     */
    public boolean isAlive(String token) {
        return Session.alive(hash(token), clock.instant())
                .filter(session -> !demand.isOwedBy(session.account))
                .isPresent();
    }

    /** Ends the one that the browser had before a new login. */
    void replace(String token) {
        Session.<Session>findByIdOptional(hash(token)).ifPresent(session -> {
            tellEnded(1, session.account, session.account);
            session.delete();
        });
    }

    @Transactional
    public void logout(String token) {
        Session.<Session>findByIdOptional(hash(token)).ifPresent(session -> {
            audit.write(session.account, AuditAction.LOGOUT, Subject.account(session.account), "");
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
        PendingLogin.endAllOf(account);
        tellEnded(Session.endAllOf(account), account, by);
    }

    /** Also what has only begun. */
    public void endAll(Account account) {
        Session.endAllOf(account);
        PendingLogin.endAllOf(account);
    }

    private void tellEnded(long ended, Account of, Account by) {
        if (ended > 0) {
            audit.write(by, AuditAction.SESSIONS_ENDED, Subject.account(of), of.name + ": " + ended);
        }
    }

    private String hash(String token) {
        return key.sign("session", token);
    }
}
