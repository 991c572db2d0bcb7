package shironam.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import shironam.identity.AuditTrail.Subject;

/** Changing one's own password. */
@ApplicationScoped
public class OwnPassword {
    @Inject
    Proof proof;

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail audit;

    /**
     * Every other session ends; the one that asks goes on.
     *
     * @param token that of the session that asks
     * @throws NotProven when {@code present} is not the present password
     */
    @Transactional(dontRollbackOn = NotProven.class)
    public void change(Account who, String present, String wanted, String token) {
        Account account = Account.findById(who.id);
        proof.require(account, present);
        account.passwordHash = Passwords.hash(Accounts.checked(wanted));
        audit.write(account, Deed.PASSWORD_CHANGED, Subject.account(account), account.name);
        HalfLogin.endAllOf(account);
        sessions.endOthers(account, token);
    }
}
