package shironam.delivery;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import shironam.identity.network.ClientAddresses;
import shironam.settings.LogSettings;

/**
 * A line for each request: method, path, status, bytes and time, in the category {@code shironam.access}. By default
 * there is none, and when there is one it holds nothing of who asks: no address, no search words, no key of a link.
 */
@ApplicationScoped
public class AccessLog {
    private static final Logger LOG = Logger.getLogger("shironam.access");

    /** The token in such a path is as good as a password, so it is not logged. */
    private static final Pattern KEY_OF_A_LINK = Pattern.compile("(?<=^/(?:preview|desk/welcome)/)[^/]+");

    private static final int LONGEST_PATH = 500;

    @Inject
    ClientAddresses addresses;

    @Inject
    LogSettings settings;

    public boolean isOn() {
        return settings.access() != LogSettings.Access.OFF;
    }

    public void follow(RoutingContext context) {
        long began = System.nanoTime();
        context.addEndHandler(end -> LOG.info(line(context, System.nanoTime() - began)));
    }

    private String line(RoutingContext context, long nanos) {
        HttpServerRequest request = context.request();
        String line = "%s %s %d %d %.1fms"
                .formatted(
                        request.method(),
                        path(request.path()),
                        context.response().getStatusCode(),
                        context.response().bytesWritten(),
                        nanos / 1e6);
        return settings.access() == LogSettings.Access.ADDRESSES ? address(request) + " " + line : line;
    }

    /** The path in one line: tokens of links left out, control characters replaced, cut at a length. */
    public static String path(String path) {
        String shown = KEY_OF_A_LINK.matcher(path == null ? "" : path).replaceAll("…");
        shown = shown.replaceAll("[\\p{Cntrl}\\s]", "?");
        return shown.length() > LONGEST_PATH ? shown.substring(0, LONGEST_PATH) + "…" : shown;
    }

    private String address(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        return addresses.of(
                peer == null ? null : peer.hostAddress(), request.headers().getAll(ClientAddresses.HEADER));
    }
}
