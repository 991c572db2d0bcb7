package shironam.desk.login;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import shironam.desk.CurrentUser;
import shironam.desk.LoginRequired;

/** A session that is used lasts longer, and so must its cookie: a browser would forget it in the middle of the work. */
public class SessionRenewal {
    @Inject
    CurrentUser visitor;

    @Inject
    SessionCookie cookies;

    @LoginRequired
    @ServerResponseFilter
    public void renew(ContainerResponseContext response) {
        boolean settled = cookies.isSetBy(response.getCookies()); // by a logout, for one
        if (visitor.isRenewed() && !settled) {
            for (NewCookie cookie : cookies.session(visitor.session())) {
                response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie);
            }
        }
    }
}
