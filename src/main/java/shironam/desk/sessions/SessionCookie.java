package shironam.desk.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import shironam.identity.sessions.KnownBrowsers;
import shironam.identity.sessions.Sessions;
import shironam.site.media.MediaResource;
import shironam.story.addresses.SiteAddress;

/**
 * The desk's cookies: scripts can't read them, other sites can't send them, and on TLS they never leave it. There their
 * names begin with {@code __Secure-}, so nobody sets them over a connection that is not TLS (RFC 6265bis §4.1.3;
 * {@code __Host-} would ask for the path of the whole site, and the readers' pages get no cookie).
 */
@ApplicationScoped
public class SessionCookie {
    private static final String SESSION = "shironam-session";

    /** Before somebody is logged in, the login form's token is bound to this one. */
    private static final String VISIT = "shironam-visit";

    /** That an account has logged in from this browser before. */
    private static final String KNOWN = "shironam-known";

    private static final String DESK = "/desk";
    private static final String PICTURES = "/media";

    @Inject
    SiteAddress site;

    /** The token that the browser sends as its session's, if it sends one. */
    public Optional<String> session(Map<String, Cookie> sent) {
        return value(sent, name(SESSION));
    }

    /** Under which a browser sends it, for who asks before cookies are read. */
    public String sessionName() {
        return name(SESSION);
    }

    /** Under the name that it had before names had a prefix. */
    public Optional<String> oldSession(Map<String, Cookie> sent) {
        return oldSessionName().flatMap(name -> value(sent, name));
    }

    public Optional<String> oldSessionName() {
        return isSecure() ? Optional.of(SESSION) : Optional.empty();
    }

    /** The session that a new login takes the place of, or null. */
    public String before(Map<String, Cookie> sent) {
        return session(sent).or(() -> oldSession(sent)).orElse(null);
    }

    public Optional<String> visit(Map<String, Cookie> sent) {
        return value(sent, name(VISIT));
    }

    public Optional<String> known(Map<String, Cookie> sent) {
        return value(sent, name(KNOWN));
    }

    /**
     * For the desk, and once more for pictures that readers may not see yet: a browser sends a cookie only to the paths
     * that it is for, and the readers' pages get none.
     */
    public NewCookie[] session(String token) {
        return session(token, Sessions.LAST);
    }

    public NewCookie visit(String token) {
        return cookie(name(VISIT), token, DESK, NewCookie.SameSite.STRICT, Duration.ofHours(12));
    }

    public NewCookie known(String known) {
        return cookie(name(KNOWN), known, DESK, NewCookie.SameSite.STRICT, KnownBrowsers.LAST);
    }

    public NewCookie[] gone() {
        return session("", Duration.ZERO);
    }

    /** Whether an answer has set the session's cookie already. */
    public boolean isSetBy(Map<String, NewCookie> answered) {
        return answered.containsKey(name(SESSION));
    }

    private NewCookie[] session(String token, Duration lasts) {
        return new NewCookie[] {
            cookie(name(SESSION), token, DESK, NewCookie.SameSite.LAX, lasts),
            cookie(name(MediaResource.SESSION), token, PICTURES, NewCookie.SameSite.STRICT, lasts)
        };
    }

    private NewCookie cookie(String name, String value, String path, NewCookie.SameSite sameSite, Duration lasts) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .httpOnly(true)
                .secure(isSecure())
                .sameSite(sameSite)
                .maxAge((int) lasts.toSeconds())
                .build();
    }

    private static Optional<String> value(Map<String, Cookie> sent, String name) {
        return Optional.ofNullable(sent.get(name)).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    private String name(String name) {
        return isSecure() ? MediaResource.SECURE + name : name;
    }

    private boolean isSecure() {
        return site.isHttps();
    }
}
