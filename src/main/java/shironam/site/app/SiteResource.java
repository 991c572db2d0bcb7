package shironam.site.app;

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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shironam.bangla.transliteration.Slug;
import shironam.site.http.HtmlResponses;
import shironam.site.http.NotFoundResponses;
import shironam.site.http.PageCursor;
import shironam.site.lists.FrontPages;
import shironam.site.lists.ListPages;
import shironam.site.lite.LitePages;
import shironam.site.story.StoryPages;
import shironam.story.Section;
import shironam.story.Tag;
import shironam.story.changes.SurrogateKey;
import shironam.story.lists.PublicLists.Position;
import shironam.story.lists.PublicNames;
import shironam.story.pages.ContentPage;
import shironam.story.paper.PaperSettings;
import shironam.story.people.Author;
import shironam.story.reading.PublicStory;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetailsLoader;
import shironam.story.redirects.FormerAddresses;

/** The readers' pages. */
@Path("/")
public class SiteResource {
    @Inject
    StoryDetailsLoader details;

    @Inject
    FrontPages fronts;

    @Inject
    ListPages lists;

    @Inject
    StoryPages stories;

    @Inject
    LitePages lite;

    @Inject
    PublicNames names;

    @Inject
    FormerAddresses former;

    @Inject
    PaperSettings paper;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @GET
    public Response home() {
        if (FormerAddresses.isOne(uri.getRequestUri().getRawQuery())) {
            throw new NotFoundException(); // which asks where that is now
        }
        return HtmlResponses.byDataSaving(savesData() ? lite.home() : fronts.home());
    }

    @GET
    @Path("{section: [a-z0-9-]+}")
    public Response section(@PathParam("section") String slug, @BeanParam PageCursor at) {
        Optional<Section> section = paper.section(slug);
        if (section.isEmpty()) {
            Optional<StoryDetails> page = details.page(slug);
            if (page.isPresent()) {
                return page(page.get());
            }
            return HtmlResponses.movedTo(formerly()
                    .or(() -> ContentPage.formerlyAt(slug).map(ContentPage::path))
                    .orElseGet(() -> storyNumbered(slug)));
        }
        if (!section.get().slug.equals(slug)) {
            return HtmlResponses.movedTo("/" + section.get().slug);
        }
        Position place = at.place();
        return HtmlResponses.byDataSaving(
                savesData() ? lite.section(section.get(), place) : section(section.get(), place));
    }

    private Response page(StoryDetails page) {
        StoryPages.Rendered shown = stories.page(page);
        return HtmlResponses.withFrames(
                HtmlResponses.page(shown.page(), shown.surrogateKeys()), shown.frames(), shown.plays());
    }

    private Response section(Section section, Position place) {
        return place.equals(Position.START)
                ? fronts.section(section)
                : HtmlResponses.page(
                        lists.section(section, place),
                        List.of(SurrogateKey.SECTIONS, SurrogateKey.section(section.id)));
    }

    /** The number alone finds the story; every other address than the canonical one leads there for good. */
    @GET
    @Path("{section: [a-z0-9-]+}/{id: \\d{1,18}}{slug: (?:/[^/]*)?}")
    public Response story(@PathParam("id") long id) {
        StoryDetails story = details.find(id).orElseThrow(() -> NotFoundResponses.story(id));
        if (!uri.getPath().equals(story.path())) {
            return HtmlResponses.movedTo(formerly().orElseGet(story::path));
        }
        if (savesData()) {
            return HtmlResponses.byDataSaving(lite.story(story, false));
        }
        return HtmlResponses.byDataSaving(page(story));
    }

    /** An address of an older system may look like one of ours: {@code /2023/05/old-slug}, {@code /archives/12}. */
    private Optional<String> formerly() {
        return former.storyAt(uri.getRequestUri().getHost(), uri.getPath()).flatMap(PublicStory::pathOf);
    }

    @GET
    @Path("tag/{slug}")
    public Response tag(@PathParam("slug") String asked, @BeanParam PageCursor at) {
        String slug = Slug.tag(asked);
        Tag tag = names.tag(slug).orElseThrow(NotFoundException::new);
        if (!tag.slug.equals(asked)) {
            return HtmlResponses.movedTo("/tag/" + tag.slug);
        }
        return HtmlResponses.page(lists.tag(tag, at.place()), Set.of(SurrogateKey.SECTIONS, SurrogateKey.tag(tag.id)));
    }

    @GET
    @Path("author/{slug}")
    public Response author(@PathParam("slug") String slug, @BeanParam PageCursor at) {
        Author author = names.author(slug).orElseThrow(NotFoundException::new);
        if (!author.slug.equals(slug)) {
            return HtmlResponses.movedTo("/author/" + author.slug);
        }
        return HtmlResponses.page(
                lists.author(author, at.place()), Set.of(SurrogateKey.SECTIONS, SurrogateKey.author(author.id)));
    }

    @GET
    @Path("admin")
    public Response admin() {
        return Response.status(Response.Status.FOUND)
                .location(URI.create("/desk"))
                .build();
    }

    /** Said as {@code delivery} reads it, or a page might be kept for who asked for the other. */
    private boolean savesData() {
        return List.of("on").equals(headers.getRequestHeader("Save-Data"));
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
