package shironam.site.feeds;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.bangla.Dates;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.addresses.SiteAddress;
import shironam.story.changes.SurrogateKey;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SitemapsTest {
    @Inject
    Newsroom newsroom;

    @Inject
    SiteAddress siteAddress;

    @Test
    void theIndexLeadsToEachStoryWithItsLastChange() {
        Story story = newsroom.publish(Newsroom.content(
                "মানচিত্রের লেখা", "science", "<p>লেখা</p>", "মানচিত্র লেখক", "", List.of("মানচিত্র")));

        String file = "/sitemap-" + SurrogateKey.sitemapNumberOf(story.id) + ".xml";

        Pages.get("/sitemap.xml")
                .then()
                .body(
                        "sitemapindex.sitemap.loc",
                        hasItems(siteAddress.root() + file, siteAddress.root() + "/sitemap-pages.xml"))
                .body(containsString("<lastmod>" + Dates.iso(story.publishAt) + "</lastmod>"));
        Pages.get(file)
                .then()
                .contentType("application/xml")
                .body(
                        "urlset.url.find { it.loc == '" + siteAddress.root() + story.path() + "' }.lastmod",
                        equalTo(Dates.iso(story.publishAt)));
        Pages.get("/sitemap-pages.xml")
                .then()
                .body("urlset.url.loc", hasItems(siteAddress.root() + "/", siteAddress.root() + "/science"));
        assertEquals(
                1, listed("tags").filter(path -> path.equals("/tag/মানচিত্র")).count());
        assertEquals(
                1,
                listed("authors")
                        .filter(("/author/" + story.author.slug)::equals)
                        .count());
        for (String nothing : List.of("/sitemap-999.xml", "/sitemap-tags-999.xml", "/sitemap-authors-999.xml")) {
            assertEquals(404, Pages.status(nothing), nothing);
        }
        Pages.get("/robots.txt")
                .then()
                .body(containsString("Sitemap: " + siteAddress.root() + "/sitemap.xml\nSitemap: " + siteAddress.root()
                        + "/sitemap-news.xml\n"));
    }

    @Test
    void theNewsAreThoseOfTwoDaysAndSayUntilWhen() {
        Story old = newsroom.publish(
                Newsroom.content("পুরোনো খবর", "books", "<p>লেখা</p>"),
                Instant.now().minus(Duration.ofHours(49)));
        Story fresh = newsroom.publish(
                Newsroom.content("টাটকা <খবর> & আরও", "books", "<p>লেখা</p>"),
                Instant.now().minus(Duration.ofHours(47)));

        newsroom.publish(Newsroom.content("আরেকটি টাটকা খবর", "books", "<p>লেখা</p>")); // of one alone there is no list

        var news = Pages.get("/sitemap-news.xml");

        news.then()
                .body("urlset.url.loc", hasItems(siteAddress.root() + fresh.path()))
                .body("urlset.url.loc", not(hasItems(siteAddress.root() + old.path())))
                .body("urlset.url.news.title", hasItems("টাটকা <খবর> & আরও"))
                .body("urlset.url.news.publication.language", hasItems("bn"))
                .body("urlset.url.news.publication_date", hasItems(Dates.iso(fresh.publishAt)));
        long right = Long.parseLong(news.header("Surrogate-Control").replace("max-age=", ""));
        assertTrue(right <= Duration.ofHours(1).toSeconds(), "wrong in " + right + " seconds");
    }

    @Test
    void aTagOfADraftIsNotListed() {
        newsroom.draft(Newsroom.content("খসড়া", "books", "<p>লেখা</p>", "খসড়া লেখক", "", List.of("গোপনতম")));

        assertTrue(listed("tags").noneMatch("/tag/গোপনতম"::equals));
        assertTrue(listed("authors").noneMatch("/author/khosra-lekhok"::equals));
    }

    /** The paths in all files of tags or of authors that the index names. */
    private Stream<String> listed(String what) {
        return Pages.get("/sitemap.xml").xmlPath().getList("sitemapindex.sitemap.loc", String.class).stream()
                .filter(file -> file.startsWith(siteAddress.root() + "/sitemap-" + what))
                .flatMap(file -> Pages.get(file.substring(siteAddress.root().length()))
                        .xmlPath()
                        .getList("urlset.url.loc", String.class)
                        .stream())
                .map(page -> URLDecoder.decode(page.substring(siteAddress.root().length()), StandardCharsets.UTF_8));
    }
}
