package shironam.bangla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Dates as the Bangladeshi press writes them. The month names are the press's: CLDR, and with it the JDK, spells
 * জানুয়ারী and ফেব্রুয়ারী, which no newspaper does.
 */
public final class Dates {

    /** Where the paper's clock hangs unless it says otherwise. */
    public static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

    private static volatile ZoneId zone = DHAKA;

    private static final List<String> MONTHS = List.of(
            "জানুয়ারি",
            "ফেব্রুয়ারি",
            "মার্চ",
            "এপ্রিল",
            "মে",
            "জুন",
            "জুলাই",
            "আগস্ট",
            "সেপ্টেম্বর",
            "অক্টোবর",
            "নভেম্বর",
            "ডিসেম্বর");

    private static final List<String> WEEKDAYS =
            List.of("সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার", "রবিবার");

    private Dates() {}

    /** Where the paper's clock hangs: the one zone of this process, as the JVM has a default one. */
    public static ZoneId zone() {
        return zone;
    }

    /** For whoever keeps what the paper says of itself. */
    public static void useZone(ZoneId paper) {
        zone = paper;
    }

    /** {@code "১০ নভেম্বর ২০২৪, ০৮:৩০"}, by the paper's clock. */
    public static String dateTime(Instant instant) {
        return date(instant) + ", " + clock(instant);
    }

    /** {@code "০৮:৩০"}, by the paper's clock. */
    public static String clock(Instant instant) {
        String time = instant.atZone(zone).toLocalTime().toString();
        return Digits.bengali(time.substring(0, "HH:mm".length()));
    }

    /** {@code "১০ নভেম্বর ২০২৪"}, by the paper's clock. */
    public static String date(Instant instant) {
        return date(dayOf(instant));
    }

    /** Without the year, if it is that one: "১০ নভেম্বর". */
    public static String shortly(Instant instant, int year) {
        String whole = date(instant);
        return dayOf(instant).getYear() == year ? whole.substring(0, whole.lastIndexOf(' ')) : whole;
    }

    /** {@code "১০ নভেম্বর ২০২৪"}. */
    public static String date(LocalDate date) {
        return Digits.bengali(date.getDayOfMonth()) + " " + month(date) + " " + Digits.bengali(date.getYear());
    }

    /** {@code "রবিবার"}, by the paper's clock. */
    public static String weekday(Instant instant) {
        return weekday(dayOf(instant));
    }

    /** {@code "রবিবার"}. */
    public static String weekday(LocalDate date) {
        return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1);
    }

    /** {@code "নভেম্বর"}. */
    public static String month(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1);
    }

    /** For machines, with the offset of the paper's clock: {@code "2024-11-10T08:30:00+06:00"}. */
    public static String iso(Instant instant) {
        OffsetDateTime here =
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
        String seconds = here.getSecond() == 0 ? ":00" : "";
        return here.toLocalDateTime() + seconds + here.getOffset();
    }

    /** The day that it is by the paper's clock. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
