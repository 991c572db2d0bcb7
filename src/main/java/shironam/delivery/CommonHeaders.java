package shironam.delivery;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import shironam.delivery.cache.PageCacheFilter;
import shironam.story.addresses.SiteAddress;

/**
 * Headers that every answer has: no sniffing of types; a default for caching; redirects without the Host of the
 * request; and HSTS when the site has an https address.
 */
public class CommonHeaders {
    static final String NO_SNIFFING = "X-Content-Type-Options";
    private static final String TLS_ONLY = "Strict-Transport-Security";
    private static final String FOR_A_YEAR = "max-age=31536000";
    private static final String DESK = "/desk";

    @Inject
    SiteAddress site;

    /** Before {@link PageCacheFilter}, which keeps a page with its headers. */
    @ServerResponseFilter(priority = Priorities.USER + 1000)
    public void add(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (!headers.containsKey(NO_SNIFFING)) {
            headers.putSingle(NO_SNIFFING, "nosniff");
        }
        if (site.isHttps()) {
            headers.putSingle(TLS_ONLY, FOR_A_YEAR);
        }
        String path = request.getUriInfo().getPath();
        boolean desk = path.equals(DESK) || path.startsWith(DESK + "/");
        boolean refused = response.getStatus() >= 400;
        if ((desk || refused) && !headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        Object location = headers.getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            headers.putSingle(
                    HttpHeaders.LOCATION,
                    withoutHost(location.toString(), request.getUriInfo().getBaseUri()));
        }
    }

    /** REST completes a relative redirect with the Host of the request, which the client chooses. */
    private static String withoutHost(String location, URI base) {
        String root = base.getScheme() + "://" + base.getRawAuthority();
        return location.startsWith(root + "/") ? location.substring(root.length()) : location;
    }
}
