package shironam.desk.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.story.Story;
import shironam.story.workflow.PreviewLink;
import shironam.story.workflow.PreviewLinks;

/** Gathers what the editor's page says of the links to a story. */
@ApplicationScoped
class PreviewLinksPanel {
    @Inject
    PreviewLinks links;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** Empty when there are no links and this person may make none. */
    Optional<PreviewLinksView> of(Story story) {
        Instant now = clock.instant();
        boolean mayMake = links.mayMake(currentUser.account(), story);
        List<PreviewLinksView.Link> open = PreviewLink.openOf(story.id, now).stream()
                .map(link -> link(link, story, now))
                .toList();
        boolean embargoed = story.isUnderEmbargoAt(now);
        return mayMake || !open.isEmpty()
                ? Optional.of(new PreviewLinksView(
                        story.id,
                        mayMake,
                        embargoed ? DeskDates.words(story.embargoUntil, currentUser.language()) : null,
                        open))
                : Optional.empty();
    }

    private PreviewLinksView.Link link(PreviewLink link, Story story, Instant now) {
        return new PreviewLinksView.Link(
                link.id,
                link.madeBy.name,
                DeskDates.words(link.expiresAt, currentUser.language()),
                link.isStoppedByEmbargoAt(now),
                links.mayRevoke(currentUser.account(), story, link));
    }
}
