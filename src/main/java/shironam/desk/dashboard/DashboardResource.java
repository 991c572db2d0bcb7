package shironam.desk.dashboard;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shironam.backup.NightlyBackup;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskNumbers;
import shironam.desk.DeskResponses;
import shironam.desk.dashboard.DashboardView.Block;
import shironam.desk.dashboard.DashboardView.Kind;
import shironam.desk.dashboard.DashboardView.PersonRow;
import shironam.desk.dashboard.DashboardView.ReadRow;
import shironam.desk.stories.ListAddress;
import shironam.desk.stories.StoryRows;
import shironam.identity.Role;
import shironam.search.tables.IndexFailures;
import shironam.story.StoryState;
import shironam.story.analytics.PageViews;
import shironam.story.breaking.BreakingNews;
import shironam.story.library.PictureLibrary;
import shironam.story.newsroom.CardCheck;
import shironam.story.newsroom.ListedStory;
import shironam.story.newsroom.NewsroomQueries;
import shironam.story.newsroom.StoryFilter;
import shironam.story.newsroom.Workload;
import shironam.story.outbox.UndeliveredMessages;
import shironam.story.paper.PaperSettings;
import shironam.story.paper.SectionAdministration;

/** What waits for somebody: the first page of the desk. */
@Authenticated
@Path("/desk")
public class DashboardResource {
    private static final int ROWS = 5;
    private static final int LATE = 20;

    /** Counting further would cost and tell nobody anything. */
    private static final int MOST = 99;

    @Inject
    IndexFailures indexFailures;

    @Inject
    NewsroomQueries lists;

    @Inject
    Agenda agenda;

    @Inject
    PageViews reads;

    @Inject
    Workload workload;

    @Inject
    StoryRows rows;

    @Inject
    NightlyBackup backups;

    @Inject
    UndeliveredMessages undelivered;

    @Inject
    CardCheck cards;

    @Inject
    PictureLibrary pictures;

    @Inject
    SectionAdministration sections;

    @Inject
    PaperSettings paper;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response home() {
        StoryFilter all = StoryFilter.ALL;
        StoryFilter today = all.dates(agenda.today(), null);
        boolean reporter = currentUser.account().role == Role.REPORTER;
        StoryFilter mine = all.mine(true);
        StoryFilter review = all.standing(StoryState.IN_REVIEW);
        Set<Long> shown = new HashSet<>();
        List<Block> first = reporter
                ? List.of(block(Kind.MINE, mine, shown), block(Kind.REVIEW, review, shown))
                : List.of(block(Kind.REVIEW, review, shown), block(Kind.MINE, mine, shown));
        List<Block> blocks =
                List.of(block(Kind.ATTENTION, all.attention(true), shown), block(Kind.CHANGED, today, shown));
        DeskFrame frame = pages.frame();
        DashboardView view = new DashboardView(
                frame,
                first,
                isChief() ? agenda.late(LATE) : null,
                blocks,
                isChief() ? people() : null,
                agenda.week(),
                BreakingNews.isKeeper(currentUser.account()),
                mostRead(),
                backupFailed(),
                failures(),
                undelivered(),
                cardProblems(),
                picturesEnding(),
                isForBeginning(),
                !paper.settings().nameBn().isBlank());
        return pages.ok(DashboardTemplates.dashboard(view), frame);
    }

    /** @param shown the stories of the blocks above, to which this adds: none stands on the page twice */
    private Block block(Kind kind, StoryFilter filter, Set<Long> shown) {
        NewsroomQueries.Summary summary = lists.summary(filter, currentUser.account(), ROWS + shown.size(), MOST + 1);
        List<ListedStory> others = summary.first().stream()
                .filter(story -> !shown.contains(story.id()))
                .limit(ROWS)
                .toList();
        others.forEach(story -> shown.add(story.id()));
        boolean allAbove = others.isEmpty() && summary.count() > 0;
        return new Block(kind, words(summary.count()), ListAddress.of(filter), rows.of(others), allAbove);
    }

    private boolean isChief() {
        Role role = currentUser.account().role;
        return role == Role.CHIEF || role == Role.ADMIN;
    }

    private List<PersonRow> people() {
        String language = currentUser.language();
        return workload.people(ROWS).stream()
                .map(person -> new PersonRow(
                        StoryRows.face(person.face(), person.faceWidth()),
                        person.shownName(),
                        DeskNumbers.digits(person.count(), language),
                        ListAddress.of(StoryFilter.ALL.assigned(person.account())),
                        person.work(),
                        person.count() > ROWS ? DeskNumbers.digits(person.count() - ROWS, language) : null))
                .toList();
    }

    /** Reporters, too, may know what readers see. */
    private List<ReadRow> mostRead() {
        return reads.lastDay(ROWS).stream()
                .map(story -> new ReadRow(
                        story.id(), story.headline(), DeskNumbers.digits(story.reads(), currentUser.language())))
                .toList();
    }

    private boolean isForBeginning() {
        return currentUser.account().role == Role.ADMIN && sections.isUnwritten();
    }

    private boolean backupFailed() {
        return currentUser.account().role == Role.ADMIN
                && backups.state().filter(NightlyBackup.State::failed).isPresent();
    }

    private String failures() {
        if (currentUser.account().role == Role.REPORTER) {
            return null;
        }
        int count =
                lists.unseenFailures(MOST + 1) + indexFailures.newest(MOST + 1).size();
        return count == 0 ? null : words(count);
    }

    private String undelivered() {
        long count = UndeliveredMessages.isReader(currentUser.account()) ? undelivered.count() : 0;
        return count == 0 ? null : words((int) Math.min(count, MOST + 1));
    }

    private String cardProblems() {
        if (currentUser.account().role == Role.REPORTER) {
            return null;
        }
        long count = cards.counts().values().stream().mapToLong(Long::longValue).sum();
        return count == 0 ? null : words((int) Math.min(count, MOST + 1));
    }

    private String picturesEnding() {
        int count = pictures.endingInUse(MOST + 1);
        return count == 0 ? null : words(count);
    }

    private String words(int count) {
        String language = currentUser.language();
        return count > MOST ? DeskNumbers.digits(MOST, language) + "+" : DeskNumbers.digits(count, language);
    }
}
