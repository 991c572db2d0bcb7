package shironam.story.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import shironam.identity.ClockProducer;

/** The clock by which stories come out. Classes that ask the database for its time pass the answer on to it. */
@ApplicationScoped
public class DatabaseClock {
    @Inject
    ClockProducer clocks;

    /**
     * @param before when it was asked, by this machine's clock
     * @param after when it had answered
     */
    public void compare(Instant before, Instant database, Instant after) {
        clocks.compare(before, database, after);
    }

    /** Whether it differs from this machine's clock by more than a second. */
    public boolean isSkewed() {
        return clocks.isSkewed();
    }

    /** By how much. */
    public String words() {
        return clocks.words();
    }
}
