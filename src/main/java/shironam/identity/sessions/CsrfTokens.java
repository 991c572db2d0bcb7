package shironam.identity.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The tokens that forms carry: each is bound to a token in a cookie, so no other site can post a form for somebody (OWASP's
 * signed double-submit cookie).
 */
@ApplicationScoped
public class CsrfTokens {
    @Inject
    SessionKey key;

    /** A random token for the cookie of a browser that is not logged in. */
    public String visit() {
        return SessionKey.random();
    }

    /** @param cookie the token of the session, or of the visit */
    public String tokenFor(String cookie) {
        return key.sign("form", cookie);
    }

    /** @param given what came with the form; or null */
    public boolean isTokenFor(String cookie, String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.US_ASCII),
                        tokenFor(cookie).getBytes(StandardCharsets.US_ASCII));
    }
}
