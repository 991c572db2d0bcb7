package shironam.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import shironam.bangla.Digits;
import shironam.search.Found;
import shironam.search.Search;

/** The page of a search: its form, what was found, and a way on when nothing was. */
@ApplicationScoped
class SearchPages {
    static final String PATH = "/search";

    @Inject
    PageFrame frame;

    @Inject
    Search search;

    String page(SearchForm form, int page) {
        Found found = form.isAsking() ? search.find(form.question(), page) : null;
        boolean any = found != null && !found.hits().isEmpty();
        boolean more = any && page < Search.LAST_PAGE && found.total() > page * Search.PAGE;
        String title = form.text().isEmpty() ? "খুঁজুন" : form.text() + ": খোঁজার ফল";
        return Templates.search(new SearchView(
                        frame.page(title).hidden().done(),
                        form.text(),
                        sections(form),
                        form.author(),
                        form.from(),
                        form.to(),
                        form.newestFirst(),
                        form.problem(),
                        any ? count(found) : null,
                        any && found.how() == Found.How.LIKENESS,
                        found != null && !any,
                        any ? found.hits().stream().map(SearchPages::hit).toList() : List.of(),
                        address(form.everywhere(), 1),
                        any && page > 1 ? address(form, page - 1) : null,
                        more ? address(form, page + 1) : null))
                .render();
    }

    private List<SearchView.Choice> sections(SearchForm form) {
        return frame.sections().stream()
                .map(section ->
                        new SearchView.Choice(section.slug, section.nameBn, section.slug.equals(form.section())))
                .toList();
    }

    private static SearchView.Hit hit(Found.Hit hit) {
        return new SearchView.Hit(Views.teaser(hit.story(), true), hit.headline(), hit.excerpt());
    }

    private static String count(Found found) {
        return Digits.grouped(found.total()) + (found.counted() ? "টি লেখা" : "টির বেশি লেখা");
    }

    private static String address(SearchForm form, int page) {
        StringBuilder address = new StringBuilder(PATH);
        String[][] parameters = {
            {"q", form.text()},
            {"section", form.section()},
            {"author", form.author()},
            {"from", form.from()},
            {"to", form.to()},
            {"sort", form.newestFirst() ? "time" : ""},
            {"page", page > 1 ? String.valueOf(page) : ""}
        };
        for (String[] parameter : parameters) {
            if (!parameter[1].isEmpty()) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(parameter[0])
                        .append('=')
                        .append(URLEncoder.encode(parameter[1], StandardCharsets.UTF_8));
            }
        }
        return address.toString();
    }
}
