package shironam.cli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import shironam.bangla.Dates;

/**
 * The sample stories were written over ten weeks of one autumn. A first look shows a paper of today, so they come out on the
 * days before it, several a day, in about the order and at the hours of their own dates.
 *
 * @param newest the last of their own dates
 * @param now when the paper is looked at first
 */
record DemoDates(Instant newest, Instant now) {
    /** So many days of theirs are one. */
    private static final int PACE = 6;

    Instant near(Instant written) {
        ZonedDateTime then = written.atZone(Dates.zone());
        long days = ChronoUnit.DAYS.between(then.toLocalDate(), Dates.dayOf(newest)) / PACE;
        LocalDate day = Dates.dayOf(now).minusDays(days);
        Instant at = at(day, then.toLocalTime());
        return at.isBefore(now) ? at : at(day.minusDays(1), then.toLocalTime());
    }

    Instant minutesAgo(int minutes) {
        return now.minus(minutes, ChronoUnit.MINUTES);
    }

    LocalDate dayIn(int days) {
        return Dates.dayOf(now).plusDays(days);
    }

    Instant inDays(int days, LocalTime hour) {
        return at(dayIn(days), hour);
    }

    private static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(Dates.zone()).toInstant();
    }
}
