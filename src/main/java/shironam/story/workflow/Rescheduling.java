package shironam.story.workflow;

/** What became of a scheduled story that was to go to another day. */
public enum Rescheduling {
    MOVED,
    /** It would have come out in the past. It stays where it is. */
    PAST,
    /** It is out, was called off or has another day by now. It stays as it is. */
    CHANGED_MEANWHILE
}
