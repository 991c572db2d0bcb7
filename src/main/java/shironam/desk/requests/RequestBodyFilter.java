package shironam.desk.requests;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Gives REST the body that {@link RequestBodyReceiver} has received, or answers with its refusal. */
@Singleton
public class RequestBodyFilter {
    @ServerRequestFilter(preMatching = true)
    public void handOver(ResteasyReactiveContainerRequestContext request) {
        RoutingContext context =
                ((ResteasyReactiveRequestContext) request.getServerRequestContext()).unwrap(RoutingContext.class);
        Integer refused = context.get(RequestBodyReceiver.REFUSED);
        if (refused != null) {
            throw new WebApplicationException(refused);
        }
        InputStream received = context.get(RequestBodyReceiver.RECEIVED);
        if (received != null) {
            request.setEntityStream(received);
        }
    }
}
