package shironam.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import shironam.bangla.Normal;
import shironam.identity.AuditTrail.Subject;

/** Logging in, and the tokens that forms carry. */
@ApplicationScoped
public class Logins {
    @Inject
    SessionKey key;

    @Inject
    LoginThrottle throttle;

    @Inject
    Sessions sessions;

    @Inject
    TwoFactor twoFactor;

    @Inject
    SecondStep secondStep;

    @Inject
    AuditTrail audit;

    /** What came of a login. */
    public sealed interface Result {
        /** @param token what the browser has to keep */
        record In(Account account, String token) implements Result {}

        /** @param token for the page that asks for the second proof */
        record Half(String token) implements Result {}

        record Wrong() implements Result {}

        /** @param left how long until the next try is looked at */
        record TooMany(Duration left) implements Result {}

        /** The password was right, but too long ago: it is asked for again. */
        record Late() implements Result {}
    }

    /** @param from the address of the browser, for throttling */
    @Transactional
    public Result login(String name, String password, String from) {
        String tried = AuditTrail.cut(Normal.line(name), Accounts.LONGEST_NAME); // one that is cut is nobody's name
        Duration wait = throttle.waitFor(tried, from);
        if (!wait.isZero()) {
            return new Result.TooMany(wait);
        }
        Optional<Account> account = Account.atWork(tried);
        if (account.isEmpty()) {
            Passwords.spendTheSameTime(password);
        }
        if (account.isEmpty() || !Passwords.matches(password, account.get().passwordHash)) {
            throttle.failed(tried, from);
            audit.write(null, Deed.LOGIN_FAILED, Subject.NONE, tried);
            return new Result.Wrong();
        }
        return twoFactor.of(account.get()).isOn()
                ? new Result.Half(secondStep.open(account.get()))
                : enter(account.get());
    }

    /** Lets in somebody who has proved everything that is asked of them. */
    Result enter(Account account) {
        throttle.succeeded(account.name);
        audit.write(account, Deed.LOGIN, Subject.account(account), "");
        return new Result.In(account, sessions.open(account));
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
}
