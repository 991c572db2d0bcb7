package shironam.story.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.bangla.Dates;

/** When somebody's quiet hours end, by the paper's clock. */
class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 2026-01-10T23:30, 2026-01-11T07:00",
        "22:00, 07:00, 2026-01-10T22:00, 2026-01-11T07:00",
        "22:00, 07:00, 2026-01-11T03:00, 2026-01-11T07:00",
        "22:00, 07:00, 2026-01-11T07:00, -",
        "22:00, 07:00, 2026-01-10T12:00, -",
        "13:00, 14:30, 2026-01-10T13:15, 2026-01-10T14:30",
        "13:00, 14:30, 2026-01-10T14:30, -",
        "00:00, 00:00, 2026-01-10T14:30, -"
    })
    void theyEndAtTheirTime(LocalTime from, LocalTime until, LocalDateTime at, String end) {
        DeliveryChoices choices = new DeliveryChoices();
        choices.quietFrom = from;
        choices.quietUntil = until;
        assertEquals(
                end,
                choices.quietUntil(at.atZone(Dates.zone()).toInstant())
                        .map(moment ->
                                moment.atZone(Dates.zone()).toLocalDateTime().toString())
                        .orElse("-"));
    }

    /** In the last hour of 2009, which Dhaka had twice. */
    @Test
    void theyEndAfterTheMomentWhenTheClockGoesBack() {
        DeliveryChoices choices = new DeliveryChoices();
        choices.quietFrom = LocalTime.of(22, 0);
        choices.quietUntil = LocalTime.of(23, 30);
        Instant second = LocalDateTime.of(2009, 12, 31, 23, 10)
                .atZone(Dates.zone())
                .withLaterOffsetAtOverlap()
                .toInstant();
        assertEquals(
                second.plus(20, ChronoUnit.MINUTES), choices.quietUntil(second).orElseThrow());
    }

    @Test
    void withoutThemNothingWaits() {
        assertEquals(true, new DeliveryChoices().quietUntil(Instant.EPOCH).isEmpty());
    }
}
