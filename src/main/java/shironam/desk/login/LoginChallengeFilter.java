package shironam.desk.login;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import shironam.desk.sessions.SessionAuthenticationMechanism;

/** Leads a request that Quarkus Security has refused for want of a login to {@link LoginChallengeResource}. */
@Singleton
public class LoginChallengeFilter {
    @ServerRequestFilter(preMatching = true)
    public void lead(ResteasyReactiveContainerRequestContext request) {
        RoutingContext context =
                ((ResteasyReactiveRequestContext) request.getServerRequestContext()).unwrap(RoutingContext.class);
        if (SessionAuthenticationMechanism.isChallenged(context)) {
            boolean looks = LoginPages.looks(request);
            request.setRequestUri(request.getUriInfo()
                    .getBaseUriBuilder()
                    .path(LoginChallengeResource.PATH)
                    .build());
            request.setMethod(looks ? HttpMethod.GET : HttpMethod.POST);
        }
    }
}
