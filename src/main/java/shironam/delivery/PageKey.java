package shironam.delivery;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The name under which a finished page is kept: its path and those parameters that make a difference. */
final class PageKey {
    /** A place in a list. All other parameters (those of trackers above all) change nothing on a page. */
    private static final Set<String> PLACES = Set.of("before", "after");

    private PageKey() {}

    static String of(String path, String query) {
        if (query == null || query.isEmpty()) {
            return path;
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> PLACES.contains(parameter.split("=", 2)[0]))
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? path : path + "?" + kept;
    }
}
