package shironam.desk.login;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import shironam.desk.CurrentUser;
import shironam.desk.DeskExceptionMappers;
import shironam.desk.LanguageResource;
import shironam.desk.accounts.TwoFactorPages;
import shironam.desk.accounts.TwoFactorResource;
import shironam.desk.requests.FieldLimits;
import shironam.desk.requests.PostedForm;
import shironam.desk.sessions.SessionCookie;
import shironam.identity.network.ClientAddresses;
import shironam.identity.network.RequestOrigin;
import shironam.identity.sessions.CsrfTokens;

/**
 * Checks what a login alone does not prove. Quarkus Security has looked for the session and the role before; whoever
 * came with a session needs its form token to change something, and two-factor login where the role owes it.
 */
public class DeskRequestFilter {
    private static final String TOKEN_HEADER = "X-Form-Token";

    private static final Set<Class<?>> OPEN_BEFORE_THE_SECOND_PROOF =
            Set.of(TwoFactorResource.class, LanguageResource.class, LoginResource.class);

    @Inject
    CsrfTokens csrfTokens;

    @Inject
    CurrentUser currentUser;

    @Inject
    LoginPages loginPages;

    @Inject
    TwoFactorPages twoFactorPages;

    @Inject
    DeskExceptionMappers errors;

    @Inject
    RequestOrigin origin;

    @Inject
    ClientAddresses addresses;

    @Inject
    SessionCookie cookies;

    /** Notes from which address the request comes; also for pages without a login. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void arrive(ResteasyReactiveContainerRequestContext asked) {
        if (!asked.getUriInfo().getPath().startsWith("/desk")) {
            return;
        }
        HttpServerRequest request = routing(asked).request();
        SocketAddress peer = request.remoteAddress();
        origin.comes(
                addresses.of(
                        peer == null ? null : peer.hostAddress(),
                        request.headers().getAll(ClientAddresses.HEADER)),
                request.getHeader(HttpHeaders.USER_AGENT),
                cookies.known(asked.getCookies()).orElse(null));
    }

    @WithFormRead
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public Optional<Response> letIn(ResteasyReactiveContainerRequestContext request, SimpleResourceInfo resource) {
        if (!CurrentUser.isKnown(routing(request))) {
            return Optional.empty(); // at one of the few addresses that ask for no login
        }
        boolean looks = LoginPages.looks(request);
        if (!looks && !isOurForm(request)) {
            return Optional.of(loginPages.keeping(request));
        }
        if (!OPEN_BEFORE_THE_SECOND_PROOF.contains(resource.getResourceClass()) && twoFactorPages.isOwed()) {
            return Optional.of(twoFactorPages.instead(request, looks));
        }
        boolean tooLong = !looks && FieldLimits.areExceededIn(PostedForm.of(rest(request)));
        return tooLong ? Optional.of(errors.tooLong()) : Optional.empty();
    }

    private boolean isOurForm(ResteasyReactiveContainerRequestContext request) {
        String inHeader = request.getHeaderString(TOKEN_HEADER);
        Object inForm = rest(request).getFormParameter(PostedForm.TOKEN, true, false);
        String given = inHeader != null ? inHeader : inForm == null ? null : inForm.toString();
        return csrfTokens.isTokenFor(currentUser.session(), given);
    }

    private static RoutingContext routing(ResteasyReactiveContainerRequestContext request) {
        return rest(request).unwrap(RoutingContext.class);
    }

    private static ResteasyReactiveRequestContext rest(ResteasyReactiveContainerRequestContext request) {
        return (ResteasyReactiveRequestContext) request.getServerRequestContext();
    }
}
