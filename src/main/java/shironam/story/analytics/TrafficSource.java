package shironam.story.analytics;

import java.util.Arrays;
import java.util.Locale;

/** From what kind of place a reader came to a story. */
public enum TrafficSource {
    /** A search engine. */
    SEARCH,
    SOCIAL,
    /** The home page. */
    FRONT,
    /** The page of a section, a tag, an author, a place or a day. */
    SECTION,
    /** Another story of ours: a card, a related story, what is most read. */
    STORY,
    /** Our own search, and whatever else there is inside. */
    INSIDE,
    /** Another site. */
    ELSEWHERE,
    /** An address that was typed, kept, or opened by an app that does not say. */
    DIRECT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a browser of an older page says nothing of came from nowhere that is known. */
    public static TrafficSource named(String word) {
        return Arrays.stream(values())
                .filter(source -> source.word().equals(word))
                .findFirst()
                .orElse(DIRECT);
    }
}
