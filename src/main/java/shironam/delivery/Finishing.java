package shironam.delivery;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Finishes a page that was just rendered: keeps it and sends it the way it will be sent from now on. */
public class Finishing {
    private static final String INGREDIENTS = "Surrogate-Key";

    @Inject
    FinishedPages pages;

    @Inject
    RoutingContext context;

    @ServerResponseFilter
    public void finish(ContainerRequestContext request, ContainerResponseContext response) {
        String ingredients = response.getHeaderString(INGREDIENTS);
        Long mark = context.get(Delivery.MARK);
        if (ingredients == null || mark == null || response.getStatus() != 200) {
            return;
        }
        FinishedPage page = new FinishedPage(
                bytes(response.getEntity()), headers(response), Set.of(ingredients.split(" ")), modified());
        pages.keep(PageKey.of(context.request().path(), context.request().query()), page, mark);
        answer(page, Asked.by(context.request()), response);
    }

    private static void answer(FinishedPage page, Asked asked, ContainerResponseContext response) {
        FinishedPage.Form form = asked.form(page);
        response.getHeaders().putSingle("ETag", form.etag());
        response.getHeaders().putSingle("Last-Modified", page.lastModified);
        response.getHeaders().putSingle("Vary", "Accept-Encoding");
        if (asked.alreadyHas(page)) {
            response.setStatus(304);
            response.setEntity(null);
            return;
        }
        if (form.encoding() != null) {
            response.getHeaders().putSingle("Content-Encoding", form.encoding());
        }
        response.setEntity(form.bytes().getBytes());
    }

    private static byte[] bytes(Object entity) {
        return entity instanceof byte[] bytes ? bytes : entity.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(ContainerResponseContext response) {
        Map<String, String> headers = new HashMap<>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.put("Content-Type", response.getMediaType().toString());
        headers.putIfAbsent("Cache-Control", "public, max-age=0, must-revalidate");
        response.getHeaders().putSingle("Cache-Control", headers.get("Cache-Control"));
        return headers;
    }

    /** HTTP dates know seconds only, so a page made anew within the second of a change is dated to the next one. */
    private Instant modified() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        boolean changedThisSecond = pages.lastDropMillis() >= now.toEpochMilli();
        return changedThisSecond ? now.plusSeconds(1) : now;
    }
}
