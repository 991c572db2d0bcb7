package shironam.identity;

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

/** A login that lasts. The database holds only a keyed hash of the token that the browser has. */
@Entity
@Table(name = "sessions")
public class Session extends PanacheEntityBase {
    @Id
    @Column(name = "token_hash")
    String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    Account account;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "last_seen_at")
    Instant lastSeenAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    static Optional<Session> alive(String tokenHash, Instant now) {
        return find("""
                        from Session s join fetch s.account a
                        where s.tokenHash = ?1 and s.expiresAt > ?2 and a.disabledAt is null""", tokenHash, now).singleResultOptional();
    }

    static void endAllOf(Account account) {
        delete("account", account);
    }

    static void endExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
