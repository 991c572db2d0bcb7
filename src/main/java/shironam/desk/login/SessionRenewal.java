package shironam.desk.login;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import shironam.desk.CurrentUser;
import shironam.desk.sessions.SessionCookie;

/**
 * Sends the cookie anew when its session was made to last longer; otherwise the browser would delete it during the
 * work.
 */
public class SessionRenewal {
    @Inject
    CurrentUser currentUser;

    @Inject
    SessionCookie cookies;

    @ServerResponseFilter
    public void renew(ResteasyReactiveContainerRequestContext request, ContainerResponseContext response) {
        if (!CurrentUser.isKnown(routing(request))) {
            return;
        }
        boolean settled = cookies.isSetBy(response.getCookies()); // by a logout, for one
        if (currentUser.isRenewed() && !settled) {
            for (NewCookie cookie : cookies.session(currentUser.session())) {
                response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie);
            }
        }
    }

    private static RoutingContext routing(ResteasyReactiveContainerRequestContext request) {
        return ((ResteasyReactiveRequestContext) request.getServerRequestContext()).unwrap(RoutingContext.class);
    }
}
