package shironam.desk.dashboard;

import java.util.List;
import shironam.desk.DeskFrame;

/**
 * A month, with what comes out on each of its days.
 *
 * @param title the month in words
 * @param weekdays the names of the columns
 * @param weeks the month's weeks; the first and the last reach into its neighbours
 * @param earlier the address of the month before, and {@code later} of the one after
 */
public record CalendarView(
        DeskFrame frame,
        String title,
        List<String> weekdays,
        List<List<Day>> weeks,
        String earlier,
        String later,
        Block scheduled) {

    /**
     * @param count how many stories wait for their time in these days, as words
     * @param href the list of them all
     * @param more whether there are more of them than are shown
     */
    record Block(String count, String href, List<Day> days, boolean more) {}

    /**
     * @param number of the day in its month, in the digits of the visitor's language
     * @param inside whether it is a day of the month that is shown
     * @param href the list of all that came or comes out on it
     */
    record Day(
            String iso,
            String number,
            String weekday,
            String date,
            boolean today,
            boolean inside,
            String href,
            List<Item> items) {}

    /** A story that comes out at that time. */
    record Item(long id, String time, String headline, String section) {}
}
