package shironam.site.feeds;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import shironam.bangla.Dates;
import shironam.site.Links;
import shironam.site.Xml;
import shironam.site.http.HtmlResponses;
import shironam.site.page.PageFrame;
import shironam.story.changes.SurrogateKey;
import shironam.story.lists.SitemapQueries;
import shironam.story.lists.SitemapQueries.Named;
import shironam.story.pages.ContentPage;
import shironam.story.reading.Teaser;

/** Sitemaps as of sitemaps.org: their index, the stories in files, the pages of lists, and the news for Google. */
@Path("/")
public class SitemapResource {
    private static final String TYPE = "application/xml";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    @Inject
    SitemapQueries lists;

    @Inject
    PageFrame frame;

    @Inject
    Clock clock;

    @GET
    @Path("sitemap.xml")
    public Response index() {
        Xml xml = new Xml().open("sitemapindex", "xmlns", NAMESPACE);
        entry("sitemap", "/sitemap-pages.xml", null, xml);
        for (Named named : Named.values()) {
            lists.filesOf(named).forEach(file -> entry("sitemap", path(named, file), null, xml));
        }
        lists.files().forEach(file -> entry("sitemap", "/sitemap-" + file.number() + ".xml", file.changed(), xml));
        return HtmlResponses.document(xml.close("sitemapindex").toString(), TYPE, List.of(SurrogateKey.LATEST));
    }

    @GET
    @Path("sitemap-{number: [1-9][0-9]{0,11}}.xml")
    public Response stories(@PathParam("number") long number) {
        List<SitemapQueries.Entry> stories = lists.in(number);
        if (stories.isEmpty()) {
            throw new NotFoundException();
        }
        Xml xml = new Xml().open("urlset", "xmlns", NAMESPACE);
        stories.forEach(story -> entry("url", story.path(), story.changed(), xml));
        return HtmlResponses.document(
                xml.close("urlset").toString(), TYPE, List.of(SurrogateKey.SECTIONS, SurrogateKey.sitemap(number)));
    }

    @GET
    @Path("sitemap-pages.xml")
    public Response pages() {
        List<String> paths = new ArrayList<>(List.of("/", "/places"));
        paths.addAll(lists.sections());
        ContentPage.published().forEach(page -> paths.add(page.path()));
        return pages(paths, SurrogateKey.SECTIONS);
    }

    @GET
    @Path("sitemap-tags-{number: [1-9][0-9]{0,11}}.xml")
    public Response tags(@PathParam("number") long number) {
        return named(Named.TAGS, number);
    }

    @GET
    @Path("sitemap-authors-{number: [1-9][0-9]{0,11}}.xml")
    public Response authors(@PathParam("number") long number) {
        return named(Named.AUTHORS, number);
    }

    @GET
    @Path("sitemap-places-{number: [1-9][0-9]{0,11}}.xml")
    public Response places(@PathParam("number") long number) {
        return named(Named.PLACES, number);
    }

    private static String path(Named named, long number) {
        return "/sitemap-" + named.name().toLowerCase(Locale.ROOT) + "-" + number + ".xml";
    }

    private Response named(Named named, long number) {
        List<String> paths = lists.in(named, number);
        if (paths.isEmpty()) {
            throw new NotFoundException();
        }
        return pages(paths, SurrogateKey.SECTIONS, SurrogateKey.LATEST);
    }

    private Response pages(List<String> paths, String... surrogateKeys) {
        Xml xml = new Xml().open("urlset", "xmlns", NAMESPACE);
        paths.forEach(path -> entry("url", Links.encoded(path), null, xml));
        return HtmlResponses.document(xml.close("urlset").toString(), TYPE, List.of(surrogateKeys));
    }

    /** A story leaves it by the clock alone, so it says until when it is right. */
    @GET
    @Path("sitemap-news.xml")
    public Response news() {
        List<Teaser> stories = lists.news();
        Xml xml = new Xml()
                .open("urlset", "xmlns", NAMESPACE, "xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");
        stories.forEach(story -> news(story, xml));
        Duration right = stories.isEmpty()
                ? Duration.ofDays(1)
                : Duration.between(clock.instant(), SitemapQueries.newsUntil(stories.get(stories.size() - 1)));
        return HtmlResponses.documentUntil(
                xml.close("urlset").toString(), TYPE, List.of(SurrogateKey.SECTIONS, SurrogateKey.LATEST), right);
    }

    private void news(Teaser story, Xml xml) {
        xml.open("url")
                .leaf("loc", frame.absolute(story.path()))
                .open("news:news")
                .open("news:publication")
                .leaf("news:name", frame.siteName())
                .leaf("news:language", "bn")
                .close("news:publication")
                .leaf("news:publication_date", Dates.iso(story.publishAt()))
                .leaf("news:title", story.headline())
                .close("news:news")
                .close("url");
    }

    private void entry(String element, String path, Instant changed, Xml xml) {
        xml.open(element)
                .leaf("loc", frame.absolute(path))
                .leaf("lastmod", changed == null ? null : Dates.iso(changed))
                .close(element);
    }
}
