package shironam.site.search;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import shironam.bangla.Digits;
import shironam.search.SearchQuery;
import shironam.search.SearchResult;
import shironam.search.query.Search;
import shironam.site.http.QueryString;
import shironam.site.page.PageFrame;
import shironam.site.page.PageView;
import shironam.story.reading.PlaceDirectory;
import shironam.story.reading.Teaser;

/** The page of a search: its form, what was found, and a way on when nothing was. */
@ApplicationScoped
public class SearchPages {
    @Inject
    PageFrame frame;

    @Inject
    Search search;

    @Inject
    PlaceDirectory places;

    @Inject
    WantedAuthor authors;

    @Inject
    SearchMessages words;

    TemplateInstance page(SearchForm form, int page) {
        SearchResult found = form.isAsking() ? search.find(form.question(), page) : null;
        boolean any = found != null && !found.hits().isEmpty();
        boolean more = any && page < Search.LAST_PAGE && found.total() > page * Search.PAGE;
        String title = form.text().isEmpty() ? words.search() : words.result(form.text());
        return SearchTemplates.search(new SearchView(
                head(title, any || !form.isAsking(), any ? stories(found) : List.of()),
                form.text(),
                sections(form),
                form.author(),
                form.understood(),
                form.listOfUnderstood(),
                form.place(),
                form.from(),
                form.to(),
                form.newestFirst(),
                problem(form),
                any ? count(found) : null,
                any && found.how() == SearchResult.How.LIKENESS,
                any ? found.guesses() : List.of(),
                found != null && !any,
                any ? found.hits().stream().map(SearchPages::hit).toList() : List.of(),
                address(form.everywhere(), 1),
                any && page > 1 ? address(form, page - 1) : null,
                more ? address(form, page + 1) : null));
    }

    /** Search engines are told of the one page that searches; what finds nothing, they shall not look at. */
    private PageView head(String title, boolean worthIt, List<Teaser> stories) {
        PageFrame.Draft page =
                frame.page(title).description(words.description()).showing(stories);
        return (worthIt ? page.at(PageFrame.SEARCH) : page.hidden()).done();
    }

    private List<SearchView.Choice> sections(SearchForm form) {
        return frame.sections().stream()
                .map(section ->
                        new SearchView.Choice(section.slug, section.nameBn, section.slug.equals(form.section())))
                .toList();
    }

    private static List<Teaser> stories(SearchResult found) {
        return found.hits().stream().map(SearchResult.Hit::story).toList();
    }

    private static SearchView.Hit hit(SearchResult.Hit hit) {
        return new SearchView.Hit(hit.story(), hit.headline(), hit.excerpt());
    }

    private String problem(SearchForm form) {
        return form.problem() == null
                ? null
                : switch (form.problem()) {
                    case TOO_LONG -> words.tooLong(Digits.bengali(SearchQuery.LONGEST));
                    case NO_DATE -> words.noDate();
                    case DATES_SWAPPED -> words.datesSwapped();
                    case NO_SECTION -> words.noSection();
                    case NO_AUTHOR -> noAuthor(form.author());
                    case NO_PLACE -> words.noPlace(form.place());
                    case WHICH_PLACE ->
                        words.whichPlace(
                                form.place(),
                                places.called(form.place()).stream()
                                        .map(place -> places.label(place, "bn"))
                                        .collect(Collectors.joining(", ")));
                };
    }

    private String noAuthor(String name) {
        String near = String.join(", ", authors.near(name));
        return near.isEmpty() ? words.noAuthor(name) : words.nearAuthor(name, near);
    }

    private String count(SearchResult found) {
        String number = Digits.grouped(found.total());
        return found.counted() ? words.found(number) : words.foundMore(number);
    }

    private static String address(SearchForm form, int page) {
        return new QueryString()
                .and("q", form.text())
                .and("section", form.section())
                .and("author", form.author())
                .and("place", form.place())
                .and("from", form.from())
                .and("to", form.to())
                .and("sort", form.newestFirst() ? "time" : "")
                .and("page", page > 1 ? String.valueOf(page) : "")
                .at(PageFrame.SEARCH);
    }
}
