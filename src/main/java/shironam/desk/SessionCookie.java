package shironam.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shironam.identity.Sessions;

/** The desk's cookies: scripts can't read them, other sites can't send them, and on TLS they never leave it. */
@ApplicationScoped
class SessionCookie {
    static final String NAME = "shironam-session";

    /** Before somebody is logged in, the login form's token is bound to this one. */
    static final String VISIT = "shironam-visit";

    private static final String PATH = "/desk";

    @ConfigProperty(name = "shironam.site-url")
    String siteUrl;

    NewCookie session(String token) {
        return cookie(NAME, token, NewCookie.SameSite.LAX, Sessions.LAST);
    }

    NewCookie visit(String token) {
        return cookie(VISIT, token, NewCookie.SameSite.STRICT, Duration.ofHours(12));
    }

    NewCookie gone() {
        return cookie(NAME, "", NewCookie.SameSite.LAX, Duration.ZERO);
    }

    private NewCookie cookie(String name, String value, NewCookie.SameSite sameSite, Duration lasts) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(PATH)
                .httpOnly(true)
                .secure(siteUrl.startsWith("https:"))
                .sameSite(sameSite)
                .maxAge((int) lasts.toSeconds())
                .build();
    }
}
