package shironam.site.feeds;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shironam.bangla.transliteration.Slug;
import shironam.site.FeedFormat;
import shironam.site.http.HtmlResponses;
import shironam.site.page.PageFrame;
import shironam.story.Section;
import shironam.story.Tag;
import shironam.story.changes.SurrogateKey;
import shironam.story.lists.PublicLists;
import shironam.story.lists.PublicNames;
import shironam.story.paper.PaperSettings;
import shironam.story.people.Author;
import shironam.story.places.Place;
import shironam.story.reading.PlaceDirectory;

/** The feeds of the paper, of its sections, tags, authors and places, each in three forms under the page that it follows. */
@Path("/")
public class FeedResource {
    @Inject
    PublicLists lists;

    @Inject
    PageFrame frame;

    @Inject
    Feeds feeds;

    @Inject
    PublicNames names;

    @Inject
    PlaceDirectory places;

    @Inject
    PaperSettings paper;

    @GET
    @Path("{file: " + FeedFormat.FILES + "}")
    public Response paper(@PathParam("file") String file) {
        return answer(frame.siteName(), "/", file, true, lists.latestIds(Feeds.LENGTH), SurrogateKey.LATEST);
    }

    @GET
    @Path("{section: [a-z0-9-]+}/{file: " + FeedFormat.FILES + "}")
    public Response section(@PathParam("section") String slug, @PathParam("file") String file) {
        Section section = paper.section(slug).orElseThrow(NotFoundException::new);
        if (!section.slug.equals(slug)) {
            return HtmlResponses.movedTo("/" + section.slug + "/" + file);
        }
        return answer(
                titled(section.nameBn),
                "/" + slug,
                file,
                true,
                lists.latestIds(section, Feeds.LENGTH),
                SurrogateKey.section(section.id));
    }

    @GET
    @Path("tag/{slug}/{file: " + FeedFormat.FILES + "}")
    public Response tag(@PathParam("slug") String asked, @PathParam("file") String file) {
        String slug = Slug.tag(asked);
        Tag tag = names.tag(slug).orElseThrow(NotFoundException::new);
        if (!tag.slug.equals(asked)) {
            return HtmlResponses.movedTo("/tag/" + tag.slug + "/" + file);
        }
        List<Long> stories = lists.latestIds(tag, Feeds.LENGTH);
        return answer(titled(tag.name), "/tag/" + tag.slug, file, false, stories, SurrogateKey.tag(tag.id));
    }

    @GET
    @Path("places/{path: [a-z][a-z0-9-]*(?:/[a-z0-9-]+){0,2}}/{file: " + FeedFormat.FILES + "}")
    public Response place(@PathParam("path") String path, @PathParam("file") String file) {
        Place place = places.at(path).orElseThrow(NotFoundException::new);
        List<Long> stories = lists.latestIds(place, Feeds.LENGTH);
        return answer(
                titled(places.label(place, "bn")), "/places/" + path, file, false, stories, SurrogateKey.place(path));
    }

    @GET
    @Path("author/{slug}/{file: " + FeedFormat.FILES + "}")
    public Response author(@PathParam("slug") String slug, @PathParam("file") String file) {
        Author author = names.author(slug).orElseThrow(NotFoundException::new);
        if (!author.slug.equals(slug)) {
            return HtmlResponses.movedTo("/author/" + author.slug + "/" + file);
        }
        List<Long> stories = lists.latestIds(author, Feeds.LENGTH);
        return answer(titled(author.name), "/author/" + slug, file, false, stories, SurrogateKey.author(author.id));
    }

    private String titled(String name) {
        return frame.siteName() + ": " + name;
    }

    private Response answer(
            String title, String page, String file, boolean hubs, List<Long> stories, String surrogateKey) {
        FeedFormat form = FeedFormat.of(file);
        Feeds.Filled filled = feeds.fill(title, page, form, hubs, stories);
        Set<String> surrogateKeys = new LinkedHashSet<>(filled.surrogateKeys());
        surrogateKeys.add(surrogateKey);
        return HtmlResponses.document(filled.document(), form.type, surrogateKeys);
    }
}
