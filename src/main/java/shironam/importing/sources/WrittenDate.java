package shironam.importing.sources;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shironam.bangla.Dates;
import shironam.bangla.Normalization;

/**
 * Dates as people write them in manifests: {@code 2024-11-10T08:30:00+06:00}, {@code ২০২৪-১১-১০ ০৮:৩০},
 * {@code ১০ নভেম্বর ২০২৪, সকাল ৮:৩০}, {@code Nov 10, 2024}. Where day and month could be meant either way
 * ({@code 10.11.2024}) it is none.
 */
public final class WrittenDate {
    private static final Map<String, Integer> MONTHS = months();

    private static final String MONTH = MONTHS.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .collect(Collectors.joining("|", "(", ")(?![\\p{L}\\p{M}])\\.?"));

    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|লা|রা|ঠা|ই|শে)? ?" + MONTH + " ?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<![\\p{L}\\p{M}])" + MONTH + " ?(\\d{1,2})(?:st|nd|rd|th)? (\\d{4})(?!\\d)");

    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:সোম|মঙ্গল|বুধ|বৃহস্পতি|শুক্র|শনি|রবি)বার|(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?(?![a-z])");

    private static final String AFTERNOON = "অপরাহ্ন";

    private static final Pattern TIME = Pattern.compile("t?(ভোর|সকাল|দুপুর|বিকেল|বিকাল|সন্ধ্যা|রাত)? ?"
            + "(\\d{1,2})(?:[:.] ?(\\d{2}))?(?::(\\d{2})(?:\\.\\d{1,9})?)?(?: ?টা(?:য়)?)? ?(am|pm|এএম|পিএম|"
            + Normalization.key("পূর্বাহ্ন|অপরাহ্ন") + ")? ?"
            + "(z|utc?|gmt|[ecmp][sd]t|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?)?");

    /** Hours from UTC of the zones that mail and feeds call by name. */
    private static final Map<String, Integer> ZONES =
            Map.of("est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "mdt", -6, "pst", -8, "pdt", -7);

    /** As mail wrote it, and feeds still do: {@code 07 Sep 02 08:30 GMT}. */
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<!\\d)(\\d{1,2} " + MONTH + ") (\\d{2}) (?=\\d{1,2}:\\d{2})");

    /** Which of the two numbers is the day is certain only where the other can't be. */
    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");

    /** As television sites and news agencies of Bangladesh write a time: {@code ১৭ টা ২ মিনিট}, {@code ১০৩৫ ঘণ্টা}. */
    private static final Pattern HOURS_AND_MINUTES =
            Pattern.compile(Normalization.key("(?<!\\d)(\\d{1,2}) ?টা (\\d{1,2}) ?মিনিট"));

    private static final Pattern FOUR_DIGITS = Pattern.compile(Normalization.key("(?<!\\d)(\\d{2})(\\d{2}) ?ঘণ্টা"));

    /** As machines write them without separators: {@code 20241110T083000+0600}, {@code 20241110}. */
    private static final Pattern COMPACT =
            Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?)?");

    private static final int FIRST_YEAR = 1700;
    private static final int LAST_YEAR = 2200;

    private WrittenDate() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        List<String> names = List.of(
                "january jan জানুয়ারি জানুয়ারী জানু",
                "february feb ফেব্রুয়ারি ফেব্রুয়ারী ফেব্রু",
                "march mar মার্চ",
                "april apr এপ্রিল",
                "may মে",
                "june jun জুন",
                "july jul জুলাই",
                "august aug আগস্ট আগষ্ট অগাস্ট অগস্ট",
                "september sept sep সেপ্টেম্বর সেপ্টে",
                "october oct অক্টোবর অক্টো",
                "november nov নভেম্বর নভে",
                "december dec ডিসেম্বর ডিসে");
        for (int month = 1; month <= names.size(); month++) {
            for (String name : names.get(month - 1).split(" ")) {
                months.put(Normalization.key(name), month);
            }
        }
        return months;
    }

    /** The moment, by the paper's clock where no zone is said and at the day's beginning where no time is; empty for no date. */
    public static Optional<Instant> instant(String written) {
        if (written.length() > 100) {
            return Optional.empty();
        }
        String text =
                squeezed(WEEKDAY.matcher(Normalization.key(spread(written))).replaceAll(" "));
        Matcher shortYear = SHORT_YEAR.matcher(text);
        if (shortYear.find()) {
            String century = Integer.parseInt(shortYear.group(3)) < 50 ? "20" : "19";
            text = shortYear.replaceFirst("$1 " + century + "$3 ");
        }
        String day = dayOfTwoNumbers(timeInDigits(text));
        try {
            return moment(day, YEAR_FIRST, 1, 3, 4)
                    .or(() -> moment(day, DAY_FIRST, 3, 2, 1))
                    .or(() -> moment(day, MONTH_FIRST, 3, 1, 2));
        } catch (DateTimeException noSuchDayOrTime) {
            return Optional.empty();
        }
    }

    private static String spread(String written) {
        Matcher compact = COMPACT.matcher(written.strip());
        if (!compact.matches()) {
            return written;
        }
        String day = compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3);
        String seconds = compact.group(6) == null ? "" : ":" + compact.group(6);
        String zone = compact.group(7) == null ? "" : compact.group(7);
        return compact.group(4) == null ? day : day + "T" + compact.group(4) + ":" + compact.group(5) + seconds + zone;
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s,،|]+", " ").strip();
    }

    private static String timeInDigits(String text) {
        String clock = HOURS_AND_MINUTES
                .matcher(text)
                .replaceFirst(
                        found -> found.group(1) + ":" + (found.group(2).length() < 2 ? "0" : "") + found.group(2));
        return FOUR_DIGITS.matcher(clock).replaceFirst("$1:$2");
    }

    private static String dayOfTwoNumbers(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.find()) {
            return text;
        }
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(3));
        String dayAndMonth = first > 12 && second <= 12
                ? "$4-$3-$1"
                : second > 12 && first <= 12 || first == second ? "$4-$1-$3" : "";
        return dayAndMonth.isEmpty() ? text : numbers.replaceFirst(dayAndMonth);
    }

    private static Optional<Instant> moment(String text, Pattern form, int yearAt, int monthAt, int dayAt) {
        Matcher date = form.matcher(text);
        if (!date.find()) {
            return Optional.empty();
        }
        String month = date.group(monthAt);
        LocalDate day = LocalDate.of(
                Integer.parseInt(date.group(yearAt)),
                MONTHS.containsKey(month) ? MONTHS.get(month) : Integer.parseInt(month),
                Integer.parseInt(date.group(dayAt)));
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            return Optional.empty();
        }
        String rest = (text.substring(0, date.start()) + " " + text.substring(date.end())).strip();
        if (rest.isEmpty()) {
            return Optional.of(day.atStartOfDay(Dates.zone()).toInstant());
        }
        Matcher time = TIME.matcher(rest);
        return time.matches()
                ? Optional.of(day.atTime(clock(time)).atZone(zone(time)).toInstant())
                : Optional.empty();
    }

    private static LocalTime clock(Matcher time) {
        int hour = Integer.parseInt(time.group(2));
        int minute = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        int second = time.group(4) == null ? 0 : Integer.parseInt(time.group(4));
        return LocalTime.of(ofDay(hour, time.group(1), time.group(5)), minute, second);
    }

    /** Twelve hours are counted from a part of the day, unless somebody names it beside the twenty-four. */
    private static int ofDay(int hour, String part, String half) {
        if (hour > 12 || part == null && half == null) {
            return hour;
        }
        boolean afterNoon = switch (part != null ? part : half) {
            case "pm", "পিএম", AFTERNOON, "বিকেল", "বিকাল", "সন্ধ্যা" -> true;
            case "দুপুর" -> hour < 10 || hour == 12;
            case "রাত" -> hour >= 6 && hour < 12;
            default -> false;
        };
        boolean midnight = hour == 12 && !afterNoon;
        return midnight ? 0 : afterNoon && hour < 12 ? hour + 12 : hour;
    }

    private static ZoneId zone(Matcher time) {
        String zone = time.group(6);
        if (zone == null) {
            return Dates.zone();
        }
        if (ZONES.containsKey(zone)) {
            return ZoneOffset.ofHours(ZONES.get(zone));
        }
        String offset = zone.replaceFirst("^(?:utc|gmt)(?=[+-])", "");
        String twoDigits = offset.replaceFirst("^(?<sign>[+-])(?=\\d(?::?\\d{2})?$)", "${sign}0");
        return twoDigits.matches("[+-].*") ? ZoneOffset.of(twoDigits) : ZoneOffset.UTC;
    }
}
