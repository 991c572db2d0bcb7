package shironam.desk.analytics;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.desk.Option;
import shironam.story.analytics.TrafficSource;

/**
 * How something is read.
 *
 * @param of what; {@code name} of the story, section or author, else empty
 * @param storyId the story if the visitor can open it, else null
 * @param today how often until now today, as words, and {@code usual} how often until this hour on a usual day
 * @param places on the home page from which it was read, and {@code sources} all kinds of places
 * @param sections what can be chosen; empty for who sees only their own
 * @param bySection sections with their numbers, and {@code byAuthor} authors; empty unless for the whole paper
 */
public record ReadingView(
        DeskFrame frame,
        Of of,
        String name,
        Long storyId,
        String today,
        String usual,
        Chart hours,
        Chart days,
        List<SourceRow> sources,
        List<PlaceRow> places,
        List<StoryRow> stories,
        List<Option> sections,
        List<NamedRow> bySection,
        List<NamedRow> byAuthor) {

    enum Of {
        PAPER,
        SECTION,
        AUTHOR,
        MINE,
        STORY
    }

    public boolean isEmpty() {
        return hours.isEmpty() && days.isEmpty();
    }

    /** @param percent of all, in whole numbers */
    record SourceRow(TrafficSource source, String reads, int percent, String percentWords) {}

    /** @param name of the block, or of the slot */
    record PlaceRow(String name, String reads, int percent, String percentWords) {}

    record StoryRow(long id, String headline, String reads) {}

    /** @param href how that is read */
    record NamedRow(String name, String href, String reads, String usual) {}
}
