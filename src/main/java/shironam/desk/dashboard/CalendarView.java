package shironam.desk.dashboard;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.desk.planning.PlanNotice;

/**
 * A month, with what comes out on each of its days.
 *
 * @param said what has just happened to a plan, or null
 * @param title the month in words
 * @param weekdays the names of the columns
 * @param weeks the month's weeks; the first and the last reach into its neighbours
 * @param earlier the address of the month before, and {@code later} of the one after
 */
public record CalendarView(
        DeskFrame frame,
        PlanNotice said,
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
     * @param entries what is planned and what waits for its time
     * @param out the last few that came out; {@code published} how many did, as words, or null for none or not asked
     */
    record Day(
            String iso,
            String number,
            String weekday,
            String date,
            boolean today,
            boolean inside,
            String href,
            List<CalendarEntry> entries,
            List<CalendarEntry> out,
            String published) {

        public boolean isEmpty() {
            return entries.isEmpty() && out.isEmpty();
        }
    }
}
