package shironam.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody who works at the desk. */
@Entity
@Table(name = "accounts")
public class Account extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    public Role role;

    @Column(name = "password_hash")
    public String passwordHash;

    /** The language of the desk for this account: {@code bn} or {@code en}. */
    public String language = "bn";

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "disabled_at")
    public Instant disabledAt;

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public static Optional<Account> named(String name) {
        return find("name", Accounts.plain(name)).firstResultOptional();
    }

    public static List<Account> inOrder() {
        return list("order by name");
    }
}
