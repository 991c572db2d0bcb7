package shironam.site;

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
import shironam.bangla.Slug;
import shironam.story.Author;
import shironam.story.FullStories;
import shironam.story.FullStory;
import shironam.story.Ingredient;
import shironam.story.PublicLists.Place;
import shironam.story.PublicNames;
import shironam.story.PublicStory;
import shironam.story.Section;
import shironam.story.Tag;

/** The readers' pages. */
@Path("/")
public class SiteResource {
    @Inject
    FullStories fullStories;

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

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @GET
    public Response home() {
        return Html.byDataSaving(savesData() ? lite.home() : fronts.home());
    }

    @GET
    @Path("{section: [a-z0-9-]+}")
    public Response section(@PathParam("section") String slug, @BeanParam PlaceAsked at) {
        Optional<Section> section = Section.known(slug);
        if (section.isEmpty()) {
            return Html.movedTo(storyNumbered(slug));
        }
        if (!section.get().slug.equals(slug)) {
            return Html.movedTo("/" + section.get().slug);
        }
        Place place = at.place();
        return Html.byDataSaving(savesData() ? lite.section(section.get(), place) : section(section.get(), place));
    }

    private Response section(Section section, Place place) {
        return place.equals(Place.START)
                ? fronts.section(section)
                : Html.page(
                        lists.section(section, place), List.of(Ingredient.SECTIONS, Ingredient.section(section.id)));
    }

    /** The number alone finds the story; every other address than the canonical one leads there for good. */
    @GET
    @Path("{section: [a-z0-9-]+}/{id: \\d{1,18}}{slug: (?:/[^/]*)?}")
    public Response story(@PathParam("id") long id) {
        FullStory story = fullStories.find(id).orElseThrow(() -> Absent.story(id));
        if (!uri.getPath().equals(story.path())) {
            return Html.movedTo(story.path());
        }
        if (savesData()) {
            return Html.byDataSaving(lite.story(story, false));
        }
        StoryPages.Rendered page = stories.page(story);
        return Html.byDataSaving(Html.page(page.page(), page.ingredients()));
    }

    @GET
    @Path("tag/{slug}")
    public Response tag(@PathParam("slug") String asked, @BeanParam PlaceAsked at) {
        String slug = Slug.tag(asked);
        Tag tag = names.tag(slug).orElseThrow(NotFoundException::new);
        if (!tag.slug.equals(asked)) {
            return Html.movedTo("/tag/" + tag.slug);
        }
        return Html.page(lists.tag(tag, at.place()), Set.of(Ingredient.SECTIONS, Ingredient.tag(tag.id)));
    }

    @GET
    @Path("author/{slug}")
    public Response author(@PathParam("slug") String slug, @BeanParam PlaceAsked at) {
        Author author = names.author(slug).orElseThrow(NotFoundException::new);
        if (!author.slug.equals(slug)) {
            return Html.movedTo("/author/" + author.slug);
        }
        return Html.page(lists.author(author, at.place()), Set.of(Ingredient.SECTIONS, Ingredient.author(author.id)));
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
        return PublicStory.pathOf(id).orElseThrow(() -> Absent.story(id));
    }
}
