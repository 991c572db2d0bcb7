package shironam.search;

import java.time.LocalDate;

/**
 * What a reader asks for.
 *
 * @param text as it was typed, in any spelling and script
 * @param section a section's slug, or empty
 * @param author an author's slug, or empty
 * @param place a place's path, or empty; what happened in a place that lies in it is meant, too
 * @param from the first day, or null; {@code to} the last one, or null
 * @param newestFirst instead of the best first
 */
public record SearchQuery(
        String text, String section, String author, String place, LocalDate from, LocalDate to, boolean newestFirst) {
    /** Longer ones are cut: nobody types so much, and each word costs. */
    public static final int LONGEST = 200;

    public static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
