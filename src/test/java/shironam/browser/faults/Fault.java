package shironam.browser.faults;

/** What may happen to a request on its way. */
enum Fault {
    /** It never arrives. */
    DROPPED,
    /** It arrives, and its answer gets lost. */
    UNANSWERED,
    /** It arrives twice at once. */
    DOUBLED,
    /** It arrives, and once more when others have come between. */
    DOUBLED_LATE,
    /** It takes its time. */
    DELAYED,
    /** The browser has given it up when it arrives. */
    GIVEN_UP
}
