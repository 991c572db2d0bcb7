package shironam.story.newsroom;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import shironam.identity.Account;

/** A filter of the list of stories that somebody keeps under a name. */
@Entity
@Table(name = "saved_views")
public class SavedView extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "account_id")
    public Long accountId;

    public String name;

    /** As the address of the list says it. */
    public String query;

    /** In the order in which they were made. */
    public static List<SavedView> of(Account account) {
        return list("accountId = ?1 order by id", account.id);
    }
}
