package shironam.desk.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.stories.StoriesView.StoryRow;
import shironam.media.SourceSet;
import shironam.search.newsroom.NewsroomExcerpts;
import shironam.story.newsroom.ListedStory;

/** Stories as the lists of the desk show them. */
@ApplicationScoped
public class StoryRows {
    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    public List<StoryRow> of(List<ListedStory> stories) {
        return of(stories, Map.of());
    }

    /** @param found what was looked for in them, by their numbers */
    public List<StoryRow> of(List<ListedStory> stories, Map<Long, NewsroomExcerpts.Found> found) {
        return stories.stream().map(story -> row(story, found.get(story.id()))).toList();
    }

    /** Somebody's picture, small; null for none. */
    public static String face(String address, Integer width) {
        return address == null || address.isEmpty() ? null : SourceSet.address(address, width, 1);
    }

    private StoryRow row(ListedStory story, NewsroomExcerpts.Found found) {
        String language = currentUser.language();
        String face = face(story.face(), story.faceWidth());
        boolean isBegunOnly = story.author().isEmpty() && story.assignee() == null;
        boolean opens = story.opensFor(currentUser.account());
        return new StoryRow(
                story.id(),
                opens ? "/desk/stories/" + story.id() : story.path(),
                opens,
                story.headlineFor(currentUser.account()),
                story.standingAt(clock.instant()),
                story.section(language),
                story.author().isEmpty() ? story.createdBy() : story.author(),
                isBegunOnly ? face : null,
                story.assignee(),
                story.assignee() == null ? null : face,
                DeskDates.words(story.publishAt(), language),
                DeskDates.words(story.updatedAt(), language),
                story.missing(),
                story.lacksAlt(),
                story.bijoy(),
                story.brokenCard(),
                story.pictureUrl().isEmpty() ? null : SourceSet.address(story.pictureUrl(), story.pictureWidth(), 1),
                found);
    }
}
