package shironam.story.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import shironam.identity.sessions.SessionKey;
import shironam.identity.sessions.Sessions;

/**
 * What opens a picture that is not public: a login at the desk, or a pass that a preview has written into the picture's
 * address. A pass is for one picture and an hour; it is signed and stored nowhere. A cookie would do for one preview but
 * not for two at once, and would be sent with every other picture.
 */
@ApplicationScoped
public class PictureAccess {
    private static final Duration LAST = Duration.ofHours(1);

    @Inject
    Clock clock;

    @Inject
    SessionKey key;

    @Inject
    Sessions sessions;

    /** For the picture and all its widths. */
    public String to(String sha256) {
        long end = clock.instant().plus(LAST).getEpochSecond();
        return end + "." + signature(sha256, end);
    }

    /** @param pass as somebody sent it, or null */
    public boolean opens(String sha256, String pass) {
        if (pass == null || !pass.matches("[0-9]{1,12}\\.[A-Za-z0-9_-]{43}")) {
            return false;
        }
        int dot = pass.indexOf('.');
        long end = Long.parseLong(pass.substring(0, dot));
        return clock.instant().getEpochSecond() < end
                && MessageDigest.isEqual(
                        pass.substring(dot + 1).getBytes(StandardCharsets.US_ASCII),
                        signature(sha256, end).getBytes(StandardCharsets.US_ASCII));
    }

    /** @param session the token of a session as somebody sent it, or null */
    public boolean isAtDesk(String session) {
        return session != null && !session.isEmpty() && sessions.isAlive(session);
    }

    private String signature(String sha256, long end) {
        return key.sign("picture pass", sha256 + " " + end);
    }
}
