package shironam.bangla;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The Bangla calendar of Bangladesh, which hangs on the Gregorian one: 1 Boishakh is 14 April, always.
 *
 * <p>The Bangla Academy's revision, in force since 16 October 2019 (31 Ashwin 1426), makes the first six months 31 days
 * long and puts 21 February on 8 Falgun and 16 December on 1 Poush, as in 1952 and 1971. Earlier days follow the rule
 * that the state took over in 1987, with five months of 31 days. Before that days were counted by almanacs, which no rule
 * gives back; so such a day has no date here. West Bengal's calendar is another one, as are many pages and libraries that still
 * follow 1987.
 */
public final class BanglaCalendar {

    private static final LocalDate REVISION = LocalDate.of(2019, 10, 16);

    /** 1 Boishakh 1394, the first new year by the rule of 1987. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1987, 4, 14);

    private static final int FALGUN = 11;

    private BanglaCalendar() {}

    /** 10 November 2024 is {@code ২৫ কার্তিক ১৪৩১}. Empty before 14 April 1987. */
    public static Optional<BanglaDate> date(LocalDate date) {
        return date.isBefore(FIRST_DAY) ? Optional.empty() : Optional.of(byRule(date));
    }

    private static BanglaDate byRule(LocalDate date) {
        LocalDate newYear = newYearBefore(date);
        boolean revised = !date.isBefore(REVISION);
        boolean leap = Year.isLeap(newYear.getYear() + 1L);
        int day = (int) ChronoUnit.DAYS.between(newYear, date);
        int month = 1;
        for (int length; day >= (length = length(month, revised, leap)); month++) {
            day -= length;
        }
        return new BanglaDate(newYear.getYear() - 593, month, day + 1);
    }

    private static LocalDate newYearBefore(LocalDate date) {
        LocalDate newYear = LocalDate.of(date.getYear(), 4, 14);
        return date.isBefore(newYear) ? newYear.minusYears(1) : newYear;
    }

    /** {@code leap}: the Gregorian year in which this year's Falgun falls has a 29 February. */
    private static int length(int month, boolean revised, boolean leap) {
        if (month == FALGUN) {
            return (revised ? 29 : 30) + (leap ? 1 : 0);
        }
        return month <= (revised ? 6 : 5) ? 31 : 30;
    }
}
