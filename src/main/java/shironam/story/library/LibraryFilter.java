package shironam.story.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Which pictures of the library are wanted; empty and null parts ask for all.
 *
 * @param words of credits, captions, alt texts, file names, and of the stories that use them
 * @param meant by them beside what they say
 * @param section the slug of the section of a story that uses it
 * @param from the first day on which it came, in the paper's time; {@code to} the last
 */
public record LibraryFilter(
        String words,
        Meanings meant,
        String section,
        LocalDate from,
        LocalDate to,
        Use use,
        Origin origin,
        PictureOwner owner,
        Ending ending) {
    /** What words mean, by each that may mean others: asked when all pictures are taken in that wait. */
    public interface Meanings {
        Map<String, List<String>> of(String words);
    }

    /** Those that may be used. */
    public static LibraryFilter usable(String words, Meanings meant) {
        return new LibraryFilter(words.strip(), meant, "", null, null, Use.ANY, Origin.ANY, null, Ending.USABLE);
    }

    public enum Use {
        ANY,
        USED,
        UNUSED
    }

    /** When a picture's time ends. */
    public enum Ending {
        ANY,
        /** Within a week. */
        SOON,
        ENDED,
        /** Readers may still see it. */
        USABLE
    }

    public enum Origin {
        ANY,
        UPLOADED,
        IMPORTED
    }

    /** Whether there is more to it than words. */
    public boolean isNarrow() {
        return !section.isEmpty()
                || from != null
                || to != null
                || use != Use.ANY
                || origin != Origin.ANY
                || owner != null
                || ending != Ending.ANY;
    }
}
