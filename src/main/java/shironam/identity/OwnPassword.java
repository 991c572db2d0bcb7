package shironam.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.identity.sessions.PendingLogin;
import shironam.identity.sessions.Sessions;

/** Changing one's own password. */
@ApplicationScoped
public class OwnPassword {
    @Inject
    PasswordConfirmation confirmation;

    @Inject
    PasswordRules rules;

    @Inject
    Clock clock;

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail audit;

    /**
     * Every other session ends, and a link for a new password opens nothing any more; the session that asks goes on.
     *
     * @param token that of the session that asks
     * @throws ReauthenticationException when {@code present} is not the present password
     */
    public void change(Account who, String present, String wanted, String token) {
        confirmation.require(who, present);
        change(who.id, wanted, token);
    }

    @Transactional
    void change(long accountId, String wanted, String token) {
        Account account = Account.findById(accountId);
        account.passwordHash = Passwords.hash(rules.require(wanted, account.name));
        audit.write(account, AuditAction.PASSWORD_CHANGED, Subject.account(account), account.name);
        PendingLogin.endAllOf(account);
        PasswordLink.revokeAllFor(account, clock.instant());
        sessions.endOthers(account, token);
    }
}
