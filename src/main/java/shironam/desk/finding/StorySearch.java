package shironam.desk.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shironam.bangla.Digits;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.search.newsroom.NewsroomExcerpts;
import shironam.search.newsroom.NewsroomSearch;
import shironam.search.suggestions.AuthorSpellings;
import shironam.story.newsroom.ListedStory;
import shironam.story.newsroom.NewsroomQueries;
import shironam.story.newsroom.StoryFilter;
import shironam.story.people.Author;

/** The words of a filter as the search understands them, for every place of the desk where a story is looked for. */
@ApplicationScoped
public class StorySearch {
    @Inject
    NewsroomSearch search;

    @Inject
    NewsroomExcerpts excerpts;

    @Inject
    AuthorSpellings spellings;

    @Inject
    NewsroomQueries lists;

    /** With the author as the paper spells the name, where it was typed in Latin letters or nearly so. */
    public StoryFilter understood(StoryFilter filter) {
        return filter.author().isEmpty() || !Author.numbersOf(filter.author()).isEmpty()
                ? filter
                : spellings.ofPart(filter.author()).map(filter::author).orElse(filter);
    }

    /** Numbers of stories, the best first; none where no words are looked for. */
    public List<Long> of(StoryFilter filter, Account by) {
        return filter.text().isEmpty() ? List.of() : search.find(filter.text(), filter.section(), asker(by));
    }

    /** What of these stories the filter's words are in, by their numbers; none where no words are looked for. */
    public Map<Long, NewsroomExcerpts.Found> found(StoryFilter filter, List<ListedStory> stories, Account by) {
        Map<Long, String> headlines =
                stories.stream().collect(Collectors.toMap(ListedStory::id, story -> story.headlineFor(by)));
        return filter.text().isEmpty() ? Map.of() : excerpts.of(filter.text(), headlines, by.id);
    }

    private static NewsroomSearch.Asker asker(Account by) {
        return new NewsroomSearch.Asker(by.id, by.role != Role.REPORTER);
    }

    /** Likewise, or the story of that number. */
    public List<ListedStory> anyOf(String words, Account by, int most) {
        String number = Digits.ascii(words.strip());
        return number.isEmpty()
                ? List.of()
                : number.matches("\\d{1,18}")
                        ? lists.numbered(List.of(Long.parseLong(number)), by)
                        : targets(words, by, most);
    }

    /** What somebody may put a card to, pin, or lead readers to: their own, and everybody's that readers can see. */
    public List<ListedStory> targets(String words, Account by, int most) {
        StoryFilter filter = StoryFilter.ALL.text(words.strip());
        return lists.cardTargets(filter, of(filter, by), by, most);
    }
}
