package shironam.body.embeds;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a web address by which a provider tells what it shows.
 *
 * @param host in small letters
 * @param steps of its path
 * @param query the values as they stand in the address; of two with one name the first
 */
record WebAddress(String host, List<String> steps, Map<String, String> query, String fragment) {
    private static final Pattern PARTS =
            Pattern.compile("^(?i:https?)://([A-Za-z0-9.-]+)(?:/([^?#]*))?(?:\\?([^#]*))?(?:#(.*))?$", Pattern.DOTALL);

    /** What may stand in an address that is written anew. */
    private static final Pattern PLAIN = Pattern.compile("[^\\s\"'<>\\\\^`{|}]*");

    static Optional<WebAddress> of(String address) {
        Matcher parts = PARTS.matcher(address);
        if (!parts.matches() || !PLAIN.matcher(address).matches()) {
            return Optional.empty();
        }
        List<String> steps = Arrays.stream(orEmpty(parts.group(2)).split("/"))
                .filter(step -> !step.isEmpty())
                .toList();
        return Optional.of(new WebAddress(
                parts.group(1).toLowerCase(Locale.ROOT),
                steps,
                values(orEmpty(parts.group(3))),
                orEmpty(parts.group(4))));
    }

    private static Map<String, String> values(String query) {
        Map<String, String> values = new HashMap<>();
        for (String pair : query.split("&(?:amp;)?")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return values;
    }

    private static String orEmpty(String part) {
        return part == null ? "" : part;
    }

    /** Whether it is at this site or at one below it. */
    boolean isAt(String site) {
        return host.equals(site) || host.endsWith("." + site);
    }

    /** A step of the path; empty where it is shorter. */
    String step(int number) {
        return number >= 0 && number < steps.size() ? steps.get(number) : "";
    }

    String lastStep() {
        return step(steps.size() - 1);
    }

    /** As it stands in the address; empty where there is none. */
    String raw(String name) {
        return query.getOrDefault(name, "");
    }

    /** What it says; empty where there is none, or it can't be read. */
    String value(String name) {
        try {
            return URLDecoder.decode(raw(name), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
