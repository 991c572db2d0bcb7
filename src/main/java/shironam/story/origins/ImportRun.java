package shironam.story.origins;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One run of the importer. {@link ImportRuns} keeps them. */
@Entity
@Table(name = "import_runs")
public class ImportRun extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "began_at")
    public Instant beganAt;

    /** Null while it runs, and for one that was killed. */
    @Column(name = "ended_at")
    public Instant endedAt;

    /** Who started it at the desk; null for a command. */
    @Column(name = "account_id")
    public Long accountId;

    /** The user of the machine who gave the command; empty when it came from the desk. */
    @Column(name = "came_from")
    public String cameFrom = "";

    /** Where the command was given. */
    public String folder = "";

    public String[] sources;

    /** The importer's options, as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String options;

    /** Why it ended early; empty when it did not. */
    public String stopped = "";

    @Column(name = "undone_at")
    public Instant undoneAt;

    @Column(name = "undone_by")
    public Long undoneBy;

    /** Newest first, those before that one; 0 for the newest of all. */
    static List<ImportRun> before(long id, int size) {
        return ImportRun.<ImportRun>find("?1 = 0L or id < ?1 order by id desc", id)
                .range(0, size - 1)
                .list();
    }
}
