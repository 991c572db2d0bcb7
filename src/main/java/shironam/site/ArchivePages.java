package shironam.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import shironam.bangla.BanglaCalendar;
import shironam.bangla.Dates;
import shironam.story.DateArchive;
import shironam.story.DateArchive.Month;
import shironam.story.PublicLists.Page;
import shironam.story.PublicLists.Place;
import shironam.story.Teaser;

/** The pages of the date archive, one for each day that has public stories. */
@ApplicationScoped
class ArchivePages {
    static final String PATH = "/archive";

    private static final int PAGE = 20;

    @Inject
    PageFrame frame;

    @Inject
    DateArchive archive;

    @Inject
    PaperData data;

    static String path(LocalDate day) {
        return PATH + "/" + day;
    }

    /** Where the stories of that day in Dhaka are. */
    static String path(Instant time) {
        return path(Dates.dayOf(time));
    }

    String day(LocalDate day, Place place) {
        Page page = archive.on(day, place, PAGE);
        if (page.stories().isEmpty()) {
            throw new NotFoundException();
        }
        Month month = archive.month(YearMonth.from(day));
        return Templates.archive(view(day, place, page, month)).render();
    }

    private ArchiveView view(LocalDate day, Place place, Page page, Month month) {
        boolean first = place.equals(Place.START);
        List<Teaser> stories = page.stories();
        String path = path(day);
        String title = Dates.date(day);
        return new ArchiveView(
                frame.page(title + ", " + Dates.weekday(day))
                        .description(title + ": সেদিনের সব লেখা")
                        .at(first ? path : path + (place.older() ? "?before=" : "?after=") + place.storyId())
                        .data(data.list(title, path, null))
                        .done(),
                title,
                Dates.weekday(day),
                BanglaCalendar.date(day).toString(),
                day.toString(),
                first ? null : place.older() ? "আগের লেখা" : "পরের লেখা",
                stories.stream().map(ArchivePages::teaser).toList(),
                page.hasNewer() ? path + "?after=" + stories.get(0).id() : null,
                page.hasOlder()
                        ? path + "?before=" + stories.get(stories.size() - 1).id()
                        : null,
                link(month.dayBefore(day)),
                link(month.dayAfter(day)),
                Calendars.of(month, day));
    }

    /** The day stands over the page. */
    private static TeaserView teaser(Teaser story) {
        return Views.teaser(story, true).dated(Dates.clock(story.publishAt()));
    }

    private static LinkView link(LocalDate day) {
        return day == null ? null : new LinkView(Dates.date(day), path(day));
    }
}
