package shironam.bangla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BanglaCalendarTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/bangla/calendar.tsv", delimiter = '\t')
    void theDateIsTheOneInThePaper(LocalDate gregorian, String bangla) {
        assertEquals(bangla, BanglaCalendar.date(gregorian).orElseThrow().toString());
    }

    @Test
    void theRevisionBeginsOnTheLastDayOfAshwin1426() {
        assertEquals(
                new BanglaDate(1426, 6, 30),
                BanglaCalendar.date(LocalDate.of(2019, 10, 15)).orElseThrow());
        assertEquals(
                new BanglaDate(1426, 6, 31),
                BanglaCalendar.date(LocalDate.of(2019, 10, 16)).orElseThrow());
    }

    @Property
    void theNationalDaysNeverMove(@ForAll @IntRange(min = 2020, max = 2400) int year) {
        assertEquals("৮ ফাল্গুন", dayAndMonth(LocalDate.of(year, 2, 21)));
        assertEquals("১২ চৈত্র", dayAndMonth(LocalDate.of(year, 3, 26)));
        assertEquals("১ বৈশাখ", dayAndMonth(LocalDate.of(year, 4, 14)));
        assertEquals("২৫ বৈশাখ", dayAndMonth(LocalDate.of(year, 5, 8)));
        assertEquals("১১ জ্যৈষ্ঠ", dayAndMonth(LocalDate.of(year, 5, 25)));
        assertEquals("১ পৌষ", dayAndMonth(LocalDate.of(year, 12, 16)));
    }

    @Property
    void afterEveryDayComesTheNextOne(@ForAll @IntRange(min = 0, max = 150_000) int days) {
        LocalDate today = LocalDate.of(1987, 4, 14).plusDays(days);
        BanglaDate now = BanglaCalendar.date(today).orElseThrow();
        BanglaDate next = BanglaCalendar.date(today.plusDays(1)).orElseThrow();
        boolean nextDay = next.equals(new BanglaDate(now.year(), now.month(), now.day() + 1));
        boolean nextMonth = next.equals(new BanglaDate(now.year(), now.month() + 1, 1));
        boolean nextYear = next.equals(new BanglaDate(now.year() + 1, 1, 1)) && now.month() == 12;
        assertTrue(nextDay || nextMonth || nextYear, () -> today + ": " + now + ", " + next);
    }

    private static String dayAndMonth(LocalDate gregorian) {
        BanglaDate date = BanglaCalendar.date(gregorian).orElseThrow();
        return Digits.bengali(date.day()) + " " + date.monthName();
    }

    @Test
    void aDayBeforeTheRuleHasNoDate() {
        assertEquals(Optional.empty(), BanglaCalendar.date(LocalDate.of(1971, 12, 16)));
        assertEquals(Optional.empty(), BanglaCalendar.date(LocalDate.of(1987, 4, 13)));
        assertEquals(Optional.of(new BanglaDate(1394, 1, 1)), BanglaCalendar.date(LocalDate.of(1987, 4, 14)));
    }
}
