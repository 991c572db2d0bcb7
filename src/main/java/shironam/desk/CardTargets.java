package shironam.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import shironam.story.Action;
import shironam.story.Cards;
import shironam.story.Story;
import shironam.story.StoryContent;

/** The stories of ours that cards lead to, as far as the visitor may see them. */
@ApplicationScoped
class CardTargets {
    @Inject
    Cards cards;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    Optional<Story> of(String href) {
        return cards.targetOf(href)
                .map(Story::require)
                .filter(story -> story.isPublicAt(clock.instant()) || Action.SEE.isAllowed(visitor.account(), story));
    }

    /** For showing: cards that say nothing themselves are called as their targets are now. */
    StoryContent named(StoryContent content) {
        return content.withCardsNamed(
                href -> of(href).map(story -> story.headline).orElse(""));
    }
}
