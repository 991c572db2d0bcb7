package shironam.desk.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shironam.bangla.Dates;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskNumbers;
import shironam.desk.analytics.Chart.Value;
import shironam.story.analytics.Readership;
import shironam.story.analytics.Readership.Hour;

/** Sums by the hour as drawings of today and of four weeks, each beside what is usual. */
@ApplicationScoped
class ReadingCharts {
    /** So many days before today make what is usual. */
    static final int DAYS = 28;

    private static final int HOURS = 24;

    @Inject
    Readership readership;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * @param today how often until now today, and {@code usual} how often until this hour on a usual day
     */
    record Charts(Chart hours, Chart days, long today, double usual) {}

    private record UsualStory(Instant hour, double[] reads) {}

    private volatile UsualStory usualStory;

    LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.zone()));
    }

    /** @param ofStory whether what is usual is that of a story that is read at all, instead of that of these stories */
    Charts of(Readership.Scope scope, boolean ofStory) {
        List<Hour> read = readership.hours(
                scope, today().minusDays(DAYS).atStartOfDay(Dates.zone()).toInstant());
        Sums sums = new Sums(read, today());
        double[] usual = ofStory ? usualStory() : sums.usual();
        List<Value> hours = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            String name = DeskDates.time(LocalTime.of(hour, 0), currentUser.language());
            hours.add(new Value(name, hour % 6 == 0 ? name : "", sums.today[hour], usual[hour]));
        }
        int now = LocalDateTime.now(clock.withZone(Dates.zone())).getHour();
        double usualByNow = 0;
        for (int hour = 0; hour <= now; hour++) {
            usualByNow += usual[hour];
        }
        return new Charts(chart(hours), chart(days(sums)), sums.ofDay(today()), usualByNow);
    }

    private List<Value> days(Sums sums) {
        double average = sums.usualDay();
        return today().minusDays(DAYS - 1)
                .datesUntil(today().plusDays(1))
                .map(day -> new Value(
                        DeskDates.day(day, currentUser.language()),
                        day.getDayOfMonth() % 7 == 1
                                ? DeskNumbers.digits(day.getDayOfMonth(), currentUser.language())
                                : "",
                        sums.ofDay(day),
                        average))
                .toList();
    }

    private Chart chart(List<Value> values) {
        return Chart.of(values, number -> DeskNumbers.digits((int) number, currentUser.language()));
    }

    /** How often a story that is read in an hour of the day is read in it: sums of all stories, so once an hour. */
    private double[] usualStory() {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        UsualStory known = usualStory;
        if (known == null || !known.hour.equals(hour)) {
            known = new UsualStory(hour, askForUsualStory());
            usualStory = known;
        }
        return known.reads;
    }

    private double[] askForUsualStory() {
        long[] reads = new long[HOURS];
        long[] stories = new long[HOURS];
        for (Hour hour : readership.hours(
                Readership.Scope.PAPER,
                today().minusDays(DAYS).atStartOfDay(Dates.zone()).toInstant())) {
            ZonedDateTime here = hour.hour().atZone(Dates.zone());
            if (here.toLocalDate().isBefore(today())) {
                reads[here.getHour()] += hour.reads();
                stories[here.getHour()] += hour.stories();
            }
        }
        double[] usual = new double[HOURS];
        for (int i = 0; i < HOURS; i++) {
            usual[i] = stories[i] == 0 ? 0 : (double) reads[i] / stories[i];
        }
        return usual;
    }

    /** The same hours by the paper's clock. */
    private static final class Sums {
        private final long[] today = new long[HOURS];
        private final long[] before = new long[HOURS];
        private final Map<LocalDate, Long> days = new HashMap<>();
        private final LocalDate now;
        private LocalDate first;

        Sums(List<Hour> read, LocalDate now) {
            this.now = now;
            for (Hour hour : read) {
                ZonedDateTime here = hour.hour().atZone(Dates.zone());
                LocalDate day = here.toLocalDate();
                days.merge(day, hour.reads(), Long::sum);
                (day.equals(now) ? today : before)[here.getHour()] += hour.reads();
                first = first == null ? day : first;
            }
        }

        long ofDay(LocalDate day) {
            return days.getOrDefault(day, 0L);
        }

        /** Days since anything was read, so that a young paper's usual day is no twenty-eighth of it. */
        private long daysBefore() {
            return first == null ? 1 : Math.max(1, first.datesUntil(now).count());
        }

        double[] usual() {
            double[] usual = new double[HOURS];
            for (int i = 0; i < HOURS; i++) {
                usual[i] = (double) before[i] / daysBefore();
            }
            return usual;
        }

        double usualDay() {
            double sum = 0;
            for (long reads : before) {
                sum += reads;
            }
            return sum / daysBefore();
        }
    }
}
