package shironam.story.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import org.junit.jupiter.api.Test;
import shironam.story.changes.FollowUpFailure.Reason;
import shironam.story.changes.FollowUpFailure.RefusedAnswerException;

/** Why somebody elsewhere was not told is kept as a value. */
class FollowUpFailureTest {
    @Test
    void eachFailureHasAReasonThatComesBackFromTheDatabase() {
        assertEquals(503, kept(new RefusedAnswerException(503)).status());
        assertEquals(Reason.ANSWERED, kept(new RefusedAnswerException(503)).reason());
        assertEquals(
                Reason.LATE, kept(new HttpTimeoutException("request timed out")).reason());
        assertEquals(Reason.UNREACHABLE, kept(new ConnectException()).reason());
        assertEquals(
                Reason.BAD_ADDRESS,
                kept(new IllegalArgumentException("invalid URI")).reason());
        assertEquals(Reason.OTHER, kept(new IllegalStateException("a\nb")).reason());
    }

    @Test
    void whatEarlierVersionsKeptIsUnderstood() {
        assertEquals(503, FollowUpFailure.read("it answered 503").status());
        assertEquals(Reason.OTHER, FollowUpFailure.read("Connection refused").reason());
        assertEquals(Reason.OTHER, FollowUpFailure.read("ERROR: no such thing").reason());
    }

    private static FollowUpFailure kept(Exception failed) {
        return FollowUpFailure.read(FollowUpFailure.of(failed).stored());
    }
}
