package shironam.delivery.cache;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import shironam.delivery.CdnHeaders;
import shironam.delivery.DateHeader;
import shironam.delivery.RequestMetrics;
import shironam.delivery.database.DatabaseOutage;
import shironam.story.database.DatabaseUnavailableException;

/** Puts a page that was just rendered into the cache, and sends it as it will be sent from the cache. */
public class PageCacheFilter {
    private static final String SURROGATE_KEYS = "Surrogate-Key";
    private static final String MARK = PageCacheFilter.class.getName();
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int NOT_NOW = 503;

    /**
     * Not compressed: its pages hold tokens beside request parameters, and the compressed length would reveal them
     * (BREACH, CVE-2013-3587).
     */
    private static final String DESK = "/desk";

    /** Pictures are not pages: those that readers have seen are sent without a query, also in an outage. */
    private static final String PICTURES = "/media/";

    @Inject
    PageCache pages;

    @Inject
    RoutingContext context;

    @Inject
    DatabaseOutage outage;

    @Inject
    CdnHeaders cachesInFront;

    @Inject
    Clock clock;

    @Inject
    RequestMetrics metrics;

    @ServerRequestFilter
    public void begin(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod()) || context.request().path().startsWith(PICTURES)) {
            return;
        }
        long now = System.nanoTime();
        if (outage.isOn()) {
            throw new DatabaseUnavailableException();
        }
        context.put(MARK, pages.mark());
        if (outage.hasBeenSeenSince(now)) {
            throw new DatabaseUnavailableException();
        }
    }

    @ServerResponseFilter
    public void finish(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == NOT_NOW && READING.contains(request.getMethod())) {
            standIn(response);
            packRefusal(response);
            return;
        }
        String surrogateKeys = response.getHeaderString(SURROGATE_KEYS);
        Long mark = context.get(MARK);
        if (surrogateKeys == null || mark == null || response.getStatus() != 200) {
            packRefusal(response);
            return;
        }
        CachedPage page = new CachedPage(
                bytes(response.getEntity()),
                headers(response),
                Set.copyOf(Arrays.asList(surrogateKeys.split(" "))),
                now(),
                rightUntil(response.getHeaderString(CdnHeaders.OLDER_CONTROL)));
        if (mayBeKept(response)) {
            pages.keep(PageKey.of(context, page), page, mark);
        }
        // It was made this second. The second in which the request came may be over, and Date is never the earlier one.
        context.response().putHeader(DateHeader.NAME, page.lastModified());
        answer(page, RequestedRepresentation.by(context.request()), response);
    }

    /** Answers with the last page that was made, if there is one. */
    private void standIn(ContainerResponseContext response) {
        CachedPage page = pages.lastKnown(context);
        if (page != null) {
            metrics.stoodIn();
            CachedPage.Form form = RequestedRepresentation.by(context.request()).form(page);
            response.getHeaders().clear();
            put(form.headersOutOfDate(), response);
            response.setStatus(200);
            response.setEntity(form.bytes());
        }
    }

    /** Compresses an error page, which is not cached. */
    private void packRefusal(ContainerResponseContext response) {
        boolean refused = response.getStatus() >= 400 && response.getEntity() instanceof String;
        if (refused && !context.request().path().startsWith(DESK)) {
            response.getHeaders().putSingle("Vary", "Accept-Encoding");
            ContentEncoding coding =
                    RequestedRepresentation.by(context.request()).coding();
            if (coding != null) {
                response.getHeaders().putSingle("Content-Encoding", coding.token);
                response.setEntity(coding.pack(bytes(response.getEntity())));
            }
        }
    }

    /** A page with {@code no-cache} is rendered for each request. */
    private static boolean mayBeKept(ContainerResponseContext response) {
        return !"no-cache".equals(response.getHeaderString("Cache-Control"));
    }

    private static void answer(CachedPage page, RequestedRepresentation asked, ContainerResponseContext response) {
        CachedPage.Form form = asked.form(page);
        if (asked.alreadyHas(page)) {
            put(form.headersUnchanged, response);
            response.setStatus(304);
            response.setEntity(null);
        } else {
            put(form.headers, response);
            response.setEntity(form.bytes());
        }
    }

    private static void put(Map<String, String> headers, ContainerResponseContext response) {
        headers.forEach(response.getHeaders()::putSingle);
    }

    private static byte[] bytes(Object entity) {
        return entity instanceof byte[] bytes ? bytes : entity.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> headers(ContainerResponseContext response) {
        TreeMap<String, String> headers = new TreeMap<>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.put("Content-Type", response.getMediaType().toString());
        headers.putIfAbsent("Cache-Control", "public, max-age=0, must-revalidate");
        cachesInFront.tell(headers);
        return headers;
    }

    private Instant rightUntil(String control) {
        OptionalInt seconds = CdnHeaders.secondsIn(control);
        return seconds.isPresent() ? clock.instant().plusSeconds(seconds.getAsInt()) : CachedPage.ALWAYS;
    }

    private CachedPage.Made now() {
        Instant second = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new CachedPage.Made(second, pages.lastDropMillis() < second.toEpochMilli());
    }
}
