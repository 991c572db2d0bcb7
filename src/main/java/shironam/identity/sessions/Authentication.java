package shironam.identity.sessions;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import shironam.bangla.Normalization;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Passwords;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.identity.network.RequestOrigin;
import shironam.identity.twofactor.TwoFactor;

/** Logging in. */
@ApplicationScoped
public class Authentication {
    /** Whatever is longer is nobody's name, in any encoding of its letters. */
    private static final int LONGEST_TYPED = 8 * Accounts.LONGEST_NAME;

    @Inject
    LoginThrottle throttle;

    @Inject
    Sessions sessions;

    @Inject
    TwoFactor twoFactor;

    @Inject
    SecondFactor secondFactor;

    @Inject
    KnownBrowsers browsers;

    @Inject
    RequestOrigin origin;

    @Inject
    AuditTrail audit;

    /** The result of a login. */
    public sealed interface Result {
        /**
         * @param token what the browser has to keep for the session
         * @param known what it has to keep for longer ({@link KnownBrowsers})
         */
        record In(Account account, String token, String known) implements Result {}

        /** @param token for the page that asks for the two-factor code */
        record Half(String token) implements Result {}

        record Wrong() implements Result {}

        /** @param left how long until the next try is checked */
        record TooMany(Duration left) implements Result {}

        /** The password was right, but too long ago: it is asked for again. */
        record Late() implements Result {}
    }

    /**
     * No transaction is open, and no connection taken, while the password is checked.
     *
     * @param before the session that the browser had, which ends with a new login; or null
     */
    public Result login(String name, String password, String before) {
        String tried = name.length() > LONGEST_TYPED ? "" : Normalization.line(name);
        Optional<Account> account = QuarkusTransaction.requiringNew().call(() -> Account.named(tried));
        LoginThrottle.Attempt attempt = throttle.password(tried, account);
        if (!attempt.mayBeTried()) {
            return new Result.TooMany(attempt.left());
        }
        try {
            return Passwords.isOf(account.filter(known -> !known.isDisabled()), password)
                    ? proved(account.get(), attempt, before)
                    : wrong(account);
        } catch (Passwords.BusyException busy) {
            throttle.takeBack(attempt);
            return new Result.TooMany(busy.wait);
        }
    }

    /** A name that is no account's is not kept: it may be a password that was typed into the wrong field. */
    private Result wrong(Optional<Account> account) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.write(
                        null,
                        AuditAction.LOGIN_FAILED,
                        account.map(Subject::account).orElse(Subject.NONE),
                        account.map(known -> known.name).orElse("")));
        return new Result.Wrong();
    }

    private Result proved(Account account, LoginThrottle.Attempt attempt, String before) {
        if (twoFactor.of(account).isOn()) {
            throttle.takeBack(attempt); // of this one only: a right password alone sets nothing back
            return new Result.Half(secondFactor.open(account));
        }
        throttle.succeeded(attempt);
        return enter(account, before);
    }

    /** Begins the session, after password and code have been checked. */
    @Transactional
    Result enter(Account who, String before) {
        Account account = Account.findById(who.id);
        if (account.isDisabled() || !account.passwordHash.equals(who.passwordHash)) {
            return new Result.Wrong(); // it was changed in between
        }
        if (before != null) {
            sessions.replace(before);
        }
        audit.write(account, AuditAction.LOGIN, Subject.account(account), "");
        return new Result.In(account, sessions.open(account), browsers.remember(account, origin.known()));
    }
}
