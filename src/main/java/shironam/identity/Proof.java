package shironam.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import shironam.identity.AuditTrail.Subject;

/**
 * Asks somebody who is logged in for their password once more: an open browser is not yet its owner. Callers hold a
 * transaction that {@link NotProven} does not roll back, or nothing would be counted.
 */
@ApplicationScoped
class Proof {
    @Inject
    LoginThrottle throttle;

    @Inject
    Whence whence;

    @Inject
    AuditTrail audit;

    void require(Account account, String password) {
        Duration wait = throttle.waitFor(account.name, whence.address());
        if (!wait.isZero()) {
            throw new NotProven(Accounts.Reason.WAIT, wait);
        }
        if (password.length() > Accounts.LONGEST_PASSWORD || !Passwords.matches(password, account.passwordHash)) {
            throttle.failed(account.name, whence.address());
            audit.write(account, Deed.LOGIN_FAILED, Subject.account(account), account.name);
            throw new NotProven(Accounts.Reason.WRONG_PASSWORD, Duration.ZERO);
        }
    }
}
