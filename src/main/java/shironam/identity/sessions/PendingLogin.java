package shironam.identity.sessions;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import shironam.identity.Account;

/** A login between password and code. It gives access to nothing but the page that asks for the code. */
@Entity
@Table(name = "pending_logins")
public class PendingLogin extends PanacheEntityBase {
    @Id
    @Column(name = "token_hash")
    String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    Account account;

    @Column(name = "expires_at")
    Instant expiresAt;

    static Optional<PendingLogin> alive(String tokenHash, Instant now) {
        return find("""
                        from PendingLogin h join fetch h.account a
                        where h.tokenHash = ?1 and h.expiresAt > ?2 and a.disabledAt is null""", tokenHash, now).singleResultOptional();
    }

    static boolean use(String tokenHash) {
        return delete("tokenHash", tokenHash) == 1;
    }

    public static void endAllOf(Account account) {
        delete("account.id", account.id);
    }

    static void endExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
