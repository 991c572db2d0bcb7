package shironam.story.changes;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why somebody elsewhere was not told.
 *
 * @param detail the status that was answered, else what Java says of it, which is for the log
 */
public record FollowUpFailure(Reason reason, String detail) {
    private static final Pattern STORED = Pattern.compile("(?s)([A-Z_]+): (.*)");

    /** As versions before 0.2 wrote it. */
    private static final Pattern STATUS_IN_WORDS = Pattern.compile("it answered (\\d{3})");

    public enum Reason {
        /** With a status that is no success. */
        ANSWERED,
        UNREACHABLE,
        LATE,
        BAD_ADDRESS,
        OTHER
    }

    /** The other side answered, and not that it has taken it. */
    public static class RefusedAnswerException extends IOException {
        private final int status;

        public RefusedAnswerException(int status) {
            super("it answered " + status);
            this.status = status;
        }
    }

    public static FollowUpFailure of(Exception failed) {
        if (failed instanceof RefusedAnswerException answer) {
            return new FollowUpFailure(Reason.ANSWERED, Integer.toString(answer.status));
        }
        Reason reason = failed instanceof HttpTimeoutException
                ? Reason.LATE
                : failed instanceof IOException
                        ? Reason.UNREACHABLE
                        : failed instanceof IllegalArgumentException ? Reason.BAD_ADDRESS : Reason.OTHER;
        return new FollowUpFailure(reason, String.valueOf(failed.getMessage()));
    }

    /** As it stands in the database. */
    public String stored() {
        return reason + ": " + detail;
    }

    public static FollowUpFailure read(String stored) {
        Matcher ours = STORED.matcher(stored);
        if (ours.matches()
                && Arrays.stream(Reason.values())
                        .anyMatch(reason -> reason.name().equals(ours.group(1)))) {
            return new FollowUpFailure(Reason.valueOf(ours.group(1)), ours.group(2));
        }
        Matcher status = STATUS_IN_WORDS.matcher(stored);
        return status.matches()
                ? new FollowUpFailure(Reason.ANSWERED, status.group(1))
                : new FollowUpFailure(Reason.OTHER, stored);
    }

    /** 0 where nobody answered. */
    public int status() {
        return reason == Reason.ANSWERED ? Integer.parseInt(detail) : 0;
    }
}
