package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A session that is used lasts longer, and so must its cookie: a browser would forget it in the middle of the work. */
public class Renewal {
    @Inject
    Visitor visitor;

    @Inject
    SessionCookie cookies;

    @AtDesk
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
