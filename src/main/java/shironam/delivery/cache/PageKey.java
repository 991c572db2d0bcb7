package shironam.delivery.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.List;
import java.util.Map;
import shironam.story.redirects.FormerAddresses;

/**
 * The key of a page in the cache: its path and those parameters that change the page. They are read by the same parser
 * that the page uses; otherwise one page could be stored under the key of another.
 */
final class PageKey {
    /** A place in a list. All other parameters (those of trackers above all) change nothing on a page. */
    private static final List<String> PLACES = List.of("before", "after");

    /** What programs may ask for, under the paths that they ask; and what older systems asked for on their first page. */
    private static final Map<String, List<String>> ASKED = Map.of(
            "/", FormerAddresses.PARAMETERS,
            "/api/stories", List.of("section", "tag", "place", "author", "since", "cursor", "size"),
            "/oembed", List.of("url", "format", "maxwidth", "maxheight"));

    /** Paths below these are never cached. */
    private static final List<String> NO_PAGES =
            List.of("/desk", "/search", "/story/", "/media/", "/web/", "/q/", "/sw.js");

    private PageKey() {}

    /** Whether requests for the same path may share one rendering. */
    static boolean mayNamePage(String path) {
        return NO_PAGES.stream().noneMatch(path::startsWith);
    }

    static String of(RoutingContext context) {
        HttpServerRequest request = context.request();
        String query = request.query();
        if (query == null || query.isEmpty()) {
            return request.path();
        }
        MultiMap parameters = parameters(context);
        StringBuilder key = new StringBuilder(request.path());
        for (String name : ASKED.getOrDefault(request.path(), PLACES)) {
            String value = parameters.get(name);
            if (value != null) {
                key.append('?')
                        .append(name)
                        .append('=')
                        .append(value.length())
                        .append(':')
                        .append(value);
            }
        }
        return key.toString();
    }

    /** The key of this page, which may be one of two at its address. */
    static String of(RoutingContext context, CachedPage page) {
        String key = of(context);
        return page.variesByDataSaving() && savesData(context) ? saving(key) : key;
    }

    /** The key of the light page that browsers with Save-Data get. */
    static String saving(String key) {
        return "lite " + key;
    }

    static boolean savesData(RoutingContext context) {
        return List.of("on").equals(context.request().headers().getAll(CachedPage.DATA_SAVING));
    }

    /** None where they can't be read: then a page can't have read one either. */
    private static MultiMap parameters(RoutingContext context) {
        try {
            return context.queryParams();
        } catch (HttpException misspelt) {
            return MultiMap.caseInsensitiveMultiMap();
        }
    }
}
