package shironam.delivery;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Speaks HTTP/1.1 alone where there is no TLS. A request to upgrade to HTTP/2 ({@code Upgrade: h2c}) is answered as if
 * it did not ask: no browser sends one, and a proxy that passes it on would let its sender past the proxy's rules for
 * the rest of the connection. See docs/decisions, no. 17.
 */
@Singleton
public class ClearTextHttp implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
