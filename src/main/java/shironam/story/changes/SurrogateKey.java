package shironam.story.changes;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import shironam.bangla.Dates;
import shironam.story.Section;
import shironam.story.Story;
import shironam.story.places.Place;

/**
 * Names of what a page is made of. A finished page carries the names of its surrogate keys (as the header
 * {@code Surrogate-Key}, the name that CDNs know); a {@link StoryChanged} carries those that are no longer as they
 * were, and every page with one of them goes.
 */
public final class SurrogateKey {
    /** All lists of all stories: the home page, feeds and sitemaps. */
    public static final String LATEST = "latest";

    /**
     * What every page has: the names and the order of the sections, the paper's own name, the breaking line.
     */
    public static final String SECTIONS = "sections";

    /** Which places there are, and what they are called. */
    public static final String PLACES = "places";

    /** The list of what is read most. */
    public static final String MOST_READ = "most-read";

    /** Which days have public stories at all: what the date archive's calendars and its ways to other months show. */
    public static final String DAYS = "days";

    /** The index {@code stories_of_a_sitemap} is made for it. A thousand tags cost about as much as so many stories. */
    public static final int STORIES_PER_SITEMAP = 2_000;

    /** Some million names. */
    private static final int ADDRESSES = 0xF_FFFF;

    private static final String DAY = "day-";
    private static final String STORY = "story-";
    private static final String PICTURE = "picture-";

    private SurrogateKey() {}

    public static String story(long id) {
        return STORY + id;
    }

    public static String section(long id) {
        return "section-" + id;
    }

    public static String tag(long id) {
        return "tag-" + id;
    }

    /** What an account is told at the desk. */
    public static String notices(long account) {
        return "notices-" + account;
    }

    /** The list of a place, by its path. */
    public static String place(String path) {
        return "place-" + path;
    }

    public static String author(long id) {
        return "author-" + id;
    }

    /**
     * Whatever answers to an address one day, by the address' key: what waits for it has this name. It is short, since a page
     * names each of its links in a header; two addresses that share one only drop a page too many.
     */
    public static String address(String key) {
        return "a-" + Integer.toString(key.hashCode() & ADDRESSES, 36);
    }

    /** The bytes of a picture, in all widths. */
    public static String picture(String sha256) {
        return PICTURE + sha256.substring(0, 16);
    }

    public static boolean isOfPicture(String name) {
        return name.startsWith(PICTURE);
    }

    /** The beginning of the hash of the picture that is called so. */
    public static String pictureOf(String name) {
        return name.substring(PICTURE.length());
    }

    /** How the desk has arranged a front: the home page for null, else the first page of a section. */
    public static String front(Section section) {
        return section == null ? "front" : "front-" + section.id;
    }

    /** The sitemap file, counted from 1, in which the story of that number stands. */
    public static long sitemapNumberOf(long storyId) {
        return (storyId - 1) / STORIES_PER_SITEMAP + 1;
    }

    /** The sitemap file in which the story of that number stands. */
    public static String sitemapOf(long storyId) {
        return sitemap(sitemapNumberOf(storyId));
    }

    /** A sitemap file: all stories whose numbers fall into it, whatever becomes of them. */
    public static String sitemap(long number) {
        return "sitemap-" + number;
    }

    /** All stories of a day of the paper. */
    public static String day(LocalDate day) {
        return DAY + day;
    }

    /** The numbers of the stories that are among those names. */
    public static List<Long> storiesAmong(Set<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(STORY))
                .map(name -> Long.valueOf(name.substring(STORY.length())))
                .toList();
    }

    /** The days that are among those names. */
    public static Stream<LocalDate> daysAmong(Set<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(DAY))
                .map(name -> LocalDate.parse(name.substring(DAY.length())));
    }

    private static void addWidening(Section section, Set<String> names) {
        section.upwards().forEach(wider -> names.add(section(wider.id)));
    }

    /** The story itself and every list that it stands in. */
    public static Set<String> of(Story story) {
        Set<String> names = new LinkedHashSet<>();
        names.add(story(story.id));
        names.add(LATEST);
        names.add(sitemapOf(story.id));
        if (story.publishAt != null) {
            names.add(day(Dates.dayOf(story.publishAt)));
        }
        if (story.section != null) {
            addWidening(story.section, names);
        }
        story.otherSections.forEach(other -> addWidening(other, names));
        story.byline.forEach(one -> names.add(author(one.author().id)));
        story.tags.forEach(tag -> names.add(tag(tag.id)));
        story.places.forEach(place -> Place.upTo(place.path).forEach(path -> names.add(place(path))));
        return names;
    }
}
