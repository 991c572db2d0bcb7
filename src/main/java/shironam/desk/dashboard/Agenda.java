package shironam.desk.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shironam.bangla.Dates;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskNumbers;
import shironam.desk.dashboard.CalendarView.Day;
import shironam.desk.dashboard.CalendarView.Item;
import shironam.desk.stories.ListAddress;
import shironam.story.StoryState;
import shironam.story.newsroom.ListedStory;
import shironam.story.newsroom.NewsroomQueries;
import shironam.story.newsroom.StoryFilter;
import shironam.story.newsroom.StoryFilter.Sort;

/** The stories that wait for their time, day by day as the paper's clock counts them. */
@ApplicationScoped
class Agenda {
    private static final int MOST = 400;

    @Inject
    NewsroomQueries lists;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.zone()));
    }

    /** @param last the last day, included; {@code month} the one that is shown, or 0 */
    CalendarView.Block between(LocalDate first, LocalDate last, int month) {
        StoryFilter filter = StoryFilter.ALL
                .standing(StoryState.SCHEDULED)
                .dates(first, last)
                .sort(Sort.OLDEST_PUBLICATION);
        NewsroomQueries.Page page = lists.page(filter, List.of(), currentUser.account(), null, MOST);
        Map<LocalDate, List<ListedStory>> byDay =
                page.stories().stream().collect(Collectors.groupingBy(story -> Dates.dayOf(story.publishAt())));
        List<Day> days = first.datesUntil(last.plusDays(1))
                .map(day -> day(day, month, byDay.getOrDefault(day, List.of())))
                .toList();
        String count = DeskNumbers.digits(page.stories().size(), currentUser.language()) + (page.hasMore() ? "+" : "");
        return new CalendarView.Block(count, ListAddress.of(filter), days, page.hasMore());
    }

    private Day day(LocalDate day, int month, List<ListedStory> stories) {
        String language = currentUser.language();
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
                DeskDates.time(story.publishAt(), currentUser.language()),
                story.headline(),
                story.section(currentUser.language()));
    }
}
