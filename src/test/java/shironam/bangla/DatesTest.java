package shironam.bangla;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final Instant MORNING = Instant.parse("2024-11-10T02:30:00.123Z");

    @Test
    void datesReadAsInTheNewspaper() {
        assertEquals("১০ নভেম্বর ২০২৪, ০৮:৩০", Dates.dateTime(MORNING));
        assertEquals("১০ নভেম্বর ২০২৪", Dates.date(MORNING));
        assertEquals("১ মে ২০২৫", Dates.date(LocalDate.of(2025, 5, 1)));
        assertEquals("রবিবার", Dates.weekday(MORNING));
    }

    @Test
    void machinesGetDhakasOffset() {
        assertEquals("2024-11-10T08:30:00+06:00", Dates.iso(MORNING));
    }

    @Test
    void theDayChangesAtMidnightInDhaka() {
        Instant lateInUtc = Instant.parse("2024-12-31T18:00:00Z");
        assertEquals("১ জানু\u09AF\u09BCারি ২০২৫, ০০:০০", Dates.dateTime(lateInUtc));
        assertEquals("বুধবার", Dates.weekday(lateInUtc));
        assertEquals(LocalDate.of(2025, 1, 1), Dates.dayOf(lateInUtc));
    }

    @Test
    void theMonthsAreThePresssAndNotCldrs() {
        List<String> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Dates.month(LocalDate.of(2024, month, 1)))
                .toList();
        assertEquals(
                List.of(
                        "জানু\u09AF\u09BCারি",
                        "ফেব্রু\u09AF\u09BCারি",
                        "মার্চ",
                        "এপ্রিল",
                        "মে",
                        "জুন",
                        "জুলাই",
                        "আগস্ট",
                        "সেপ্টেম্বর",
                        "অক্টোবর",
                        "নভেম্বর",
                        "ডিসেম্বর"),
                months);
    }

    @Test
    void theWeekHasItsSevenNames() {
        List<String> week = IntStream.range(10, 17)
                .mapToObj(day -> Dates.weekday(LocalDate.of(2024, 11, day)))
                .toList();
        assertEquals(List.of("রবিবার", "সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার"), week);
    }
}
