package shironam.identity;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import shironam.bangla.Normalization;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.identity.sessions.LoginThrottle;
import shironam.identity.sessions.Sessions;

/** Making and keeping accounts. */
@ApplicationScoped
public class Accounts {
    /** NIST SP 800-63B §3.1.1.2 asks for at least 8 characters and for no rules on their kind. */
    public static final int SHORTEST_PASSWORD = 8;

    public static final int LONGEST_PASSWORD = 256;

    public static final int LONGEST_NAME = 40;

    @Inject
    Clock clock;

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail audit;

    @Inject
    PasswordRules rules;

    @Inject
    LoginThrottle throttle;

    /** What is wrong with a request about an account, in words for the person who made it. */
    public static class RefusedException extends RuntimeException {
        public final Reason reason;

        public RefusedException(Reason reason, String message) {
            super(message);
            this.reason = reason;
        }
    }

    /** Somebody who is no admin wanted to see or change accounts. */
    public static class NotKeeperException extends RuntimeException {
        NotKeeperException(Account account) {
            super(account.name + " may not keep accounts");
        }
    }

    /** @throws NotKeeperException unless that account may see and change the others */
    public static void requireKeeper(Account account) {
        if (account.role != Role.ADMIN) {
            throw new NotKeeperException(account);
        }
    }

    public enum Reason {
        NAME_TAKEN,
        /** The name looks like another account's (see {@link AccountNames}). */
        NAME_LIKE_ANOTHER,
        NAME_UNUSABLE,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        /** The password is among the first that a guesser tries. */
        PASSWORD_COMMON,
        /** The password is made of the account's or the paper's name. */
        PASSWORD_LIKE_NAME,
        INVITED_ALREADY,
        /** Admins don't disable or demote themselves. */
        NOT_ONESELF,
        LAST_ADMIN,
        /** What is no name to be shown by: too long, or without a letter. */
        DISPLAY_NAME_UNUSABLE,
        MAIL_UNUSABLE,
        PICTURE_UNUSABLE,
        WRONG_PASSWORD,
        WRONG_CODE,
        /** Two-factor login is demanded of the role. */
        TWO_FACTOR_DEMANDED,
        /** Too many wrong passwords: see {@link ReauthenticationException#wait}. */
        WAIT,
        NO_SUCH_ACCOUNT
    }

    @Transactional
    public Account create(String name, Role role, String password) {
        return create(name, role, password, null);
    }

    /** @param by the admin who does it; null for a command, here and below */
    @Transactional
    public Account create(String name, Role role, String password, Account by) {
        AccountNames.lock();
        String plain = usable(name);
        Account account = new Account();
        account.name = plain;
        account.role = role;
        account.passwordHash = Passwords.hash(rules.require(password, plain));
        account.createdAt = clock.instant();
        account.persist();
        audit.write(by, AuditAction.ACCOUNT_MADE, Subject.account(account), plain + " (" + role.word() + ")");
        return account;
    }

    /** The name as it is kept, if an account may be called that. */
    static String usable(String name) {
        String kept = AccountNames.kept(name);
        if (!kept.matches("\\S{2," + LONGEST_NAME + "}") || !kept.matches(".*[\\p{L}\\p{N}].*")) {
            throw new RefusedException(
                    Reason.NAME_UNUSABLE,
                    "A name has 2 to 40 characters, a letter or digit among them, and no spaces: «" + name + "»");
        }
        for (Account.Named other : Account.alike(kept)) {
            throw other.name().equals(kept)
                    ? new RefusedException(Reason.NAME_TAKEN, "There is an account «" + kept + "» already.")
                    : new RefusedException(
                            Reason.NAME_LIKE_ANOTHER,
                            "«" + kept + "» looks like the name of the account «" + other.name() + "».");
        }
        if (Account.isAnybodyShownLike(kept, null)) {
            throw new RefusedException(
                    Reason.NAME_LIKE_ANOTHER, "«" + kept + "» looks like the name by which somebody is known.");
        }
        return kept;
    }

    /**
     * As it was in a paper that comes back, under its number. It has no password and is disabled, until somebody gives it
     * one and enables it.
     */
    @Transactional
    public void bringBack(long id, String name, String displayName, String role, Instant createdAt) {
        getEntityManager()
                .createNativeQuery("""
                        insert into accounts (id, name, display_name, role, password_hash, created_at, disabled_at)
                        overriding system value values (:id, :name, :shown, :role, :hash, :created, :now)""")
                .setParameter("shown", displayName)
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("role", role)
                .setParameter("hash", Passwords.hash(UUID.randomUUID().toString()))
                .setParameter("created", createdAt)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Transactional
    public void createUnlessThere(String name, Role role, String password) {
        if (Account.named(name).isEmpty()) {
            create(name, role, password);
        }
    }

    /** By a command. Nobody stays logged in with an old password. */
    @Transactional
    public void changePassword(String name, String password) {
        Account account = require(name);
        account.passwordHash = Passwords.hash(rules.require(password, account.name));
        sessions.endAll(account);
        PasswordLink.revokeAllFor(account, clock.instant());
        throttle.forget(account);
        audit.write(null, AuditAction.PASSWORD_CHANGED, Subject.account(account), account.name);
    }

    @Transactional
    public void disable(String name, Account by) {
        Account account = require(name);
        if (account.isDisabled()) {
            return;
        }
        requireAnotherKeeper(account, by);
        account.disabledAt = clock.instant();
        sessions.endAll(account);
        audit.write(by, AuditAction.ACCOUNT_DISABLED, Subject.account(account), account.name);
    }

    @Transactional
    public void changeRole(String name, Role role, Account by) {
        Account account = require(name);
        if (account.role == role) {
            return;
        }
        requireAnotherKeeper(account, by);
        audit.write(
                by,
                AuditAction.ROLE_CHANGED,
                Subject.account(account),
                account.name + ": " + account.role.word() + " → " + role.word());
        account.role = role;
    }

    /** Somebody must be able to keep the accounts afterwards; of two admins who remove each other, one is too late. */
    private static void requireAnotherKeeper(Account account, Account by) {
        if (by != null && by.id.equals(account.id)) {
            throw new RefusedException(Reason.NOT_ONESELF, "Nobody disables or demotes themselves.");
        }
        if (account.role == Role.ADMIN
                && Account.lockedAdmins().stream().allMatch(admin -> admin.id.equals(account.id))) {
            throw new RefusedException(
                    Reason.LAST_ADMIN, "«" + account.name + "» is the last admin. Make another one before.");
        }
    }

    @Transactional
    public void enable(String name, Account by) {
        Account account = require(name);
        account.disabledAt = null;
        audit.write(by, AuditAction.ACCOUNT_ENABLED, Subject.account(account), account.name);
    }

    @Transactional
    public void speak(long accountId, String language) {
        Account account = Account.findById(accountId);
        String chosen = "en".equals(language) ? "en" : "bn";
        if (account.language.equals(chosen)) {
            return;
        }
        account.language = chosen;
        audit.write(account, AuditAction.LANGUAGE_CHANGED, Subject.account(account), account.language);
    }

    public static String plain(String name) {
        return Normalization.line(name).toLowerCase(Locale.ROOT);
    }

    public static Account require(String name) {
        return Account.named(name)
                .orElseThrow(() -> new RefusedException(Reason.NO_SUCH_ACCOUNT, "There is no account «" + name + "»."));
    }
}
