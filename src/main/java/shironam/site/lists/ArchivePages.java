package shironam.site.lists;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import shironam.bangla.BanglaCalendar;
import shironam.bangla.BanglaDate;
import shironam.bangla.Dates;
import shironam.site.LinkView;
import shironam.site.SiteViews;
import shironam.site.TeaserView;
import shironam.site.page.PageFrame;
import shironam.site.page.SiteJsonLd;
import shironam.story.lists.DateArchive;
import shironam.story.lists.DateArchive.Month;
import shironam.story.lists.PublicLists.Page;
import shironam.story.lists.PublicLists.Position;
import shironam.story.reading.Teaser;

/** The pages of the date archive, one for each day that has public stories. */
@ApplicationScoped
public class ArchivePages {
    static final String PATH = "/archive";

    @Inject
    PageFrame frame;

    @Inject
    DateArchive archive;

    @Inject
    SiteJsonLd data;

    @Inject
    ArchiveMessages words;

    public static String path(LocalDate day) {
        return PATH + "/" + day;
    }

    /** Where the stories of that day are. */
    public static String path(Instant time) {
        return path(Dates.dayOf(time));
    }

    TemplateInstance day(LocalDate day, Position place) {
        Page page = archive.on(day, place, ListPages.PAGE);
        if (page.stories().isEmpty()) {
            throw new NotFoundException();
        }
        Month month = archive.month(YearMonth.from(day));
        return ListTemplates.archive(view(day, place, page, month));
    }

    private ArchiveView view(LocalDate day, Position place, Page page, Month month) {
        String path = path(day);
        String title = Dates.date(day);
        return new ArchiveView(
                frame.page(title + ", " + Dates.weekday(day))
                        .description(words.allOfDay(title))
                        .at(Paging.here(path, place))
                        .data(data.list(title, path, List.of(), null))
                        .showing(page.stories())
                        .done(),
                title,
                Dates.weekday(day),
                BanglaCalendar.date(day).map(BanglaDate::toString).orElse(null),
                day.toString(),
                Paging.position(place),
                page.stories().stream().map(ArchivePages::teaser).toList(),
                Paging.newer(path, page),
                Paging.older(path, page),
                link(month.dayBefore(day)),
                link(month.dayAfter(day)),
                ArchiveCalendars.of(month, day));
    }

    /** The day stands over the page. */
    private static TeaserView teaser(Teaser story) {
        return SiteViews.teaser(story, true).dated(Dates.clock(story.publishAt()));
    }

    private static LinkView link(LocalDate day) {
        return day == null ? null : new LinkView(Dates.date(day), path(day));
    }
}
