package shironam.desk.dashboard;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.dashboard.CalendarView.Day;
import shironam.desk.planning.PlanNotice;

/** What comes out when, a month at a time. */
@Authenticated
@Path("/desk/calendar")
public class CalendarResource {
    private static final int WEEK = 7;

    /** On which the week begins where the paper is read. */
    private static final DayOfWeek FIRST_DAY = DayOfWeek.SUNDAY;

    @Inject
    Agenda agenda;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    /** @param asked as {@code 2026-11}; anything else is this month */
    @GET
    public Response month(@QueryParam("month") @DefaultValue("") String asked, @QueryParam("said") String said) {
        YearMonth month = read(asked);
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(FIRST_DAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(FIRST_DAY.minus(1)));
        CalendarView.Block scheduled = agenda.month(first, last, month);
        List<List<Day>> weeks = new ArrayList<>();
        for (int day = 0; day < scheduled.days().size(); day += WEEK) {
            weeks.add(scheduled.days().subList(day, day + WEEK));
        }
        DeskFrame frame = pages.frame();
        CalendarView view = new CalendarView(
                frame,
                PlanNotice.named(said),
                DeskDates.month(month, currentUser.language()),
                weeks.get(0).stream().map(Day::weekday).toList(),
                weeks,
                "/desk/calendar?month=" + month.minusMonths(1),
                "/desk/calendar?month=" + month.plusMonths(1),
                scheduled);
        return pages.ok(DashboardTemplates.calendar(view), frame);
    }

    private YearMonth read(String asked) {
        try {
            YearMonth month = asked.isBlank() ? YearMonth.from(agenda.today()) : YearMonth.parse(asked.strip());
            return month.getYear() >= 1900 && month.getYear() < 3000 ? month : YearMonth.from(agenda.today());
        } catch (DateTimeException noMonth) {
            return YearMonth.from(agenda.today());
        }
    }
}
