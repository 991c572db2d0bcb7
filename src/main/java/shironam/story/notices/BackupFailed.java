package shironam.story.notices;

import java.time.Instant;

/** Event: the backup that was due could not be made. Fired by whoever makes it, outside of a transaction. */
public record BackupFailed(Instant at) {}
