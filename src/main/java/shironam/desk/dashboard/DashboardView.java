package shironam.desk.dashboard;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.desk.stories.StoriesView.StoryRow;
import shironam.story.newsroom.Workload;

/**
 * What waits for somebody when they come to the desk.
 *
 * @param first what one has come for: one's own, and what is in review
 * @param late planned stories whose time has passed, for chief editors, or null
 * @param people who works on what, likewise
 * @param week the next seven days, with what comes out on each
 * @param breaking whether this person sets the line over every page
 * @param mostRead what is read most today
 * @param backupFailed whether a backup that was due could not be made, for who keeps the paper
 * @param failures how many things that follow a publication have failed and nobody has seen, as words; null for none
 * @param undelivered how many mails and messages to chats were given up and nobody has seen, for chief editors, likewise
 * @param cardProblems how many cards the check of the night found, likewise
 * @param picturesEnding how many pictures in use may be shown for no longer than a week, likewise
 * @param unwritten whether no story was written yet, for who keeps the paper, and {@code named} whether it has its name
 */
public record DashboardView(
        DeskFrame frame,
        List<Block> first,
        List<CalendarEntry> late,
        List<Block> blocks,
        List<PersonRow> people,
        CalendarView.Block week,
        boolean breaking,
        List<ReadRow> mostRead,
        boolean backupFailed,
        String failures,
        String undelivered,
        String cardProblems,
        String picturesEnding,
        boolean unwritten,
        boolean named) {

    public enum Kind {
        MINE,
        ATTENTION,
        REVIEW,
        CHANGED
    }

    /**
     * @param count how many there are, in the digits of the visitor's language; a plus after what is counted no further
     * @param href the list of all of them
     * @param rows those that stand in no block above; {@code allAbove} whether all of them do
     */
    record Block(Kind kind, String count, String href, List<StoryRow> rows, boolean allAbove) {}

    /**
     * @param face their picture, or null
     * @param count of the stories in their hands, as words; {@code more} of those that are not shown, or null
     * @param href the list of all that were given to them
     */
    record PersonRow(String face, String name, String count, String href, List<Workload.Work> work, String more) {}

    /** @param reads how often it was read within a day, in the digits of the visitor's language */
    record ReadRow(long id, String headline, String reads) {}
}
