package shironam.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shironam.story.PreviewLink;
import shironam.story.PreviewLinks;
import shironam.story.Story;

/** Gathers what the editor's page says of the links to a story. */
@ApplicationScoped
class SharePanel {
    @Inject
    PreviewLinks links;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    /** Empty when there are no links and this person may make none. */
    Optional<ShareView> of(Story story) {
        Instant now = clock.instant();
        boolean mayMake = links.mayMake(visitor.account(), story);
        List<ShareView.Link> open = PreviewLink.openOf(story.id, now).stream()
                .map(link -> link(link, story, now))
                .toList();
        boolean embargoed = story.isUnderEmbargoAt(now);
        return mayMake || !open.isEmpty()
                ? Optional.of(new ShareView(
                        story.id,
                        mayMake,
                        embargoed ? DeskDates.words(story.embargoUntil, visitor.language()) : null,
                        open))
                : Optional.empty();
    }

    private ShareView.Link link(PreviewLink link, Story story, Instant now) {
        return new ShareView.Link(
                link.id,
                link.madeBy.name,
                DeskDates.words(link.expiresAt, visitor.language()),
                link.isStoppedByEmbargoAt(now),
                links.mayRevoke(visitor.account(), story, link));
    }
}
