package shironam.story.database;

/** Event: the process was asked to stop. Observers end open streams; requests under way are finished. */
public record ShutdownRequested() {}
