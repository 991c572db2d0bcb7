package shironam.identity.twofactor;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;

/** The roles that must have two-factor login: until it is set up, every other page of the desk is closed to them. */
@ApplicationScoped
public class TwoFactorDemand {
    @Inject
    AuditTrail audit;

    @Transactional
    public Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Object word : getEntityManager()
                .createNativeQuery("select role from two_factor_roles", String.class)
                .getResultList()) {
            Role.named((String) word).ifPresent(roles::add);
        }
        return roles;
    }

    /** @param by the admin who does it; null for a command, which is the way out when no admin can get in */
    @Transactional
    public void demandOf(Collection<Role> roles, Account by) {
        if (by != null) {
            Accounts.requireKeeper(by);
        }
        getEntityManager().createNativeQuery("delete from two_factor_roles").executeUpdate();
        for (Role role : EnumSet.copyOf(withNone(roles))) {
            getEntityManager()
                    .createNativeQuery("insert into two_factor_roles (role) values (:role) on conflict do nothing")
                    .setParameter("role", role.word())
                    .executeUpdate();
        }
        String words = roles.stream().map(Role::word).sorted().collect(Collectors.joining(", "));
        audit.write(by, AuditAction.TWO_FACTOR_DEMANDED, Subject.NONE, words);
    }

    /** Whether it is demanded of somebody who has not set it up. */
    @Transactional
    public boolean isOwedBy(Account account) {
        return isDemandedOf(account)
                && TwoFactorSecret.<TwoFactorSecret>findByIdOptional(account.id)
                        .filter(TwoFactorSecret::isOn)
                        .isEmpty();
    }

    boolean isDemandedOf(Account account) {
        return !getEntityManager()
                .createNativeQuery("select 1 from two_factor_roles where role = :role")
                .setParameter("role", account.role.word())
                .getResultList()
                .isEmpty();
    }

    private static Collection<Role> withNone(Collection<Role> roles) {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : roles;
    }
}
