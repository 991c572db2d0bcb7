package shironam.desk.planning;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import shironam.bangla.Dates;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.Option;
import shironam.desk.SectionOptions;
import shironam.desk.requests.PostedForm;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.story.planning.PlannedStory;
import shironam.story.planning.Planning;

/** Planned stories, each a line with who, when, where and which page. */
@Authenticated
@Path("/desk/plans")
public class PlansResource {
    @Inject
    Planning planning;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @GET
    @Path("new")
    public Response blank(@QueryParam("day") String asked) {
        LocalDate day = Optional.ofNullable(DeskDates.readDay(asked))
                .orElseGet(() -> LocalDate.now(clock.withZone(Dates.zone())));
        return form(null, day, null, currentUser.account().name);
    }

    @POST
    public Response plan(
            @RestForm String title,
            @RestForm String person,
            @RestForm String day,
            @RestForm String time,
            @RestForm String where,
            @RestForm String section) {
        PlannedStory planned = planning.plan(line(title, person, day, time, where, section), currentUser.account());
        return calendar(planned.dueOn, PlanNotice.PLANNED, "plan-" + planned.id);
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response show(@PathParam("id") long id) {
        PlannedStory planned = planning.see(id, currentUser.account());
        return form(planned, planned.dueOn, planned.dueTime, planned.person == null ? "" : planned.person.name);
    }

    @POST
    @Path("{id: \\d{1,18}}")
    public Response change(
            @PathParam("id") long id,
            @RestForm String title,
            @RestForm String person,
            @RestForm String day,
            @RestForm String time,
            @RestForm String where,
            @RestForm String section) {
        Planning.Line line = line(title, person, day, time, where, section);
        planning.change(id, line, currentUser.account());
        return calendar(line.dueOn(), PlanNotice.CHANGED, "plan-" + id);
    }

    @POST
    @Path("{id: \\d{1,18}}/removal")
    public Response drop(@PathParam("id") long id) {
        LocalDate day = planning.drop(id, currentUser.account());
        return calendar(day, PlanNotice.DROPPED, "");
    }

    @POST
    @Path("{id: \\d{1,18}}/day")
    public Response move(@PathParam("id") long id, @RestForm String day) {
        LocalDate to = DeskDates.readDay(day);
        if (to == null) {
            throw new BadRequestException();
        }
        planning.move(id, to, currentUser.account());
        return calendar(to, PlanNotice.MOVED, "plan-" + id);
    }

    /** By one press it is a story. */
    @POST
    @Path("{id: \\d{1,18}}/story")
    public Response begin(@PathParam("id") long id) {
        return DeskResponses.seeOther("/desk/stories/" + planning.begin(id, currentUser.account()));
    }

    static Response calendar(LocalDate day, PlanNotice said, String at) {
        return DeskResponses.seeOther(
                "/desk/calendar?month=" + YearMonth.from(day) + "&said=" + said + (at.isEmpty() ? "" : "#" + at));
    }

    private static Planning.Line line(
            String title, String person, String day, String time, String where, String section) {
        return new Planning.Line(
                PostedForm.orEmpty(title),
                PostedForm.orEmpty(person),
                DeskDates.readDay(day),
                hour(time),
                PostedForm.orEmpty(where),
                PostedForm.orEmpty(section));
    }

    private static LocalTime hour(String field) {
        try {
            return field == null || field.isBlank() ? null : LocalTime.parse(field.strip());
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private Response form(PlannedStory planned, LocalDate day, LocalTime time, String person) {
        DeskFrame frame = pages.frame();
        boolean forOthers = currentUser.account().role != Role.REPORTER;
        PlanView view = new PlanView(
                frame,
                planned == null ? null : planned.id,
                planned == null ? "" : planned.words,
                forOthers ? people(person) : List.of(),
                day.toString(),
                Objects.toString(time, ""),
                planned == null ? "" : planned.place,
                SectionOptions.options(
                        planned == null || planned.section == null ? "" : planned.section.slug, frame.language()),
                "/desk/calendar?month=" + YearMonth.from(day));
        return pages.ok(PlanTemplates.plan(view), frame);
    }

    private static List<Option> people(String chosen) {
        return Account.inOrder().stream()
                .filter(account -> !account.isDisabled())
                .map(account -> new Option(account.name, account.shownName(), account.name.equals(chosen)))
                .toList();
    }
}
