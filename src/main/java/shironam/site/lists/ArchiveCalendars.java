package shironam.site.lists;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import shironam.bangla.BanglaCalendar;
import shironam.bangla.BanglaDate;
import shironam.bangla.Dates;
import shironam.bangla.Digits;
import shironam.site.LinkView;
import shironam.site.lists.ArchiveCalendarView.Choice;
import shironam.site.lists.ArchiveCalendarView.Day;
import shironam.story.lists.DateArchive.Month;

/** Draws the calendar of a month of the archive. */
public final class ArchiveCalendars {
    private static final int WEEK = 7;

    private ArchiveCalendars() {}

    /** @param shown the day on whose page it stands */
    public static ArchiveCalendarView of(Month month, LocalDate shown) {
        return new ArchiveCalendarView(
                name(month.month()),
                bangla(month.month()),
                weeks(month, shown),
                month.before() == null ? null : monthOf(month.before()),
                month.after() == null ? null : monthOf(month.after()),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(number -> new Choice(
                                number,
                                Dates.month(LocalDate.of(shown.getYear(), number, 1)),
                                number == shown.getMonthValue()))
                        .toList(),
                IntStream.rangeClosed(month.first().getYear(), month.last().getYear())
                        .mapToObj(year -> new Choice(year, Digits.bengali(year), year == shown.getYear()))
                        .toList());
    }

    private static LinkView monthOf(LocalDate day) {
        return new LinkView(name(YearMonth.from(day)), ArchivePages.path(day));
    }

    private static String name(YearMonth month) {
        return Dates.month(month.atDay(1)) + " " + Digits.bengali(month.getYear());
    }

    /** Null for a month of which no rule gives the dates. */
    private static String bangla(YearMonth month) {
        BanglaDate from = BanglaCalendar.date(month.atDay(1)).orElse(null);
        BanglaDate to = BanglaCalendar.date(month.atEndOfMonth()).orElse(null);
        if (from == null || to == null) {
            return null;
        }
        String year = from.year() == to.year() ? "" : " " + Digits.bengali(from.year());
        return from.monthName() + year + "–" + to.monthName() + " " + Digits.bengali(to.year());
    }

    private static List<List<Day>> weeks(Month month, LocalDate shown) {
        List<List<Day>> weeks = new ArrayList<>();
        int emptyCells = month.month().atDay(1).getDayOfWeek().getValue() % WEEK; // a week begins on Sunday
        for (int first = 1 - emptyCells; first <= month.month().lengthOfMonth(); first += WEEK) {
            Day[] week = new Day[WEEK];
            for (int i = 0; i < WEEK; i++) {
                week[i] = month.month().isValidDay(first + i)
                        ? day(month, month.month().atDay(first + i), shown)
                        : null;
            }
            weeks.add(Arrays.asList(week));
        }
        return weeks;
    }

    private static Day day(Month month, LocalDate day, LocalDate shown) {
        return new Day(
                Digits.bengali(day.getDayOfMonth()),
                Dates.date(day),
                month.days().contains(day) ? ArchivePages.path(day) : null,
                day.equals(shown));
    }
}
