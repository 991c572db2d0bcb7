package shironam.importing;

import java.nio.file.FileSystemException;
import java.util.Optional;
import shironam.story.DatabaseTrouble;

/**
 * A failure that is no story's own: the database or a disk is lost, and each story that follows would fail the same way.
 *
 * @param passes it may be over within seconds, so it is worth waiting for
 */
record Outage(String what, String whatToDo, boolean passes) {
    private static final Outage AWAY = new Outage(
            "the database is away", "When it is back, run the same command again: what is in stays as it is.", true);

    private static final Outage DATABASE_FULL = new Outage(
            "the database has no space left on its disk",
            "Make space, then run the same command again: what is in stays as it is.",
            false);

    private static final Outage DATABASE_DISK = new Outage(
            "the database can't read or write its disk",
            "Look at its log. Then run the same command again: what is in stays as it is.",
            false);

    static final Outage PICTURES_FULL = new Outage(
            "there is no space left for pictures in the data folder",
            "Make space, then run the same command again: what is in stays as it is.",
            false);

    static final Outage PICTURES_UNWRITABLE = new Outage(
            "pictures can't be written to the data folder",
            "Check its permissions and its disk, then run the same command again: what is in stays as it is.",
            false);

    /** Thrown where only a checked exception tells of it. */
    static final class Lost extends RuntimeException {
        final transient Outage outage;

        Lost(Outage outage, Throwable cause) {
            super(outage.what, cause);
            this.outage = outage;
        }
    }

    static Outage ofPictures(Throwable failure) {
        String reason = failure instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(failure.getMessage());
        return isFull(reason) ? PICTURES_FULL : PICTURES_UNWRITABLE;
    }

    /** Empty when the failure is that of one story. */
    static Optional<Outage> of(Throwable failure) {
        if (failure instanceof Lost lost) {
            return Optional.of(lost.outage);
        }
        return DatabaseTrouble.in(failure)
                .flatMap(trouble -> Optional.ofNullable(
                        switch (trouble) {
                            case AWAY -> AWAY;
                            case FULL -> DATABASE_FULL;
                            case DISK_FAILS -> DATABASE_DISK;
                            case TOO_LARGE -> null;
                        }));
    }

    private static boolean isFull(String message) {
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }
}
