package shironam.desk.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import shironam.desk.CurrentUser;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.StoryContent;
import shironam.story.writing.CardResolution;

/** The stories of ours that cards lead to, as far as the visitor may see them. */
@ApplicationScoped
public class CardTargets {
    @Inject
    CardResolution cards;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    public Optional<Story> of(String href) {
        return cards.targetOf(href)
                .map(Story::require)
                .filter(story ->
                        story.isPublicAt(clock.instant()) || StoryAction.SEE.isAllowed(currentUser.account(), story));
    }

    /** For showing: cards that say nothing themselves are called as their targets are now. */
    public StoryContent named(StoryContent content) {
        return content.withCardsNamed(
                href -> of(href).map(story -> story.headline).orElse(""));
    }
}
