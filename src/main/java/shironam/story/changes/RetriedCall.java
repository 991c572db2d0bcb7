package shironam.story.changes;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;

/** A line of the database for a call to another server, which is tried again until it succeeds or is given up. */
@MappedSuperclass
public abstract class RetriedCall extends PanacheEntityBase {
    /** Given up after so many attempts, which take about two hours. */
    protected static final int ATTEMPTS = 8;

    @Column(name = "due_at")
    public Instant dueAt;

    public int attempts;

    @Column(name = "done_at")
    public Instant doneAt;

    @Column(name = "failed_at")
    public Instant failedAt;

    public String failure = "";

    public FollowUpFailure why() {
        return FollowUpFailure.read(failure);
    }

    public void succeeded(Instant now) {
        attempts++;
        doneAt = now;
        failure = "";
    }

    /** Tries again after one, two, four… minutes; in the end it is given up. */
    public void failed(FollowUpFailure why, Instant now) {
        attempts++;
        failure = why.stored();
        if (attempts >= ATTEMPTS) {
            failedAt = now;
        } else {
            dueAt = now.plus(Duration.ofMinutes(1L << (attempts - 1)));
        }
    }
}
