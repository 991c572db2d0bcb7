package shironam.story.newsroom;

import java.time.Instant;
import java.time.LocalDate;
import shironam.story.StoryState;

/**
 * What a list of the newsroom is asked for. Null and empty parts ask for everything.
 *
 * @param section slug of a section
 * @param author name in the byline, or a part of it
 * @param tag name of a tag, or a part of it
 * @param assigned name of the account that is to work on it, or {@link #NOBODY}
 * @param from the first day, and {@code to} the last, of what the list is sorted by: the change or the publication
 * @param text words of headline or kicker, in any spelling that {@code Normal.key} makes the same
 * @param attention only stories that lack something, or with a card that leads nowhere
 * @param mine only what the reader has begun and not handed in, and what is theirs to work on
 */
public record StoryFilter(
        StoryState standing,
        String section,
        String author,
        String tag,
        String assigned,
        LocalDate from,
        LocalDate to,
        String text,
        boolean attention,
        boolean mine,
        Sort sort) {
    public static final String NOBODY = "-";

    public static final StoryFilter ALL =
            new StoryFilter(null, "", "", "", "", null, null, "", false, false, Sort.NEWEST_CHANGE);

    /** Which of a story's dates is meant. */
    public enum Dated {
        CHANGED("updated_at"),
        PUBLISHED("publish_at");

        final String column;

        Dated(String column) {
            this.column = column;
        }
    }

    /** In what order. By publication there are only stories that have a time of publication, past or to come. */
    public enum Sort {
        NEWEST_CHANGE(Dated.CHANGED, true),
        OLDEST_CHANGE(Dated.CHANGED, false),
        NEWEST_PUBLICATION(Dated.PUBLISHED, true),
        OLDEST_PUBLICATION(Dated.PUBLISHED, false);

        public final Dated by;
        final boolean newestFirst;

        Sort(Dated by, boolean newestFirst) {
            this.by = by;
            this.newestFirst = newestFirst;
        }
    }

    /** The last story of a page, as it was there: the next page begins after it, whatever has changed since. */
    public record Place(Instant moment, long id) {}

    public StoryFilter standing(StoryState other) {
        return new StoryFilter(other, section, author, tag, assigned, from, to, text, attention, mine, sort);
    }

    public StoryFilter section(String other) {
        return new StoryFilter(standing, other, author, tag, assigned, from, to, text, attention, mine, sort);
    }

    public StoryFilter author(String other) {
        return new StoryFilter(standing, section, other, tag, assigned, from, to, text, attention, mine, sort);
    }

    public StoryFilter tag(String other) {
        return new StoryFilter(standing, section, author, other, assigned, from, to, text, attention, mine, sort);
    }

    public StoryFilter assigned(String other) {
        return new StoryFilter(standing, section, author, tag, other, from, to, text, attention, mine, sort);
    }

    /** @param first null for as far back as there is anything; {@code last} likewise */
    public StoryFilter dates(LocalDate first, LocalDate last) {
        return new StoryFilter(standing, section, author, tag, assigned, first, last, text, attention, mine, sort);
    }

    public StoryFilter text(String other) {
        return new StoryFilter(standing, section, author, tag, assigned, from, to, other, attention, mine, sort);
    }

    public StoryFilter attention(boolean other) {
        return new StoryFilter(standing, section, author, tag, assigned, from, to, text, other, mine, sort);
    }

    public StoryFilter mine(boolean other) {
        return new StoryFilter(standing, section, author, tag, assigned, from, to, text, attention, other, sort);
    }

    public StoryFilter sort(Sort other) {
        return new StoryFilter(standing, section, author, tag, assigned, from, to, text, attention, mine, other);
    }
}
