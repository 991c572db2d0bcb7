package shironam.desk.stories;

import java.util.ArrayList;
import java.util.List;
import shironam.desk.DeskDates;
import shironam.desk.stories.StoriesView.Kind;
import shironam.desk.stories.StoriesView.Part;
import shironam.identity.Account;
import shironam.story.Section;
import shironam.story.newsroom.StoryFilter;
import shironam.story.newsroom.StoryFilter.Dated;
import shironam.story.newsroom.StoryFilter.Sort;

/** What is filtered, part by part, each with the address of the list without it. */
final class FilterParts {
    private final List<Part> parts = new ArrayList<>();
    private final StoryFilter filter;
    private final String language;

    private FilterParts(StoryFilter filter, String language) {
        this.filter = filter;
        this.language = language;
    }

    static List<Part> of(StoryFilter filter, String language) {
        FilterParts parts = new FilterParts(filter, language);
        parts.whatItIs();
        parts.whose();
        parts.dates();
        Sort usual = StoryFilter.usualSort(filter.text());
        if (filter.sort() != usual && filter.sort() != Sort.BEST) {
            parts.add(Kind.valueOf(filter.sort().name()), null, filter.sort(usual));
        }
        return parts.parts;
    }

    private void whatItIs() {
        if (filter.standing() != null) {
            parts.add(new Part(Kind.STATUS, null, filter.standing(), ListAddress.of(filter.standing(null))));
        }
        if (!filter.section().isEmpty()) {
            String name = Section.named(filter.section())
                    .map(section -> section.name(language))
                    .orElse(filter.section());
            add(Kind.SECTION, name, filter.section(""));
        }
        if (!filter.tag().isEmpty()) {
            add(Kind.TAG, filter.tag(), filter.tag(""));
        }
        if (!filter.text().isEmpty()) {
            add(Kind.TEXT, filter.text(), filter.text(""));
        }
        if (filter.attention()) {
            add(Kind.ATTENTION, null, filter.attention(false));
        }
    }

    private void whose() {
        if (filter.mine()) {
            add(Kind.MINE, null, filter.mine(false));
        }
        if (!filter.author().isEmpty()) {
            add(Kind.AUTHOR, filter.author(), filter.author(""));
        }
        if (filter.assigned().equals(StoryFilter.NOBODY)) {
            add(Kind.NOBODY, null, filter.assigned(""));
        } else if (!filter.assigned().isEmpty()) {
            String shown =
                    Account.named(filter.assigned()).map(Account::shownName).orElse(filter.assigned());
            add(Kind.ASSIGNED, shown, filter.assigned(""));
        }
    }

    private void dates() {
        boolean changed = filter.sort().by == Dated.CHANGED;
        if (filter.from() != null) {
            add(
                    changed ? Kind.CHANGED_FROM : Kind.PUBLISHED_FROM,
                    DeskDates.day(filter.from(), language),
                    filter.dates(null, filter.to()));
        }
        if (filter.to() != null) {
            add(
                    changed ? Kind.CHANGED_TO : Kind.PUBLISHED_TO,
                    DeskDates.day(filter.to(), language),
                    filter.dates(filter.from(), null));
        }
    }

    private void add(Kind kind, String value, StoryFilter without) {
        parts.add(new Part(kind, value, null, ListAddress.of(without)));
    }
}
