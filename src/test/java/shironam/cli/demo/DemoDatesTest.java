package shironam.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** The sample stories come out on the days before the paper is looked at first. */
class DemoDatesTest {
    private static final Instant NEWEST = at("2024-11-10T08:30:00+06:00");
    private static final Instant NOW = at("2026-11-30T16:20:00+06:00");

    @Test
    void theNewestAreOfTodayAtTheirHour() {
        assertEquals(at("2026-11-30T08:30:00+06:00"), near(NEWEST));
        assertEquals(at("2026-11-30T08:00:00+06:00"), near(at("2024-11-08T08:00:00+06:00")));
    }

    @Test
    void noneComesFromTheFuture() {
        assertEquals(at("2026-11-29T18:40:00+06:00"), near(at("2024-11-06T18:40:00+06:00")));
    }

    @Test
    void anOlderOneIsSomeDaysOld() {
        assertEquals(at("2026-11-29T16:20:00+06:00"), near(at("2024-11-04T16:20:00+06:00")));
        assertEquals(at("2026-11-19T08:10:00+06:00"), near(at("2024-09-02T08:10:00+06:00")));
    }

    @Test
    void whoeverStartsItAtNightFindsThoseOfYesterday() {
        Instant night = at("2026-11-30T00:05:00+06:00");
        Instant at = new DemoDates(NEWEST, night).near(NEWEST);
        assertTrue(Duration.between(at, night).compareTo(Duration.ofDays(1)) < 0, at.toString());
        assertTrue(at.isBefore(night));
    }

    private static Instant near(Instant written) {
        return new DemoDates(NEWEST, NOW).near(written);
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
