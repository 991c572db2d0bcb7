package shironam.desk.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Dates;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskNumbers;
import shironam.desk.dashboard.CalendarView.Day;
import shironam.desk.planning.EntryKind;
import shironam.desk.stories.ListAddress;
import shironam.identity.Role;
import shironam.story.StoryState;
import shironam.story.newsroom.ListedStory;
import shironam.story.newsroom.NewsroomQueries;
import shironam.story.newsroom.PublishedDays;
import shironam.story.newsroom.StoryFilter;
import shironam.story.newsroom.StoryFilter.Sort;
import shironam.story.planning.OpenPlan;

/** What is planned, what waits for its time and what came out, day by day as the paper's clock counts them. */
@ApplicationScoped
class Agenda {
    private static final int MOST = 400;
    private static final int OUT_OF_A_DAY = 3;
    private static final int DAYS = 7;
    private static final LocalTime LAST = LocalTime.MAX;

    @Inject
    NewsroomQueries lists;

    @Inject
    PublishedDays published;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    LocalDate today() {
        return now().toLocalDate();
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(Dates.zone()));
    }

    /** What is to come. */
    CalendarView.Block week() {
        LocalDate last = today().plusDays(DAYS - 1);
        return between(today(), last, 0, Map.of());
    }

    /** @param month the one that is shown, which the days may reach beyond */
    CalendarView.Block month(LocalDate first, LocalDate last, YearMonth month) {
        return between(first, last, month.getMonthValue(), published.between(first, last, OUT_OF_A_DAY));
    }

    /** What should have come by now. */
    List<CalendarEntry> late(int most) {
        return OpenPlan.late(now(), currentUser.account(), most).stream()
                .map(this::planned)
                .toList();
    }

    private CalendarView.Block between(
            LocalDate first, LocalDate last, int month, Map<LocalDate, PublishedDays.Day> out) {
        StoryFilter filter = StoryFilter.ALL
                .standing(StoryState.SCHEDULED)
                .dates(first, last)
                .sort(Sort.OLDEST_PUBLICATION);
        NewsroomQueries.Page page = lists.page(filter, List.of(), currentUser.account(), null, MOST);
        Map<LocalDate, List<ListedStory>> scheduled =
                page.stories().stream().collect(Collectors.groupingBy(story -> Dates.dayOf(story.publishAt())));
        List<OpenPlan> plans = OpenPlan.between(first, last, currentUser.account(), MOST);
        Map<LocalDate, List<OpenPlan>> planned = plans.stream().collect(Collectors.groupingBy(OpenPlan::dueOn));
        List<Day> days = first.datesUntil(last.plusDays(1))
                .map(day -> day(
                        day,
                        month,
                        entries(planned.getOrDefault(day, List.of()), scheduled.getOrDefault(day, List.of())),
                        out.get(day)))
                .toList();
        int entries = days.stream().mapToInt(day -> day.entries().size()).sum();
        String count = DeskNumbers.digits(entries, currentUser.language())
                + (page.hasMore() || plans.size() == MOST ? "+" : "");
        return new CalendarView.Block(count, ListAddress.of(filter), days, page.hasMore());
    }

    /** In the order of their hours; what has none comes last. */
    private List<CalendarEntry> entries(List<OpenPlan> planned, List<ListedStory> scheduled) {
        record Timed(LocalTime time, CalendarEntry entry) {}
        return Stream.concat(
                        planned.stream()
                                .map(plan -> new Timed(plan.dueTime() == null ? LAST : plan.dueTime(), planned(plan))),
                        scheduled.stream()
                                .map(story -> new Timed(
                                        story.publishAt().atZone(Dates.zone()).toLocalTime(), scheduled(story))))
                .sorted(Comparator.comparing(Timed::time))
                .map(Timed::entry)
                .toList();
    }

    private Day day(LocalDate day, int month, List<CalendarEntry> entries, PublishedDays.Day out) {
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
                entries,
                out == null
                        ? List.of()
                        : out.last().stream().map(this::published).toList(),
                out == null ? null : DeskNumbers.digits((int) out.count(), language));
    }

    private CalendarEntry planned(OpenPlan plan) {
        String language = currentUser.language();
        String here = "/desk/plans/" + plan.id();
        return new CalendarEntry(
                EntryKind.PLANNED,
                "plan-" + plan.id(),
                plan.dueTime() == null ? "" : DeskDates.time(plan.dueTime(), language),
                plan.words(),
                plan.section() == null ? "" : plan.section().name(language),
                here,
                plan.person() == null ? "" : plan.person().shownName(),
                plan.place(),
                plan.dueOn().toString(),
                here + "/day",
                plan.canBeBegunBy(currentUser.account()) ? here + "/story" : null,
                plan.storyId() == null ? null : "/desk/stories/" + plan.storyId(),
                plan.isLateAt(now()));
    }

    private CalendarEntry scheduled(ListedStory story) {
        String here = "/desk/stories/" + story.id();
        boolean moves = currentUser.account().role != Role.REPORTER;
        return new CalendarEntry(
                EntryKind.SCHEDULED,
                "story-" + story.id(),
                DeskDates.time(story.publishAt(), currentUser.language()),
                story.headline(),
                story.section(currentUser.language()),
                here,
                "",
                "",
                Dates.dayOf(story.publishAt()).toString(),
                moves ? here + "/publication/day" : null,
                null,
                null,
                false);
    }

    /** Reporters read it as readers do: most of it is not theirs to open. */
    private CalendarEntry published(PublishedDays.Line line) {
        boolean opens = currentUser.account().role != Role.REPORTER;
        return new CalendarEntry(
                EntryKind.PUBLISHED,
                "story-" + line.id(),
                DeskDates.time(line.at(), currentUser.language()),
                line.headline(),
                "",
                opens ? "/desk/stories/" + line.id() : line.path(),
                "",
                "",
                "",
                null,
                null,
                null,
                false);
    }
}
