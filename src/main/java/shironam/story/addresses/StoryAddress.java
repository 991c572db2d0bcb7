package shironam.story.addresses;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.bangla.Normalization;

/**
 * An address of a story, ours or foreign, and the keys by which it is recognised.
 *
 * <p>{@code https://www.kalerkantho.com/online/world/2024/06/19/1398573} has the keys
 * {@code kalerkantho.com/online/world/2024/06/19/1398573} and {@code kalerkantho.com#1398573}: in real sources the
 * number alone identifies an article, while the section and the date in links to it drift. An address of this site,
 * {@code /world/12/putin}, has the key {@code #12}.
 */
public record StoryAddress(String host, String path, String query) {
    private static final Pattern URL = Pattern.compile(
            "(?:https?:)?//(?:[^/?#@]*@)?([^/?#:]+)(?::\\d+)?([^?#]*)(?:\\?([^#]*))?.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LOCAL = Pattern.compile("(/[^?#]*)(?:\\?([^#]*))?.*", Pattern.DOTALL);
    /** Section, number and at most a slug: a path with a date in it, {@code /2023/05/slug} too, is that of an older system. */
    private static final Pattern OWN =
            Pattern.compile("(?!/(?:19|20)\\d\\d/\\d\\d(?:/|$))/[a-z0-9-]+/(\\d{1,18})(?:/[^/]*)?");

    private static final Pattern DATE = Pattern.compile("/(\\d{4})/(\\d{1,2})/(\\d{1,2})(?=/|$)");
    private static final Pattern NUMBER = Pattern.compile("/(\\d{5,18})(?=/|$)");
    /** {@code /20241110/story}: all stories of that day share it. */
    private static final Pattern DAY_OR_MONTH =
            Pattern.compile("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])?");

    private static final Pattern SECTION_BEFORE_DATE =
            Pattern.compile("/([A-Za-z][A-Za-z0-9-]*)/\\d{4}/\\d{1,2}/\\d{1,2}(?:/|$)");
    private static final Pattern FIRST_WORD = Pattern.compile("/([A-Za-z][A-Za-z0-9-]*)/.+");
    private static final String THIS_SITE = "";

    /** Reads an absolute URL or a path of this site. Anything else becomes an address that identifies nothing. */
    public static StoryAddress of(String href) {
        String text = Normalization.line(href == null ? "" : href);
        Matcher url = URL.matcher(text);
        if (url.matches()) {
            return new StoryAddress(plainHost(url.group(1)), plainPath(url.group(2)), orEmpty(url.group(3)));
        }
        Matcher local = LOCAL.matcher(text);
        if (local.matches()) {
            return new StoryAddress(THIS_SITE, plainPath(local.group(1)), orEmpty(local.group(2)));
        }
        return new StoryAddress(THIS_SITE, "", "");
    }

    /** The address of one of our own stories, whatever its section or slug. */
    public static String keyOf(long storyId) {
        return "#" + storyId;
    }

    /** The keys of this address, the surest first. {@code ownHost} is the host at which this site is served. */
    public List<String> keys(String ownHost) {
        List<String> keys = new ArrayList<>();
        if (isOf(ownHost)) {
            Matcher own = OWN.matcher(path);
            if (own.matches()) {
                return List.of(keyOf(Long.parseLong(own.group(1))));
            }
        }
        boolean hasQuery = !query.isEmpty() && !isTracking();
        if (path.isEmpty() && !hasQuery) {
            return keys;
        }
        String home = isOf(ownHost) ? plainHost(ownHost) : host;
        number().ifPresent(number -> keys.add(home + "#" + number));
        keys.add(home + path + (number().isEmpty() && hasQuery ? "?" + query : ""));
        return keys;
    }

    public boolean isOf(String ownHost) {
        return host.equals(THIS_SITE) || host.equals(plainHost(ownHost));
    }

    /** The article's number at its home: the last part of the path that is a number and no day or month. */
    public Optional<String> number() {
        Matcher number = NUMBER.matcher(path);
        String last = null;
        while (number.find()) {
            if (!DAY_OR_MONTH.matcher(number.group(1)).matches()) {
                last = number.group(1);
            }
        }
        return Optional.ofNullable(last);
    }

    public Optional<LocalDate> date() {
        Matcher date = DATE.matcher(path);
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The section that the path names: the word before the date, else its first word. */
    public Optional<String> section() {
        Matcher beforeDate = SECTION_BEFORE_DATE.matcher(path);
        if (beforeDate.find()) {
            return Optional.of(beforeDate.group(1).toLowerCase(Locale.ROOT));
        }
        Matcher first = FIRST_WORD.matcher(path);
        return first.matches() ? Optional.of(first.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private boolean isTracking() {
        return query.startsWith("utm_") || query.startsWith("fbclid") || query.startsWith("gclid");
    }

    private static String plainHost(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m|amp)\\.", "");
    }

    private static String plainPath(String path) {
        String decoded = path;
        try {
            decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notPercentEncoded) {
            // kept as it stands: it is still an address, only oddly written
        }
        return Normalization.line(decoded)
                .replaceAll("/{2,}", "/")
                .replaceFirst("/amp/?$", "")
                .replaceFirst("/+$", "");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
