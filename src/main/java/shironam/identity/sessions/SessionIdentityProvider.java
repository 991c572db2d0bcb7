package shironam.identity.sessions;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the account of a session for Quarkus Security. Its one role is that of the account, in its word. */
@ApplicationScoped
public class SessionIdentityProvider implements IdentityProvider<SessionAuthenticationRequest> {
    @Inject
    Sessions sessions;

    @Override
    public Class<SessionAuthenticationRequest> getRequestType() {
        return SessionAuthenticationRequest.class;
    }

    /** Fails by an {@link AuthenticationFailedException} where no session lives. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            SessionAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> principal(request)
                .map(SessionIdentityProvider::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    private Optional<SessionPrincipal> principal(SessionAuthenticationRequest request) {
        return Optional.ofNullable(request.token)
                .flatMap(sessions::see)
                .or(() -> Optional.ofNullable(request.oldToken).flatMap(sessions::seeUnderOldCookie));
    }

    private static SecurityIdentity identity(SessionPrincipal principal) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addRole(principal.account().role.word())
                .build();
    }
}
