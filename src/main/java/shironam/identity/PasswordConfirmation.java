package shironam.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.identity.sessions.LoginThrottle;

/**
 * Asks somebody who is logged in for their password once more: an open browser is not yet its owner. Asked before a
 * transaction begins, since each try is counted in one of its own.
 */
@ApplicationScoped
public class PasswordConfirmation {
    @Inject
    LoginThrottle throttle;

    @Inject
    AuditTrail audit;

    /** @param who as they are now, or as they were when their request began */
    public void require(Account who, String password) {
        LoginThrottle.Attempt attempt = throttle.proof(who);
        if (!attempt.mayBeTried()) {
            throw new ReauthenticationException(Accounts.Reason.WAIT, attempt.left());
        }
        if (!matches(who, attempt, password)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.write(who, AuditAction.LOGIN_FAILED, Subject.account(who), who.name));
            throw new ReauthenticationException(Accounts.Reason.WRONG_PASSWORD, Duration.ZERO);
        }
        throttle.succeeded(attempt);
    }

    private boolean matches(Account who, LoginThrottle.Attempt attempt, String password) {
        Account account = QuarkusTransaction.requiringNew().call(() -> Account.findById(who.id));
        try {
            return Passwords.matches(password, account.passwordHash);
        } catch (Passwords.BusyException busy) {
            throttle.takeBack(attempt);
            throw busy;
        }
    }
}
