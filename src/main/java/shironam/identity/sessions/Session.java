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
import java.util.List;
import java.util.Optional;
import shironam.identity.Account;

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

    /** The number by which the owner's list of sessions names it; the hash is shown to nobody. */
    @Column(insertable = false, updatable = false)
    Long id;

    String address = "";

    /** What the browser said of itself. */
    String agent = "";

    /** Whether it began when cookies had their names without a prefix. */
    @Column(name = "under_old_cookie")
    boolean underOldCookie;

    static Optional<Session> alive(String tokenHash, Instant now) {
        return find("""
                        from Session s join fetch s.account a where s.tokenHash = ?1 and s.expiresAt > ?2
                        and s.createdAt > ?3 and a.disabledAt is null""", tokenHash, now, now.minus(Sessions.LAST_AT_MOST)).singleResultOptional();
    }

    /** Last seen first. */
    static List<Session> of(Account account, Instant now) {
        return list(
                "account.id = ?1 and expiresAt > ?2 and createdAt > ?3 order by lastSeenAt desc",
                account.id,
                now,
                now.minus(Sessions.LAST_AT_MOST));
    }

    static long endAllOf(Account account) {
        return delete("account.id", account.id);
    }

    static long endOthersOf(Account account, String tokenHash) {
        return delete("account.id = ?1 and tokenHash <> ?2", account.id, tokenHash);
    }

    static long end(Account account, long id) {
        return delete("account.id = ?1 and id = ?2", account.id, id);
    }

    static void endExpired(Instant now) {
        delete("expiresAt <= ?1 or createdAt <= ?2", now, now.minus(Sessions.LAST_AT_MOST));
    }
}
