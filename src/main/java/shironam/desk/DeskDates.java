package shironam.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.bangla.Dates;
import shironam.bangla.Digits;

/** Moments as the desk shows and takes them: the paper's time, in the visitor's language. */
public final class DeskDates {
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter ENGLISH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);

    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** What an {@code <input type="datetime-local">} speaks. */
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private static final Pattern MOMENT =
            Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?Z");

    private DeskDates() {}

    public static String words(Instant moment, String language) {
        return moment == null ? null : language.equals("en") ? ENGLISH.format(here(moment)) : Dates.dateTime(moment);
    }

    /** The time alone for a moment of today. */
    public static String timeOrMoment(Instant moment, Instant now, String language) {
        return here(moment).toLocalDate().equals(here(now).toLocalDate())
                ? time(moment, language)
                : words(moment, language);
    }

    /** The text with the moments in it, as programs write them, in words. */
    public static String inWords(String text, String language) {
        return MOMENT.matcher(text)
                .replaceAll(moment -> Matcher.quoteReplacement(momentInWords(moment.group(), language)));
    }

    /** People write what only looks like a moment: the 45th of a month stays as it is. */
    private static String momentInWords(String moment, String language) {
        try {
            return words(Instant.parse(moment), language);
        } catch (DateTimeParseException none) {
            return moment;
        }
    }

    public static String day(LocalDate day, String language) {
        return language.equals("en") ? ENGLISH_DAY.format(day) : Dates.date(day);
    }

    public static String weekday(LocalDate day, String language) {
        return language.equals("en") ? ENGLISH_WEEKDAY.format(day) : Dates.weekday(day);
    }

    public static String month(YearMonth month, String language) {
        return language.equals("en")
                ? ENGLISH_MONTH.format(month)
                : Dates.month(month.atDay(1)) + " " + Digits.bengali(month.getYear());
    }

    public static String time(Instant moment, String language) {
        String time = TIME.format(here(moment));
        return language.equals("en") ? time : Digits.bengali(time);
    }

    public static String time(LocalTime moment, String language) {
        String time = TIME.format(moment);
        return language.equals("en") ? time : Digits.bengali(time);
    }

    /** {@code "Bangladesh Time"}: by which clock all of this is. */
    public static String zone(String language) {
        return zone(Dates.zone(), language);
    }

    public static String zone(ZoneId zone, String language) {
        return zone.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language));
    }

    /** From an {@code <input type="date">}; null when nothing that is a day was given. */
    public static LocalDate readDay(String field) {
        try {
            return field == null || field.isBlank() ? null : LocalDate.parse(field.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    public static String field(Instant moment) {
        return moment == null ? "" : FIELD.format(here(moment));
    }

    /** Empty when nothing that is a moment was given. */
    public static Optional<Instant> read(String field) {
        if (field == null || field.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(field.strip()).atZone(Dates.zone()).toInstant());
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    private static ZonedDateTime here(Instant moment) {
        return moment.atZone(Dates.zone());
    }
}
