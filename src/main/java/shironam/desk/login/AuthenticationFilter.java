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
import shironam.desk.AnonymousAllowed;
import shironam.desk.CurrentUser;
import shironam.desk.DeskExceptionMappers;
import shironam.desk.LanguageResource;
import shironam.desk.LoginRequired;
import shironam.desk.accounts.TwoFactorPages;
import shironam.desk.accounts.TwoFactorResource;
import shironam.desk.requests.FieldLimits;
import shironam.desk.requests.PostedForm;
import shironam.desk.sessions.SessionCookie;
import shironam.identity.network.ClientAddresses;
import shironam.identity.network.RequestOrigin;
import shironam.identity.sessions.Authentication;
import shironam.identity.sessions.Sessions;

/** Refuses requests without a session, and posts without the form token of that session. */
public class AuthenticationFilter {
    private static final String TOKEN_HEADER = "X-Form-Token";

    private static final Set<Class<?>> OPEN_BEFORE_THE_SECOND_PROOF =
            Set.of(TwoFactorResource.class, LanguageResource.class, LoginResource.class);

    @Inject
    Authentication authentication;

    @Inject
    Sessions sessions;

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

    @Inject
    RoutingContext connection;

    /** Notes from which address the request comes; also for pages without a login. */
    @AnonymousAllowed
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void arrive(ResteasyReactiveContainerRequestContext asked) {
        HttpServerRequest request = connection.request();
        SocketAddress peer = request.remoteAddress();
        origin.comes(
                addresses.of(
                        peer == null ? null : peer.hostAddress(),
                        request.headers().getAll(ClientAddresses.HEADER)),
                request.getHeader(HttpHeaders.USER_AGENT),
                cookies.known(asked.getCookies()).orElse(null));
    }

    @LoginRequired
    @WithFormRead
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public Optional<Response> letIn(ResteasyReactiveContainerRequestContext request, SimpleResourceInfo resource) {
        arrive(request);
        Optional<String> session = cookies.session(request.getCookies());
        Optional<Sessions.Seen> seen = session.flatMap(sessions::see);
        if (seen.isEmpty()) {
            session = cookies.oldSession(request.getCookies());
            seen = session.flatMap(sessions::seeUnderOldCookie);
        }
        boolean looks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (seen.isEmpty()) {
            return Optional.of(looks ? loginPages.first(request) : loginPages.keeping(request));
        }
        currentUser.comes(seen.get().account(), session.get());
        currentUser.renewed(seen.get().renewed());
        if (!looks && !isOurForm(request, session.get())) {
            return Optional.of(loginPages.keeping(request));
        }
        if (!OPEN_BEFORE_THE_SECOND_PROOF.contains(resource.getResourceClass()) && twoFactorPages.isOwed()) {
            return Optional.of(twoFactorPages.instead(request, looks));
        }
        boolean tooLong = !looks
                && FieldLimits.areExceededIn(
                        PostedForm.of((ResteasyReactiveRequestContext) request.getServerRequestContext()));
        return tooLong ? Optional.of(errors.tooLong()) : Optional.empty();
    }

    private boolean isOurForm(ResteasyReactiveContainerRequestContext request, String session) {
        String inHeader = request.getHeaderString(TOKEN_HEADER);
        Object inForm = ((ResteasyReactiveRequestContext) request.getServerRequestContext())
                .getFormParameter(PostedForm.TOKEN, true, false);
        return authentication.isFormToken(
                inHeader != null ? inHeader : inForm == null ? null : inForm.toString(), session);
    }
}
