package shironam.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import shironam.desk.LiveView.Problem;
import shironam.desk.LiveView.Row;
import shironam.desk.LiveView.Said;
import shironam.desk.LiveView.Typed;
import shironam.identity.Account;
import shironam.story.Action;
import shironam.story.LiveCoverage;
import shironam.story.LiveUpdate;
import shironam.story.PublicStory;
import shironam.story.Story;

/** The page where a story is told live. */
@ApplicationScoped
class LivePages {
    @Inject
    DeskPages pages;

    @Inject
    Visitor visitor;

    /** @param typed what could not be told, and stands in its form again */
    Response of(Story story, Said said, Problem problem, Typed typed) {
        Optional<LiveCoverage> coverage = LiveCoverage.of(story.id);
        Frame frame = pages.frame();
        LiveView view = new LiveView(
                frame,
                story.id,
                story.headline,
                Action.REPORT_LIVE.isAllowed(visitor.account(), story),
                coverage.filter(LiveCoverage::goesOn).isPresent(),
                PublicStory.pathOf(story.id).orElse(null),
                coverage.map(live -> DeskDates.words(live.endedAt, visitor.language()))
                        .orElse(null),
                said,
                problem,
                typed.update() == 0 ? inForm(typed) : inForm(Typed.NOTHING),
                LiveUpdate.of(story.id).stream()
                        .map(update -> row(update, typed))
                        .toList());
        return pages.answer(status(problem), Templates.live(view), frame);
    }

    private static Response.Status status(Problem problem) {
        return problem == null
                ? Response.Status.OK
                : switch (problem) {
                    case NOT_ALLOWED -> Response.Status.FORBIDDEN;
                    case CHANGED, NOT_LIVE -> Response.Status.CONFLICT;
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
                open ? typed.text() : shironam.body.Typed.text(update.body),
                open ? typed.pinned() : update.pinned,
                null);
        return new Row(
                update.id,
                update.headline,
                update.body,
                update.pinned,
                update.by.name,
                DeskDates.words(update.postedAt, visitor.language()),
                byAndWhen(update.changedBy, update.changedAt),
                byAndWhen(update.withdrawnBy, update.withdrawnAt),
                kept,
                open);
    }

    private String byAndWhen(Account by, Instant at) {
        return by == null ? null : by.name + ", " + DeskDates.words(at, visitor.language());
    }
}
