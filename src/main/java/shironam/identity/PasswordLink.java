package shironam.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A link by which somebody sets a password, once: an invitation to a new account, or a reset of an existing one. */
@Entity
@Table(name = "password_links")
public class PasswordLink extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "token_hash")
    String tokenHash;

    /** Whose password is set anew; null for an invitation. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    Account account;

    @Column(name = "account_name")
    public String accountName;

    /** Of the account that an invitation makes; null otherwise. */
    public Role role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "made_by")
    Account madeBy;

    @Column(name = "made_at")
    public Instant madeAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "used_at")
    Instant usedAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    public boolean isInvitation() {
        return role != null;
    }

    public boolean isExpiredAt(Instant now) {
        return !expiresAt.isAfter(now);
    }

    static List<PasswordLink> openInvitations() {
        return list("usedAt is null and revokedAt is null and role is not null order by id desc");
    }

    static Optional<PasswordLink> openFor(String name) {
        return find("accountName = ?1 and usedAt is null and revokedAt is null", name)
                .firstResultOptional();
    }

    /** A link that still works. Links of somebody who is no admin any more don't. */
    static Optional<PasswordLink> alive(String tokenHash, Instant now) {
        return find("""
                        select l from PasswordLink l left join fetch l.account a left join l.madeBy m
                        where l.tokenHash = ?1 and l.usedAt is null
                        and l.revokedAt is null and l.expiresAt > ?2 and (a is null or a.disabledAt is null)
                        and (m is null or m.disabledAt is null and m.role = ?3)""", tokenHash, now, Role.ADMIN).singleResultOptional();
    }

    static void revokeAllFor(Account account, Instant now) {
        update("revokedAt = ?1 where account.id = ?2 and usedAt is null and revokedAt is null", now, account.id);
    }

    /** Marks the link as used in one UPDATE, so of two simultaneous requests one succeeds. */
    boolean use(Instant now) {
        return update("usedAt = ?1 where id = ?2 and usedAt is null and revokedAt is null", now, id) == 1;
    }
}
