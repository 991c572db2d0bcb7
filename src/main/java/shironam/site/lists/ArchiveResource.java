package shironam.site.lists;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import shironam.site.http.HtmlResponses;
import shironam.site.http.PageCursor;
import shironam.story.changes.SurrogateKey;
import shironam.story.lists.DateArchive;

/** The paper by the days on which its stories came out. */
@Path(ArchivePages.PATH)
public class ArchiveResource {
    @Inject
    ArchivePages pages;

    @Inject
    DateArchive archive;

    /** Leads to the newest day, or to the last of the month that was chosen: whatever has stories and is nearest. */
    @GET
    public Response entrance(@QueryParam("year") Integer year, @QueryParam("month") Integer month) {
        Optional<LocalDate> day = year == null ? archive.lastDay() : archive.lastDayUpTo(chosen(year, month));
        return HtmlResponses.leadsTo(ArchivePages.path(day.orElseThrow(NotFoundException::new)), false);
    }

    @GET
    @Path("{day: [12]\\d{3}-\\d{2}-\\d{2}}")
    public Response day(@PathParam("day") String asked, @BeanParam PageCursor at) {
        LocalDate day = dayCalled(asked);
        return HtmlResponses.page(
                pages.day(day, at.place()), List.of(SurrogateKey.SECTIONS, SurrogateKey.DAYS, SurrogateKey.day(day)));
    }

    private static LocalDate dayCalled(String name) {
        try {
            return LocalDate.parse(name);
        } catch (DateTimeException noDay) {
            throw new NotFoundException(noDay);
        }
    }

    private static YearMonth chosen(int year, Integer month) {
        if (year < 1000 || year > 2999 || month == null || month < 1 || month > 12) {
            throw new NotFoundException();
        }
        return YearMonth.of(year, month);
    }
}
