package shironam.story.database;

/** Somebody told the server to stop. Whoever holds a request open lets it go; what is being answered is answered. */
public record ShutdownRequested() {}
