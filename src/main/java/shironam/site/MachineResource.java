package shironam.site;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import shironam.bangla.Dates;
import shironam.story.Ingredient;
import shironam.story.PublicLists;
import shironam.story.Section;
import shironam.story.Teaser;

/** Feeds, sitemaps and robots.txt. */
@Path("/")
public class MachineResource {
    private static final int FEED = 30;

    /** The sitemap protocol's limit for one file (sitemaps.org). */
    private static final int SITEMAP = 50_000;

    private static final DateTimeFormatter RFC_1123 = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(Dates.ZONE);

    @Inject
    PublicLists lists;

    @Inject
    PageFrame frame;

    @GET
    @Path("feed.xml")
    public Response feed() {
        return feed(frame.siteName(), "/", "/feed.xml", lists.latest(FEED), Ingredient.LATEST);
    }

    @GET
    @Path("{section: [a-z0-9-]+}/feed.xml")
    public Response sectionFeed(@PathParam("section") String slug) {
        Section section = Section.known(slug).orElseThrow(NotFoundException::new);
        if (!section.slug.equals(slug)) {
            return Html.movedTo("/" + section.slug + "/feed.xml");
        }
        return feed(
                frame.siteName() + ": " + section.nameBn,
                "/" + slug,
                "/" + slug + "/feed.xml",
                lists.latestIn(section, FEED),
                Ingredient.section(section.id));
    }

    @GET
    @Path("sitemap.xml")
    public Response sitemap() {
        List<SitemapView.Entry> entries = new ArrayList<>();
        entries.add(new SitemapView.Entry(frame.absolute("/"), null));
        frame.sections()
                .forEach(section -> entries.add(new SitemapView.Entry(frame.absolute("/" + section.slug), null)));
        lists.latest(SITEMAP - entries.size())
                .forEach(story -> entries.add(new SitemapView.Entry(
                        frame.absolute(story.path()), Dates.iso(latest(story)), null, null, null)));
        String xml =
                Templates.sitemap(new SitemapView(frame.siteName(), entries)).render();
        return Html.xml(xml, "application/xml", List.of(Ingredient.LATEST, Ingredient.SECTIONS));
    }

    @GET
    @Path("robots.txt")
    @Produces("text/plain; charset=utf-8")
    public String robots() {
        return """
                User-agent: *
                Disallow: /desk
                Sitemap: %s
                """.formatted(frame.absolute("/sitemap.xml"));
    }

    /** Where programs look for it that read no page, such as feed readers. */
    @GET
    @Path("favicon.ico")
    public Response favicon() {
        return Html.movedTo("/web/site/favicon.ico");
    }

    private Response feed(String title, String path, String self, List<Teaser> stories, String ingredient) {
        FeedView view = new FeedView(
                title,
                frame.absolute(path),
                frame.absolute(self),
                frame.tagline(),
                stories.stream()
                        .map(MachineResource::latest)
                        .max(Comparator.naturalOrder())
                        .map(RFC_1123::format)
                        .orElse(null),
                stories.stream().map(this::item).toList());
        return Html.xml(Templates.feed(view).render(), "application/rss+xml", List.of(Ingredient.SECTIONS, ingredient));
    }

    private FeedView.Item item(Teaser story) {
        PictureView picture = Views.picture(story.picture());
        return new FeedView.Item(
                story.headline(),
                frame.absolute(story.path()),
                story.summary(),
                null,
                story.author().isEmpty() ? namesOf(story.source()) : namesOf(story.author()),
                List.of(story.sectionName()),
                RFC_1123.format(story.publishAt()),
                picture == null
                        ? null
                        : new PictureView(
                                frame.absolute(picture.src()),
                                picture.alt(),
                                picture.width(),
                                picture.height(),
                                null,
                                null));
    }

    private static List<String> namesOf(String name) {
        return name.isEmpty() ? List.of() : List.of(name);
    }

    private static Instant latest(Teaser story) {
        return story.updatedAt().isAfter(story.publishAt()) ? story.updatedAt() : story.publishAt();
    }
}
