package shironam.desk.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import shironam.body.Body;
import shironam.body.BodyTooDeepException;
import shironam.body.pasting.PlainTextInput;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.live.LiveDeskView.Part;
import shironam.desk.live.LiveDeskView.Problem;
import shironam.desk.live.LiveDeskView.Row;
import shironam.desk.live.LiveDeskView.Said;
import shironam.desk.live.LiveDeskView.Typed;
import shironam.identity.Account;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.live.LiveCoverage;
import shironam.story.live.LiveUpdate;
import shironam.story.paper.EmbedSites;
import shironam.story.reading.PublicStory;

/** The page where a story is told live. */
@ApplicationScoped
class LiveDeskPages {
    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @Inject
    EmbedSites sites;

    /**
     * @param reasons what is wrong with pictures, where that is the problem; else empty
     * @param typed what could not be told, and stands in its form again
     */
    Response of(Story story, Said said, Problem problem, String reasons, Typed typed) {
        Optional<LiveCoverage> coverage = LiveCoverage.of(story.id);
        Typed begun = inForm(typed.update() == 0 ? typed : Typed.NOTHING);
        DeskFrame frame = pages.frame();
        LiveDeskView view = new LiveDeskView(
                frame,
                story.id,
                story.headline,
                StoryAction.REPORT_LIVE.isAllowed(currentUser.account(), story),
                coverage.filter(LiveCoverage::goesOn).isPresent(),
                PublicStory.pathOf(story.id).orElse(null),
                coverage.map(live -> DeskDates.words(live.endedAt, currentUser.language()))
                        .orElse(null),
                said,
                problem,
                reasons,
                begun,
                html(begun),
                LiveUpdate.of(story.id).stream()
                        .map(update -> row(update, typed))
                        .toList());
        return pages.answer(status(problem), LiveDeskTemplates.live(view), frame);
    }

    private static Response.Status status(Problem problem) {
        return problem == null
                ? Response.Status.OK
                : switch (problem) {
                    case NOT_ALLOWED -> Response.Status.FORBIDDEN;
                    case CHANGED, NOT_LIVE, PICTURE_RIGHTS -> Response.Status.CONFLICT;
                    case WORDLESS, UNUSABLE -> Response.Status.BAD_REQUEST;
                };
    }

    private static Typed inForm(Typed typed) {
        String form = typed.form() == null || typed.form().isBlank()
                ? UUID.randomUUID().toString()
                : typed.form();
        return new Typed(0, 0, typed.headline(), typed.text(), typed.pinned(), form);
    }

    private Row row(LiveUpdate update, Typed typed) {
        boolean open = typed.update() == update.id;
        Typed kept = new Typed(
                update.id,
                update.change,
                open ? typed.headline() : update.headline,
                open ? typed.text() : PlainTextInput.text(update.body, sites::allow),
                open ? typed.pinned() : update.pinned,
                null);
        return new Row(
                update.id,
                update.headline,
                Body.parse(update.body).segments().stream().map(Part::of).toList(),
                update.pinned,
                update.by.shownName(),
                DeskDates.words(update.postedAt, currentUser.language()),
                byAndWhen(update.changedBy, update.changedAt),
                byAndWhen(update.withdrawnBy, update.withdrawnAt),
                kept,
                open ? html(kept) : update.body,
                open);
    }

    /** What the editor begins with; null for what it can't read. */
    private String html(Typed typed) {
        try {
            return PlainTextInput.body(typed.text(), sites::allow).describedHtml();
        } catch (BodyTooDeepException unreadable) {
            return null;
        }
    }

    private String byAndWhen(Account by, Instant at) {
        return by == null ? null : by.shownName() + ", " + DeskDates.words(at, currentUser.language());
    }
}
