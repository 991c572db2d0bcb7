package shironam.identity.twofactor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The secret that an account shares with its owner's authenticator app. */
@Entity
@Table(name = "two_factor")
public class TwoFactorSecret extends PanacheEntityBase {
    @Id
    @Column(name = "account_id")
    Long accountId;

    /** Encrypted. */
    String secret;

    @Column(name = "begun_at")
    Instant begunAt;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    @Column(name = "last_step")
    long lastStep;

    boolean isOn() {
        return confirmedAt != null;
    }

    /** Raises the last used step in one UPDATE, so of two logins with the same code one succeeds. */
    boolean use(long step) {
        boolean first = update("lastStep = ?1 where accountId = ?2 and lastStep < ?1", step, accountId) == 1;
        if (first) {
            lastStep = step; // else what is written of this object later would set it back
        }
        return first;
    }
}
