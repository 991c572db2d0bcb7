package shironam.desk.sessions;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import shironam.identity.sessions.SessionAuthenticationRequest;

/**
 * Tells Quarkus Security who asks: by the cookie of the session, and only where an address wants to know it
 * ({@code quarkus.http.auth} in application.properties). Whoever is refused is handed on to REST, where
 * {@code desk.login} answers in the place of the page, with the form that was posted.
 */
@ApplicationScoped
public class SessionAuthenticationMechanism implements HttpAuthenticationMechanism {
    private static final String CHALLENGED = SessionAuthenticationMechanism.class.getName();
    private static final String FAILURE = CHALLENGED + ".failure";

    @Inject
    SessionCookie cookies;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String token = cookie(context, cookies.sessionName());
        String oldToken =
                cookies.oldSessionName().map(name -> cookie(context, name)).orElse(null);
        if (token == null && oldToken == null) {
            return Uni.createFrom().nullItem();
        }
        return identities
                .authenticate(new SessionAuthenticationRequest(token, oldToken))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull() // the session has ended: nobody is logged in
                .onFailure()
                .recoverWithItem(failure -> {
                    context.put(FAILURE, failure);
                    return null;
                });
    }

    /** Never completes: Quarkus would end the answer that REST has yet to give. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        context.put(CHALLENGED, true);
        context.next();
        return Uni.createFrom().nothing();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(Response.Status.UNAUTHORIZED.getStatusCode()));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionAuthenticationRequest.class);
    }

    /** Whether the request is refused until somebody logs in. */
    public static boolean isChallenged(RoutingContext context) {
        return context.get(CHALLENGED) != null;
    }

    /** Why it is not known who asks, as a database that is away; or null. */
    public static Throwable failure(RoutingContext context) {
        return context.get(FAILURE);
    }

    private static String cookie(RoutingContext context, String name) {
        Cookie cookie = context.request().getCookie(name);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }
}
