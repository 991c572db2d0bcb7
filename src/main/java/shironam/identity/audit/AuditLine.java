package shironam.identity.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One line of the audit trail. The database refuses to change or remove it. */
@Entity
@Immutable
@Table(name = "audit_trail")
public class AuditLine extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;

    /** Who did it; null for an import, a command, and whoever could not log in. */
    @Column(name = "account_id")
    public Long accountId;

    /** The name of that account as it was then, or "". */
    @Column(name = "account_name")
    public String accountName = "";

    @Column(name = "came_from")
    public String cameFrom;

    public String action;

    /** What it was done to: {@code story}, {@code account}…, or "". */
    @Column(name = "subject_kind")
    public String subjectKind = "";

    @Column(name = "subject_id")
    public Long subjectId;

    public String detail = "";

    @Column(name = "search_key")
    String searchKey = "";
}
