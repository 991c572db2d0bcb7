package shironam.story.origins;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What became of one thing that a run of the importer found. */
@Entity
@Table(name = "import_items")
public class ImportItem extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "run_id")
    public Long runId;

    public String source;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    /** Null when it made or met none, and when that is gone. */
    @Column(name = "story_id")
    public Long storyId;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Reason> reasons;

    /** Null before the run was undone. */
    @Enumerated(EnumType.STRING)
    public Undoing undoing;

    /** What a run can make of a source. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        KEPT_EDITED,
        CONFLICT,
        REFUSED
    }

    /** What an undoing made of a story that the run had created. */
    public enum Undoing {
        DONE,
        /** Somebody has worked on it. */
        EDITED,
        COMMENTED,
        /** Readers were told of a correction, or were told live. */
        TOLD,
        /** A later import brought its source anew. */
        IMPORTED_AGAIN,
        /** It is gone already. */
        GONE
    }

    /**
     * A remark of the report on it.
     *
     * @param kind of the line in the report
     * @param value what it says, as the name of a value for which the desk has a sentence; null for none
     * @param words the details, in English
     */
    public record Reason(String kind, String value, String words) {}

    /** Those of a run after that one, of that outcome or of any. */
    static List<ImportItem> of(long run, Optional<Outcome> outcome, long after, int size) {
        return ImportItem.<ImportItem>find(
                        outcome.isPresent()
                                ? "runId = ?1 and id > ?2 and outcome = ?3 order by id"
                                : "runId = ?1 and id > ?2 order by id",
                        outcome.isPresent() ? new Object[] {run, after, outcome.get()} : new Object[] {run, after})
                .range(0, size - 1)
                .list();
    }
}
