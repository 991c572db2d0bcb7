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
import java.util.UUID;
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

    /** They stand in the calendar, with what is scheduled and published. */
    @GET
    public Response all() {
        return DeskResponses.seeOther("/desk/calendar");
    }

    @GET
    @Path("new")
    public Response blank(@QueryParam("day") String asked) {
        LocalDate day = Optional.ofNullable(DeskDates.readDay(asked))
                .orElseGet(() -> LocalDate.now(clock.withZone(Dates.zone())));
        return form(null, new Planning.Line("", currentUser.account().name, day, null, "", ""), false);
    }

    @POST
    public Response plan(
            @RestForm String title,
            @RestForm String person,
            @RestForm String day,
            @RestForm String time,
            @RestForm String where,
            @RestForm String section,
            @RestForm String form) {
        Planning.Line line = line(title, person, day, time, where, section);
        long id = planning.plan(line, form, currentUser.account());
        return calendar(line.dueOn(), PlanNotice.PLANNED, "plan-" + id);
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response show(@PathParam("id") long id) {
        PlannedStory planned = planning.see(id, currentUser.account());
        Planning.Line line = new Planning.Line(
                planned.words,
                planned.person == null ? "" : planned.person.name,
                planned.dueOn,
                planned.dueTime,
                planned.place,
                planned.section == null ? "" : planned.section.slug);
        return form(planned, line, false);
    }

    @POST
    @Path("{id: \\d{1,18}}")
    public Response change(
            @PathParam("id") long id,
            @RestForm long version,
            @RestForm String title,
            @RestForm String person,
            @RestForm String day,
            @RestForm String time,
            @RestForm String where,
            @RestForm String section) {
        Planning.Line line = line(title, person, day, time, where, section);
        if (!planning.change(id, version, line, currentUser.account())) {
            return form(planning.see(id, currentUser.account()), line, true);
        }
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
    public Response move(@PathParam("id") long id, @RestForm String from, @RestForm String day) {
        LocalDate seen = DeskDates.readDay(from);
        LocalDate to = DeskDates.readDay(day);
        if (seen == null || to == null) {
            throw new BadRequestException();
        }
        return planning.move(id, seen, to, currentUser.account())
                ? calendar(to, PlanNotice.MOVED, "plan-" + id)
                : calendar(seen, PlanNotice.OUTDATED, "plan-" + id);
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

    /** @param planned null for a new one; {@code line} has what stands in the fields */
    private Response form(PlannedStory planned, Planning.Line line, boolean changedMeanwhile) {
        DeskFrame frame = pages.frame();
        Account account = currentUser.account();
        PlanView view = new PlanView(
                frame,
                planned == null ? null : planned.id,
                planned == null ? 0 : planned.version,
                changedMeanwhile,
                planned != null && (planned.isBegun() || planned.canBeBegunBy(account)),
                planned != null && planned.canBeDroppedBy(account),
                line.words(),
                account.role == Role.REPORTER ? List.of() : people(line.person()),
                Objects.toString(line.dueOn(), ""),
                Objects.toString(line.dueTime(), ""),
                line.place(),
                SectionOptions.options(line.section(), frame.language()),
                UUID.randomUUID().toString(),
                "/desk/calendar?month=" + YearMonth.from(planned == null ? line.dueOn() : planned.dueOn));
        Response.Status status = changedMeanwhile ? Response.Status.CONFLICT : Response.Status.OK;
        return pages.answer(status, PlanTemplates.plan(view), frame);
    }

    private static List<Option> people(String chosen) {
        return Account.inOrder().stream()
                .filter(account -> !account.isDisabled())
                .map(account -> new Option(account.name, account.shownName(), account.name.equals(chosen)))
                .toList();
    }
}
