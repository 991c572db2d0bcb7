package shironam.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shironam.bangla.Dates;
import shironam.desk.CalendarView.Day;
import shironam.desk.CalendarView.Item;
import shironam.story.ListedStory;
import shironam.story.NewsroomLists;
import shironam.story.Standing;
import shironam.story.StoryFilter;
import shironam.story.StoryFilter.Sort;

/** The stories that wait for their time, day by day as the paper's clock counts them. */
@ApplicationScoped
class Agenda {
    private static final int MOST = 400;

    @Inject
    NewsroomLists lists;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.zone()));
    }

    /** @param last the last day, included; {@code month} the one that is shown, or 0 */
    CalendarView.Block between(LocalDate first, LocalDate last, int month) {
        StoryFilter filter =
                StoryFilter.ALL.standing(Standing.SCHEDULED).dates(first, last).sort(Sort.OLDEST_PUBLICATION);
        NewsroomLists.Page page = lists.page(filter, visitor.account(), null, MOST);
        Map<LocalDate, List<ListedStory>> byDay =
                page.stories().stream().collect(Collectors.groupingBy(story -> Dates.dayOf(story.publishAt())));
        List<Day> days = first.datesUntil(last.plusDays(1))
                .map(day -> day(day, month, byDay.getOrDefault(day, List.of())))
                .toList();
        String count = DeskNumbers.digits(page.stories().size(), visitor.language()) + (page.hasMore() ? "+" : "");
        return new CalendarView.Block(count, ListAddress.of(filter), days, page.hasMore());
    }

    private Day day(LocalDate day, int month, List<ListedStory> stories) {
        String language = visitor.language();
        StoryFilter ofDay = StoryFilter.ALL.dates(day, day).sort(Sort.OLDEST_PUBLICATION);
        return new Day(
                day.toString(),
                DeskNumbers.digits(day.getDayOfMonth(), language),
                DeskDates.weekday(day, language),
                DeskDates.day(day, language),
                day.equals(today()),
                month == 0 || day.getMonthValue() == month,
                ListAddress.of(ofDay),
                stories.stream().map(this::item).toList());
    }

    private Item item(ListedStory story) {
        return new Item(
                story.id(),
                DeskDates.time(story.publishAt(), visitor.language()),
                story.headline(),
                story.section(visitor.language()));
    }
}
