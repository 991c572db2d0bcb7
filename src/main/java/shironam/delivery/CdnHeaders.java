package shironam.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a cache between us and readers is told. It may keep a page only if we can take the page from it, that is where
 * purges are configured; and then for a minute only, in case a purge is lost.
 */
@ApplicationScoped
public class CdnHeaders {
    /** The names by which CDNs know it: RFC 9213, and what came before it. */
    private static final String CONTROL = "CDN-Cache-Control";

    /** Also what a page says of itself when it is wrong after a while. */
    public static final String OLDER_CONTROL = "Surrogate-Control";

    private static final Pattern RIGHT_FOR = Pattern.compile("max-age=(\\d{1,9})");
    private static final int MOST_SECONDS = 60;

    /** While we make the page anew a reader gets the last one, and for a day when we can't. */
    private static final String MEANWHILE = ", stale-while-revalidate=30, stale-if-error=86400";

    @ConfigProperty(name = "shironam.purge")
    Optional<String> purge;

    /** Adds to the headers of a page, which names its surrogate keys there. */
    public void tell(TreeMap<String, String> headers) {
        headers.put("Cache-Tag", tags(headers.get("Surrogate-Key")));
        if (purge.isEmpty() || !isForAll(headers)) {
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
