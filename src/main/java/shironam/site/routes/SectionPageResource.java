package shironam.site.routes;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import shironam.site.http.HtmlResponses;
import shironam.site.http.NotFoundResponses;
import shironam.site.http.PageCursor;
import shironam.site.lists.FrontPages;
import shironam.site.lists.ListPages;
import shironam.site.lite.LitePages;
import shironam.site.story.StoryPages;
import shironam.story.Section;
import shironam.story.changes.SurrogateKey;
import shironam.story.lists.PublicLists.Position;
import shironam.story.pages.ContentPage;
import shironam.story.paper.PaperSettings;
import shironam.story.reading.PublicStory;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetailsLoader;

/** A section, or a page of the paper's own ("about"), which stand side by side under the root. */
@Path("/")
public class SectionPageResource {
    @Inject
    PaperSettings paper;

    @Inject
    FrontPages fronts;

    @Inject
    ListPages lists;

    @Inject
    LitePages lite;

    @Inject
    StoryDetailsLoader details;

    @Inject
    StoryPages stories;

    @Inject
    FormerStoryAddresses former;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @GET
    @Path("{section: [a-z0-9-]+}")
    public Response sectionOrPage(@PathParam("section") String slug, @BeanParam PageCursor at) {
        Optional<Section> section = paper.section(slug);
        if (section.isEmpty()) {
            return page(slug);
        }
        if (!section.get().slug.equals(slug)) {
            return HtmlResponses.movedTo("/" + section.get().slug);
        }
        Position place = at.place();
        return HtmlResponses.byDataSaving(
                SaveData.isAskedFor(headers) ? lite.section(section.get(), place) : section(section.get(), place));
    }

    private Response section(Section section, Position place) {
        return place.equals(Position.START)
                ? fronts.section(section)
                : HtmlResponses.page(
                        lists.section(section, place),
                        List.of(SurrogateKey.SECTIONS, SurrogateKey.section(section.id)));
    }

    private Response page(String slug) {
        Optional<StoryDetails> page = details.page(slug);
        if (page.isPresent()) {
            return stories.response(page.get());
        }
        return HtmlResponses.movedTo(former.pathOf(uri)
                .or(() -> ContentPage.formerlyAt(slug).map(ContentPage::path))
                .orElseGet(() -> storyNumbered(slug)));
    }

    /** The path of the story of that number, when it is one. */
    private static String storyNumbered(String digits) {
        if (!digits.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        long id = Long.parseLong(digits);
        return PublicStory.pathOf(id).orElseThrow(() -> NotFoundResponses.story(id));
    }
}
