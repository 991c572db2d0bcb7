package shironam.site.search;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import shironam.bangla.Digits;
import shironam.search.SearchQuery;
import shironam.search.query.Search;
import shironam.search.suggestions.Suggestions;
import shironam.site.http.HtmlResponses;
import shironam.site.page.PageFrame;
import shironam.story.reading.PlaceDirectory;

/** The search of the readers' site. Its pages are made for each that asks and kept by nobody: there are too many of them. */
@Path(PageFrame.SEARCH)
public class SearchResource {
    @Inject
    SearchPages pages;

    @Inject
    Suggestions suggestions;

    @Inject
    WantedAuthor authors;

    @Inject
    PlaceDirectory places;

    @GET
    public Response search(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("section") @DefaultValue("") String section,
            @QueryParam("author") @DefaultValue("") String author,
            @QueryParam("place") @DefaultValue("") String place,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("sort") @DefaultValue("") String sort,
            @QueryParam("page") @DefaultValue("1") String page) {
        SearchForm form = SearchForm.of(authors, places, q, section, author, place, from, to, sort);
        Optional<String> list = form.list();
        if (list.isPresent()) {
            return HtmlResponses.leadsTo(list.get(), false);
        }
        TemplateInstance html = pages.page(form, number(page));
        return form.problem() == null
                ? HtmlResponses.fresh(html)
                : HtmlResponses.error(html, Response.Status.BAD_REQUEST.getStatusCode());
    }

    public record Suggestion(String text) {}

    @GET
    @Path("suggestions")
    @Produces(MediaType.APPLICATION_JSON)
    public Response suggest(@QueryParam("q") @DefaultValue("") String q) {
        boolean tooLong = q.length() > 2 * SearchQuery.LONGEST;
        List<Suggestion> found = tooLong
                ? List.of()
                : suggestions.to(q).stream().map(Suggestion::new).toList();
        return Response.ok(found)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("X-Robots-Tag", "noindex")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** What is no page's number is the first page. */
    private static int number(String page) {
        String digits = Digits.ascii(page.strip());
        return digits.matches("[1-9]\\d?") ? Math.min(Integer.parseInt(digits), Search.LAST_PAGE) : 1;
    }
}
