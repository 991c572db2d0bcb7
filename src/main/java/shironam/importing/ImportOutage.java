package shironam.importing;

import java.nio.file.FileSystemException;
import java.util.Optional;
import shironam.story.database.DatabaseFault;

/**
 * A failure that is no story's own: the database or a disk is lost, and each story that follows would fail the same way.
 */
public enum ImportOutage {
    AWAY("the database is away", "When it is back, run the same command again: what is in stays as it is.", true),

    LATE(
            "the database does not answer in time",
            "See what holds it up (a lock?), then run the same command again: what is in stays as it is.",
            true),

    CROSSED(
            "others are in the way in the database",
            "Run the same command again when they are done: what is in stays as it is.",
            true),

    DATABASE_FULL(
            "the database has no space left on its disk",
            "Make space, then run the same command again: what is in stays as it is.",
            false),

    DATABASE_DISK(
            "the database can't read or write its disk",
            "Look at its log. Then run the same command again: what is in stays as it is.",
            false),

    PICTURES_FULL(
            "there is no space left for pictures in the data folder",
            "Make space, then run the same command again: what is in stays as it is.",
            false),

    PICTURES_UNWRITABLE(
            "pictures can't be written to the data folder",
            "Check its permissions and its disk, then run the same command again: what is in stays as it is.",
            false);

    private final String what;
    private final String whatToDo;

    /** It may be over within seconds, so it is worth waiting for. */
    private final boolean passes;

    ImportOutage(String what, String whatToDo, boolean passes) {
        this.what = what;
        this.whatToDo = whatToDo;
        this.passes = passes;
    }

    String what() {
        return what;
    }

    String whatToDo() {
        return whatToDo;
    }

    boolean passes() {
        return passes;
    }

    /** Thrown where only a checked exception tells of it. */
    static final class Lost extends RuntimeException {
        final ImportOutage outage;

        Lost(ImportOutage outage, Throwable cause) {
            super(outage.what, cause);
            this.outage = outage;
        }
    }

    static ImportOutage ofPictures(Throwable failure) {
        String reason = failure instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(failure.getMessage());
        return isFull(reason) ? PICTURES_FULL : PICTURES_UNWRITABLE;
    }

    /** Whether it is the database that can't take anything. */
    boolean isOfDatabase() {
        return this != PICTURES_FULL && this != PICTURES_UNWRITABLE;
    }

    /** Empty when the failure is that of one story. */
    static Optional<ImportOutage> of(Throwable failure) {
        if (failure instanceof Lost lost) {
            return Optional.of(lost.outage);
        }
        return DatabaseFault.in(failure)
                .flatMap(trouble -> Optional.ofNullable(
                        switch (trouble) {
                            case AWAY -> AWAY;
                            case LATE -> LATE;
                            case CROSSED -> CROSSED;
                            case FULL -> DATABASE_FULL;
                            case DISK_FAILS -> DATABASE_DISK;
                            case TOO_LARGE, UNSTORABLE -> null;
                        }));
    }

    private static boolean isFull(String message) {
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }
}
