package shironam.site.lists;

import java.util.List;
import shironam.site.LinkView;

/**
 * A month as a calendar, in which the days with stories lead to them.
 *
 * @param name "নভেম্বর ২০২৪"
 * @param bangla the months of the Bangla calendar in it, "কার্তিক–অগ্রহায়ণ ১৪৩১"
 * @param weeks from Sunday to Saturday; a day of another month is null
 * @param before the nearest earlier month with stories, or null
 * @param after the nearest later one, or null
 * @param months all twelve, to choose from
 * @param years those from the paper's first story to its last
 */
public record ArchiveCalendarView(
        String name,
        String bangla,
        List<List<Day>> weeks,
        LinkView before,
        LinkView after,
        List<Choice> months,
        List<Choice> years) {

    /**
     * @param number "১০"
     * @param name "১০ নভেম্বর ২০২৪"
     * @param href the page of its stories, or null where it has none
     * @param current whether the reader is on that page
     */
    public record Day(String number, String name, String href, boolean current) {}

    /** @param value the month or year as a number, for the address */
    public record Choice(int value, String name, boolean chosen) {}
}
