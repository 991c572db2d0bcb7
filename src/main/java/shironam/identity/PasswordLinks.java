package shironam.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.identity.network.RequestOrigin;
import shironam.identity.sessions.KnownBrowsers;
import shironam.identity.sessions.LoginThrottle;
import shironam.identity.sessions.SessionKey;
import shironam.identity.sessions.Sessions;

/**
 * Invitations, and links for those who have forgotten their password. An admin hands the link over; nobody but who
 * follows it ever knows the password.
 */
@ApplicationScoped
public class PasswordLinks {
    public static final Duration INVITATION_LASTS = Duration.ofDays(7);
    public static final Duration RESET_LASTS = Duration.ofHours(24);

    @Inject
    Clock clock;

    @Inject
    SessionKey key;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail audit;

    @Inject
    PasswordRules rules;

    @Inject
    LoginThrottle throttle;

    @Inject
    KnownBrowsers browsers;

    @Inject
    RequestOrigin origin;

    /** @param token the end of the link: it is shown once, since the database holds only its hash */
    public record Made(String name, String token, Instant expiresAt) {}

    /**
     * Who has set their password.
     *
     * @param known the cookie for their browser ({@link KnownBrowsers}), by which strangers' guesses don't delay it
     */
    public record Used(String name, String known) {}

    /**
     * Counts a request with a link that does not work.
     *
     * @return how long the address has to wait; zero when it has not tried too often
     */
    public Duration deadLinkTried() {
        return throttle.link().left();
    }

    /** @throws Accounts.RefusedException when there is such an account, or an invitation that waits to be used */
    @Transactional
    public Made invite(String name, Role role, Account by) {
        Accounts.requireKeeper(by);
        AccountNames.lock();
        String plain = Accounts.usable(name);
        Instant now = clock.instant();
        for (PasswordLink earlier : PasswordLink.openInvitations()) {
            if (!AccountNames.skeleton(earlier.accountName).equals(AccountNames.skeleton(plain))) {
                continue;
            }
            if (!earlier.isExpiredAt(now)) {
                throw new Accounts.RefusedException(
                        Accounts.Reason.INVITED_ALREADY, "An invitation for «" + plain + "» waits already.");
            }
            revoke(earlier, now);
        }
        PasswordLink link = new PasswordLink();
        link.accountName = plain;
        link.role = role;
        String token = keep(link, INVITATION_LASTS, by);
        audit.write(by, AuditAction.INVITATION_MADE, subject(link), plain + " (" + role.word() + ")");
        return new Made(plain, token, link.expiresAt);
    }

    /** The present password goes on until the link is used. An earlier link for the account ends. */
    @Transactional
    public Made reset(String name, Account by) {
        Accounts.requireKeeper(by);
        Account account = Accounts.require(name);
        PasswordLink.openFor(account.name).ifPresent(link -> revoke(link, clock.instant()));
        PasswordLink link = new PasswordLink();
        link.account = account;
        link.accountName = account.name;
        String token = keep(link, RESET_LASTS, by);
        audit.write(by, AuditAction.RESET_MADE, Subject.account(account), account.name);
        return new Made(account.name, token, link.expiresAt);
    }

    /** Invitations that nobody has used or revoked, also those that have expired. */
    public List<PasswordLink> invitations() {
        return PasswordLink.openInvitations();
    }

    @Transactional
    public void revoke(long id, Account by) {
        Accounts.requireKeeper(by);
        PasswordLink link = PasswordLink.findById(id);
        if (link != null && link.usedAt == null && link.revokedAt == null) {
            revoke(link, clock.instant());
            audit.write(by, AuditAction.INVITATION_REVOKED, subject(link), link.accountName);
        }
    }

    /** What a link is for; empty when it is wrong, used, revoked or expired: which of them is nobody's business. */
    @Transactional
    public Optional<PasswordLink> find(String token) {
        return PasswordLink.alive(hash(token), clock.instant());
    }

    /**
     * Sets the password: an invitation makes the account, a reset ends every login with the old one.
     *
     * @return whose it is; empty when the link opens nothing any more
     * @throws Accounts.RefusedException when the password or, by now, the name can't be used; the link is not used up then
     */
    @Transactional
    public Optional<Used> use(String token, String password) {
        Instant now = clock.instant();
        Optional<PasswordLink> alive = PasswordLink.alive(hash(token), now);
        if (alive.isEmpty() || !alive.get().use(now)) {
            return Optional.empty();
        }
        PasswordLink link = alive.get();
        Account owner = link.account;
        if (link.isInvitation()) {
            owner = accounts.create(link.accountName, link.role, password, null);
            audit.write(owner, AuditAction.INVITATION_USED, subject(link), link.accountName);
        } else {
            owner.passwordHash = Passwords.hash(rules.require(password, owner.name));
            sessions.endAll(owner);
            throttle.forget(owner);
            audit.write(owner, AuditAction.RESET_USED, Subject.account(owner), link.accountName);
        }
        return Optional.of(new Used(link.accountName, browsers.remember(owner, origin.known())));
    }

    private String keep(PasswordLink link, Duration lasts, Account by) {
        String token = SessionKey.random();
        link.tokenHash = hash(token);
        link.madeBy = by;
        link.madeAt = clock.instant();
        link.expiresAt = link.madeAt.plus(lasts);
        link.persist();
        return token;
    }

    /** At once, since another one for the same name may follow in the same transaction. */
    private static void revoke(PasswordLink link, Instant now) {
        link.revokedAt = now;
        link.persistAndFlush();
    }

    private static Subject subject(PasswordLink link) {
        return new Subject("invitation", link.id);
    }

    private String hash(String token) {
        return key.sign("password link", token);
    }
}
