package shironam.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import shironam.story.Standing;
import shironam.story.StoryFilter;
import shironam.story.StoryFilter.Place;
import shironam.story.StoryFilter.Sort;

/** The address of a list of stories: what its filter and its place are called there, and back. What makes no sense
 * there is as if it were not there; the page says what is filtered. */
public class ListAddress {
    static final String LIST = "/desk/stories";
    private static final Pattern PLACE = Pattern.compile("(\\d{1,17})\\.(\\d{1,18})");

    @RestQuery
    String status;

    @RestQuery
    String section;

    @RestQuery
    String author;

    @RestQuery
    String tag;

    @RestQuery
    String assigned;

    @RestQuery
    String from;

    @RestQuery
    String to;

    @RestQuery
    String q;

    @RestQuery
    boolean attention;

    @RestQuery
    boolean mine;

    @RestQuery
    String sort;

    @RestQuery
    String after;

    StoryFilter filter() {
        return new StoryFilter(
                named(Standing.values(), status, null),
                line(section),
                line(author),
                line(tag),
                line(assigned),
                day(from),
                day(to),
                line(q),
                attention,
                mine,
                named(Sort.values(), sort, Sort.NEWEST_CHANGE));
    }

    /** Null at the start. */
    Place place() {
        Matcher place = PLACE.matcher(line(after));
        return place.matches()
                ? new Place(
                        Instant.EPOCH.plus(Long.parseLong(place.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(place.group(2)))
                : null;
    }

    static String of(StoryFilter filter) {
        return of(filter, null);
    }

    static String of(StoryFilter filter, Place after) {
        String query = query(filter);
        String place = after == null
                ? ""
                : "after=" + ChronoUnit.MICROS.between(Instant.EPOCH, after.moment()) + "." + after.id();
        String all = query.isEmpty() || place.isEmpty() ? query + place : query + "&" + place;
        return LIST + (all.isEmpty() ? "" : "?" + all);
    }

    /** Without what is as it is by itself. */
    static String query(StoryFilter filter) {
        List<String> parts = new ArrayList<>();
        add(parts, "status", word(filter.standing()));
        add(parts, "section", filter.section());
        add(parts, "author", filter.author());
        add(parts, "tag", filter.tag());
        add(parts, "assigned", filter.assigned());
        add(parts, "from", filter.from() == null ? "" : filter.from().toString());
        add(parts, "to", filter.to() == null ? "" : filter.to().toString());
        add(parts, "q", filter.text());
        add(parts, "attention", filter.attention() ? "true" : "");
        add(parts, "mine", filter.mine() ? "true" : "");
        add(parts, "sort", filter.sort() == Sort.NEWEST_CHANGE ? "" : word(filter.sort()));
        return String.join("&", parts);
    }

    static String word(Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static <E extends Enum<E>> E named(E[] all, String word, E otherwise) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(line(word)))
                .findFirst()
                .orElse(otherwise);
    }

    private static LocalDate day(String field) {
        try {
            return line(field).isEmpty() ? null : LocalDate.parse(line(field));
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static String line(String text) {
        return text == null ? "" : text.strip();
    }
}
