package shironam.story.newsroom;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import shironam.story.StoryState;

/**
 * What a list of the newsroom is asked for. Null and empty parts ask for everything.
 *
 * @param section slug of a section
 * @param author name in the byline, or a part of it
 * @param tag name of a tag, or a part of it
 * @param assigned name of the account that is to work on it, or {@link #NOBODY}
 * @param from the first day, and {@code to} the last, of what the list is sorted by: the change or the publication
 * @param text words of the story, in any form; what begins the words of a headline or kicker, too
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

    /**
     * In what order. By publication there are only stories that have a time of publication, past or to come; the best
     * come first where words are looked for, and else those that were changed last.
     */
    public enum Sort {
        BEST(Dated.CHANGED, true),
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

    /** The order that a list has when nobody chose one. */
    public static Sort usualSort(String text) {
        return text.isEmpty() ? Sort.NEWEST_CHANGE : Sort.BEST;
    }

    boolean isByRank() {
        return sort == Sort.BEST && !text.isEmpty();
    }

    /** The last story of a page, as it was there: the next page begins after it, whatever has changed since. */
    public record Place(Instant moment, long id) {
        /** In a list of the best first: so many stand before. Null where nobody can go on so far. */
        static Place behind(int stories) {
            return stories > FARTHEST ? null : new Place(Instant.EPOCH.plus(stories, ChronoUnit.MICROS), 0);
        }

        int stories() {
            return (int) Math.max(0, Math.min(FARTHEST, ChronoUnit.MICROS.between(Instant.EPOCH, moment)));
        }
    }

    /** How far somebody can go on in a list of the best first. */
    static final int FARTHEST = 900;

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
        Sort order = sort == usualSort(text) ? usualSort(other) : sort;
        return new StoryFilter(standing, section, author, tag, assigned, from, to, other, attention, mine, order);
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
