package shironam.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.settings.PurgeSettings;

/**
 * Headers for a CDN between us and readers. It may cache a page only where purges are configured, and then for a minute
 * only, in case a purge is lost.
 */
@ApplicationScoped
public class CdnHeaders {
    /** The header of RFC 9213; the next one is its older name. */
    private static final String CONTROL = "CDN-Cache-Control";

    /** A page uses it, too, to say when it becomes wrong by the clock. */
    public static final String OLDER_CONTROL = "Surrogate-Control";

    private static final Pattern RIGHT_FOR = Pattern.compile("max-age=(\\d{1,9})");
    private static final int MOST_SECONDS = 60;

    /** The CDN sends its old page while we render a new one, and for a day while we can't. */
    private static final String MEANWHILE = ", stale-while-revalidate=30, stale-if-error=86400";

    @Inject
    PurgeSettings purge;

    /** Adds to the headers of a page, which names its surrogate keys there. */
    public void tell(TreeMap<String, String> headers) {
        headers.put("Cache-Tag", tags(headers.get("Surrogate-Key")));
        if (purge.url().isEmpty() || !isForAll(headers)) {
            return;
        }
        String control = "max-age=" + seconds(headers) + MEANWHILE;
        headers.put(CONTROL, control);
        headers.putIfAbsent(OLDER_CONTROL, control); // a page that is wrong after a while says so there itself
    }

    /** Names of surrogate keys, as other CDNs want them. */
    public static String tags(String surrogateKey) {
        return surrogateKey.replace(' ', ',');
    }

    private static boolean isForAll(Map<String, String> headers) {
        return headers.get("Cache-Control").startsWith("public");
    }

    private static int seconds(Map<String, String> headers) {
        return Math.min(MOST_SECONDS, secondsIn(headers.get(OLDER_CONTROL)).orElse(MOST_SECONDS));
    }

    /** For how long a page is right that says so; nothing where it does not. */
    public static OptionalInt secondsIn(String control) {
        Matcher rightFor = RIGHT_FOR.matcher(control == null ? "" : control);
        return rightFor.find() ? OptionalInt.of(Integer.parseInt(rightFor.group(1))) : OptionalInt.empty();
    }
}
