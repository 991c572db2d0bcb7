package shironam.desk.login;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import shironam.desk.CurrentUser;
import shironam.desk.LoginRequired;
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

    @LoginRequired
    @ServerResponseFilter
    public void renew(ContainerResponseContext response) {
        boolean settled = cookies.isSetBy(response.getCookies()); // by a logout, for one
        if (currentUser.isRenewed() && !settled) {
            for (NewCookie cookie : cookies.session(currentUser.session())) {
                response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie);
            }
        }
    }
}
