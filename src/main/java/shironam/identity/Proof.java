package shironam.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import shironam.identity.AuditTrail.Subject;

/**
 * Asks somebody who is logged in for their password once more: an open browser is not yet its owner. Asked before a
 * transaction begins, since each try is counted in one of its own.
 */
@ApplicationScoped
class Proof {
    @Inject
    LoginThrottle throttle;

    @Inject
    AuditTrail audit;

    /** @param who as they are now, or as they were when their request began */
    void require(Account who, String password) {
        LoginThrottle.Attempt attempt = throttle.proof(who);
        if (!attempt.mayBeTried()) {
            throw new NotProven(Accounts.Reason.WAIT, attempt.left());
        }
        if (!matches(who, attempt, password)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.write(who, Deed.LOGIN_FAILED, Subject.account(who), who.name));
            throw new NotProven(Accounts.Reason.WRONG_PASSWORD, Duration.ZERO);
        }
        throttle.succeeded(attempt);
    }

    private boolean matches(Account who, LoginThrottle.Attempt attempt, String password) {
        Account account = QuarkusTransaction.requiringNew().call(() -> Account.findById(who.id));
        try {
            return Passwords.matches(password, account.passwordHash);
        } catch (Passwords.Busy busy) {
            throttle.takeBack(attempt);
            throw busy;
        }
    }
}
