package shironam.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody who works at the desk. */
@Entity
@Table(name = "accounts")
public class Account extends PanacheEntityBase {
    private static final Long NOBODY = -1L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    /** What the desk calls them, or empty. */
    @Column(name = "display_name")
    public String displayName = "";

    /** Where the paper may write to them, or empty. */
    @Column(name = "mail_address")
    public String mailAddress = "";

    /** The path of their picture, or empty. */
    @Column(name = "picture_url")
    public String pictureUrl = "";

    /** The number of the author under whose byline they write; or null. */
    @Column(name = "author_id")
    public Long authorId;

    public Role role;

    @Column(name = "password_hash")
    public String passwordHash;

    /** The language of the desk for this account: {@code bn} or {@code en}. */
    public String language = "bn";

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "disabled_at")
    public Instant disabledAt;

    /** About when they last did something at the desk; null when they never did. */
    @Column(name = "last_seen_at")
    public Instant lastSeenAt;

    /** As the desk shows them to others. */
    public String shownName() {
        return displayName.isEmpty() ? name : displayName;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    /**
     * By that name, or by one that nobody can tell from it when only one account has such a name. It takes the same time
     * whether there is one.
     */
    public static Optional<Account> named(String name) {
        String plain = Accounts.plain(name);
        List<Named> alike = alike(name);
        Optional<Long> found = alike.stream()
                .filter(known -> known.name.equals(plain))
                .findFirst()
                .or(() -> alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty())
                .map(Named::id);
        return find("id", found.orElse(NOBODY)).firstResultOptional();
    }

    /**
     * The accounts of names that look like that one. Compared here and not in the database: which letters look alike
     * changes with each version of Unicode.
     */
    static List<Named> alike(String name) {
        String skeleton = AccountNames.skeleton(name);
        return find("select a.id, a.name from Account a").project(Named.class).stream()
                .filter(known -> AccountNames.skeleton(known.name).equals(skeleton))
                .toList();
    }

    /**
     * Whether the desk shows another account by a name that looks like that one.
     *
     * @param own the number of the account that is no other; null where it is new
     */
    static boolean isAnybodyShownLike(String name, Long own) {
        String skeleton = AccountNames.skeleton(name);
        return inOrder().stream()
                .filter(other -> !other.id.equals(own))
                .anyMatch(other -> AccountNames.skeleton(other.displayName).equals(skeleton));
    }

    record Named(Long id, String name) {}

    /** Those who may keep the accounts, locked until the transaction ends. */
    static List<Account> lockedAdmins() {
        return find("role = ?1 and disabledAt is null order by id", Role.ADMIN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Of that name, and not disabled. */
    public static Optional<Account> atWork(String name) {
        return named(name).filter(account -> !account.isDisabled());
    }

    public static boolean isAnyThere() {
        return find("order by id").page(0, 1).firstResultOptional().isPresent();
    }

    public static List<Account> inOrder() {
        return list("order by name");
    }
}
