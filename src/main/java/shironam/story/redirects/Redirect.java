package shironam.story.redirects;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Where a path leads that has no page. {@link Redirects} keeps them. */
@Entity
@Table(name = "redirects")
public class Redirect extends PanacheEntityBase {
    @Id
    public String path;

    /** A path of this site, or a whole address. */
    public String target;

    /** Whether it is so for good (301), or only for now (302). */
    public boolean permanent;

    @Column(name = "account_id")
    public Long accountId;

    @Column(name = "created_at")
    public Instant createdAt;
}
