package shironam.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shironam.identity.Sessions;
import shironam.site.MediaResource;

/** The desk's cookies: scripts can't read them, other sites can't send them, and on TLS they never leave it. */
@ApplicationScoped
class SessionCookie {
    static final String NAME = "shironam-session";

    /** Before somebody is logged in, the login form's token is bound to this one. */
    static final String VISIT = "shironam-visit";

    private static final String DESK = "/desk";
    private static final String PICTURES = "/media";

    @ConfigProperty(name = "shironam.site-url")
    String siteUrl;

    /**
     * For the desk, and once more for pictures that readers may not see yet: a browser sends a cookie only to the paths
     * that it is for, and the readers' pages get none.
     */
    NewCookie[] session(String token) {
        return session(token, Sessions.LAST);
    }

    NewCookie visit(String token) {
        return cookie(VISIT, token, DESK, NewCookie.SameSite.STRICT, Duration.ofHours(12));
    }

    NewCookie[] gone() {
        return session("", Duration.ZERO);
    }

    private NewCookie[] session(String token, Duration lasts) {
        return new NewCookie[] {
            cookie(NAME, token, DESK, NewCookie.SameSite.LAX, lasts),
            cookie(MediaResource.SESSION, token, PICTURES, NewCookie.SameSite.STRICT, lasts)
        };
    }

    private NewCookie cookie(String name, String value, String path, NewCookie.SameSite sameSite, Duration lasts) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .httpOnly(true)
                .secure(siteUrl.startsWith("https:"))
                .sameSite(sameSite)
                .maxAge((int) lasts.toSeconds())
                .build();
    }
}
