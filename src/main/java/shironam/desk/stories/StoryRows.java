package shironam.desk.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.stories.StoriesView.StoryRow;
import shironam.story.newsroom.ListedStory;

/** Stories as the lists of the desk show them. */
@ApplicationScoped
public class StoryRows {
    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    public List<StoryRow> of(List<ListedStory> stories) {
        return stories.stream().map(this::row).toList();
    }

    private StoryRow row(ListedStory story) {
        String language = currentUser.language();
        boolean opens = story.opensFor(currentUser.account());
        return new StoryRow(
                story.id(),
                opens ? "/desk/stories/" + story.id() : story.path(),
                opens,
                story.headlineFor(currentUser.account()),
                story.standingAt(clock.instant()),
                story.section(language),
                story.author().isEmpty() ? story.createdBy() : story.author(),
                story.assignee(),
                DeskDates.words(story.publishAt(), language),
                DeskDates.words(story.updatedAt(), language),
                story.missing(),
                story.lacksAlt(),
                story.bijoy(),
                story.brokenCard(),
                story.pictureUrl().isEmpty() ? null : story.pictureUrl());
    }
}
