package shironam.desk.login;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import shironam.desk.sessions.SessionAuthenticationMechanism;

/**
 * Answers in the place of a page that somebody asked for without a login. {@link LoginChallengeFilter} leads here;
 * asked for by its own address there is nothing.
 */
@PermitAll
@Path(LoginChallengeResource.PATH)
public class LoginChallengeResource {
    static final String PATH = "/desk/login/challenge";

    @Inject
    LoginPages loginPages;

    @Inject
    RoutingContext context;

    @GET
    public Response lead() throws Throwable {
        return loginPages.first(challenged());
    }

    @POST
    public Response keep() throws Throwable {
        return loginPages.keeping(challenged());
    }

    private ResteasyReactiveContainerRequestContext challenged() throws Throwable {
        if (!SessionAuthenticationMechanism.isChallenged(context)) {
            throw new NotFoundException();
        }
        Throwable failure = SessionAuthenticationMechanism.failure(context);
        if (failure != null) {
            throw failure;
        }
        return CurrentRequestManager.get().getContainerRequestContext();
    }
}
