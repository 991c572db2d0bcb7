package shironam.desk.stories;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import shironam.desk.DeskDates;
import shironam.site.http.QueryString;
import shironam.story.StoryState;
import shironam.story.newsroom.StoryFilter;
import shironam.story.newsroom.StoryFilter.Place;
import shironam.story.newsroom.StoryFilter.Sort;

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
                named(StoryState.values(), status, null),
                line(section),
                line(author),
                line(tag),
                line(assigned),
                DeskDates.readDay(from),
                DeskDates.readDay(to),
                line(q),
                attention,
                mine,
                named(Sort.values(), sort, StoryFilter.usualSort(line(q))));
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

    public static String of(StoryFilter filter) {
        return of(filter, null);
    }

    public static String of(StoryFilter filter, Place after) {
        String place = after == null ? "" : ChronoUnit.MICROS.between(Instant.EPOCH, after.moment()) + "." + after.id();
        return parameters(filter).and("after", place).at(LIST);
    }

    /** Without what is as it is by itself. */
    static String query(StoryFilter filter) {
        return parameters(filter).toString();
    }

    private static QueryString parameters(StoryFilter filter) {
        return new QueryString()
                .and("status", word(filter.standing()))
                .and("section", filter.section())
                .and("author", filter.author())
                .and("tag", filter.tag())
                .and("assigned", filter.assigned())
                .and("from", Objects.toString(filter.from(), ""))
                .and("to", Objects.toString(filter.to(), ""))
                .and("q", filter.text())
                .and("attention", filter.attention() ? "true" : "")
                .and("mine", filter.mine() ? "true" : "")
                .and("sort", filter.sort() == StoryFilter.usualSort(filter.text()) ? "" : word(filter.sort()));
    }

    static String word(Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E named(E[] all, String word, E otherwise) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(line(word)))
                .findFirst()
                .orElse(otherwise);
    }

    private static String line(String text) {
        return text == null ? "" : text.strip();
    }
}
