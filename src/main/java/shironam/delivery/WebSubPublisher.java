package shironam.delivery;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** Tells a WebSub hub that a feed has changed (W3C WebSub §7). */
final class WebSubPublisher {
    private WebSubPublisher() {}

    /** @param feed its address */
    static HttpRequest.Builder ping(URI hub, String feed) {
        String form = "hub.mode=publish&hub.url=" + URLEncoder.encode(feed, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(hub)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }
}
