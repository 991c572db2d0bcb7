package shironam.desk;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Hands over what {@link RequestBodies} has received, or its refusal. */
@Singleton
public class ReceivedBody {
    @ServerRequestFilter(preMatching = true)
    public void handOver(ResteasyReactiveContainerRequestContext request) {
        RoutingContext context =
                ((ResteasyReactiveRequestContext) request.getServerRequestContext()).unwrap(RoutingContext.class);
        Integer refused = context.get(RequestBodies.REFUSED);
        if (refused != null) {
            throw new WebApplicationException(refused);
        }
        InputStream received = context.get(RequestBodies.RECEIVED);
        if (received != null) {
            request.setEntityStream(received);
        }
    }
}
