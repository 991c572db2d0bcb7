package shironam.delivery;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * The name under which a finished page is kept: its path and those parameters that make a difference, read by the
 * same parser by which the page reads them, or one page might be kept under the name of another.
 */
final class PageKey {
    /** A place in a list. All other parameters (those of trackers above all) change nothing on a page. */
    private static final List<String> PLACES = List.of("before", "after");

    private PageKey() {}

    static String of(RoutingContext context) {
        HttpServerRequest request = context.request();
        String query = request.query();
        if (query == null || query.isEmpty()) {
            return request.path();
        }
        MultiMap parameters = context.queryParams();
        StringBuilder key = new StringBuilder(request.path());
        for (String place : PLACES) {
            String value = parameters.get(place);
            if (value != null) {
                key.append('?').append(place).append('=').append(value);
            }
        }
        return key.toString();
    }
}
