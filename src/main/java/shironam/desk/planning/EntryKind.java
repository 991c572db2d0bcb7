package shironam.desk.planning;

/** What stands on a day of the calendar. */
public enum EntryKind {
    PLANNED,
    SCHEDULED,
    PUBLISHED
}
