package shironam.desk;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import shironam.identity.Account;
import shironam.identity.sessions.SessionPrincipal;

/** Who makes this request, as the session says that Quarkus Security has found. */
@RequestScoped
public class CurrentUser {
    @Inject
    SecurityIdentity identity;

    /** Whether a session has been found. It is looked for only where an address asks for a login. */
    public static boolean isKnown(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }

    /** Who asks; only where that is known. */
    public static Account of(RoutingContext context) {
        return ((SessionPrincipal)
                        ((QuarkusHttpUser) context.user()).getSecurityIdentity().getPrincipal())
                .account();
    }

    /** Not in the request that logs somebody in, though its page is theirs. */
    public boolean isKnown() {
        return !identity.isAnonymous();
    }

    public Account account() {
        return principal().account();
    }

    /** The token of the session. */
    public String session() {
        return principal().token();
    }

    /** Whether this request has made the session last longer. */
    public boolean isRenewed() {
        return principal().renewed();
    }

    public String language() {
        return account().language;
    }

    private SessionPrincipal principal() {
        return (SessionPrincipal) identity.getPrincipal();
    }
}
