package shironam.site;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.story.Picture;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.StoryContentBuilder;
import shironam.story.StoryField;
import shironam.story.addresses.SiteAddress;

/** Markdown, llms.txt, security.txt, and what stands in the heads of pages. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MachineFormsTest {
    @Inject
    Newsroom newsroom;

    @Inject
    ObjectMapper json;

    @Inject
    SiteAddress siteAddress;

    @Test
    void aStoryIsToBeHadAsMarkdown() throws Exception {
        Story target = newsroom.publish(Newsroom.content("মার্কডাউনের লক্ষ্য", "world", "<p>লেখা</p>"));
        Story story = newsroom.publish(Newsroom.content(
                "তারা * ও \"উদ্ধৃতি\"",
                "world",
                "<h2>উপশিরোনাম</h2><p>এই <strong>জোর</strong> ও <a href=\"/world\">সংযোগ</a>।</p><ul><li>এক</li><li>দুই</li></ul>"
                        + "<related-story href=\"/world/" + target.id + "/x\"></related-story><p># শেষ</p>",
                "মার্ক লেখক",
                "",
                List.of("মার্কডাউন")));

        var answer = Pages.get(story.path() + ".md");
        answer.then()
                .statusCode(200)
                .contentType("text/markdown")
                .header("Link", "<" + siteAddress.root() + story.path() + ">; rel=\"canonical\"");
        String[] parts = answer.asString().split("---\n", 3);

        JsonNode facts = new YAMLMapper().readTree(parts[1]);
        assertEquals(story.headline, facts.get("headline").asText());
        assertEquals(siteAddress.root() + story.path(), facts.get("url").asText());
        assertEquals("মার্কডাউন", facts.get("tags").get(0).asText());
        assertEquals("""

                # তারা \\* ও "উদ্ধৃতি"

                ## উপশিরোনাম

                এই **জোর** ও [সংযোগ](<%1$s/world>)।

                - এক
                - দুই

                আরো পড়ুন: [মার্কডাউনের লক্ষ্য](<%1$s%2$s>)

                \\# শেষ
                """.formatted(siteAddress.root(), target.path()), parts[2]);
        assertEquals(
                story.path() + ".md",
                Pages.page(story.path()).selectFirst("link[type=text/markdown]").attr("href"));
        Pages.get("/world/" + story.id + "/other.md").then().statusCode(301);
        newsroom.withdraw(story);
        assertEquals(410, Pages.status(story.path() + ".md"));
    }

    @Test
    void fixedPlacesTellProgramsWhatIsWhere() {
        Pages.get("/llms.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("# শিরোনাম\n"))
                .body(containsString("[বিশ্ব](<" + siteAddress.root() + "/world>): World"))
                .body(containsString("/api/openapi.json"));
        String security = Pages.text("/.well-known/security.txt");
        assertTrue(security.startsWith("Contact: mailto:security@paper.example\n"), security);
        Instant expires = Instant.parse(security.lines()
                .filter(line -> line.startsWith("Expires: "))
                .findFirst()
                .orElseThrow()
                .substring("Expires: ".length()));
        assertTrue(
                expires.isAfter(Instant.now()) && expires.isBefore(Instant.now().plusSeconds(366L * 86_400)));
    }

    @Test
    void aStorysPageTellsMachinesAllOfIt() throws Exception {
        Picture picture = new Picture("/media/" + "a".repeat(64) + ".jpeg", 1600, 900, "নদী", "বর্ষার নদী", "ছবি: কেউ");
        Story story = newsroom.publish(StoryContentBuilder.builder()
                .texts(Map.of(
                        StoryField.HEADLINE,
                        "মাথায় সব আছে",
                        StoryField.KICKER,
                        "কিকার",
                        StoryField.SUMMARY,
                        "সারাংশ",
                        StoryField.AUTHOR,
                        "নিজস্ব প্রতিবেদক, ঢাকা",
                        StoryField.SOURCE,
                        "এএফপি"))
                .section("world")
                .tags(List.of("মাথা"))
                .picture(picture)
                .build()
                .withBody(shironam.body.Body.parse("<p>লেখা</p>")));
        var page = Pages.page(story.path());
        JsonNode graph = json.readTree(
                        page.selectFirst("script[type=application/ld+json]").data())
                .get("@graph");
        JsonNode article = graph.get(0);

        assertEquals("Organization", article.get("author").get("@type").asText());
        assertEquals(
                siteAddress.root() + "/author/" + story.author.slug,
                article.get("author").get("url").asText());
        assertEquals(1600, article.get("image").get(0).get("width").asInt());
        assertEquals(900, article.get("image").get(0).get("height").asInt());
        assertEquals(1280, article.get("image").get(1).get("width").asInt());
        assertEquals(720, article.get("image").get(1).get("height").asInt());
        assertEquals("এএফপি", article.get("creditText").asText());
        assertEquals("WebSite", article.get("isPartOf").get("@type").asText());
        assertTrue(article.get("publisher").get("logo").get("url").asText().startsWith(siteAddress.root()));
        assertTrue(article.get("isAccessibleForFree").asBoolean());
        assertEquals(3, graph.get(1).get("itemListElement").size());

        assertEquals(
                List.of("1200", "1600"),
                page.select("meta[property=og:image:width]").eachAttr("content"));
        assertEquals("bn_BD", page.selectFirst("meta[property=og:locale]").attr("content"));
        assertEquals("মাথা", page.selectFirst("meta[property=article:tag]").attr("content"));
        assertEquals(
                page.selectFirst("meta[property=og:image]").attr("content"),
                page.selectFirst("meta[name=twitter:image]").attr("content"));
        assertEquals(
                "max-image-preview:large", page.selectFirst("meta[name=robots]").attr("content"));
        assertEquals(
                siteAddress.root() + story.path(),
                page.selectFirst("link[hreflang=bn]").attr("href"));
    }

    @Test
    void whereAStoryWasWrittenIsTold() throws Exception {
        Story story = newsroom.publish(Newsroom.content("খুলনার লেখা", "world", "<p>লেখা</p>", "রিনা", "", List.of())
                .with(StoryField.DATELINE, "খুলনা"));

        JsonNode article = graph(story.path()).get(0);
        assertEquals("খুলনা", article.get("dateline").asText());
        assertEquals("Place", article.get("locationCreated").get("@type").asText());
        assertEquals("খুলনা", article.get("locationCreated").get("name").asText());
        assertEquals(
                "রিনা, খুলনা", Pages.page(story.path()).expectFirst(".byline").text());
        assertTrue(
                Pages.page("/lite" + story.path()).expectFirst(".facts").text().startsWith("রিনা, খুলনা, "));
    }

    @Test
    void theHomePageTellsHowToSearchAndListsSayWhatTheyAre() throws Exception {
        newsroom.publish(Newsroom.content("তালিকার লেখা", "world", "<p>লেখা</p>", "তালিকা লেখক", "", List.of()));

        JsonNode home = graph("/");
        assertEquals(
                siteAddress.root() + "/search?q={search_term_string}",
                home.get(0)
                        .get("potentialAction")
                        .get("target")
                        .get("urlTemplate")
                        .asText());
        assertEquals("NewsMediaOrganization", home.get(1).get("@type").asText());
        assertEquals("CollectionPage", graph("/world").get(0).get("@type").asText());
        JsonNode author = graph("/author/talika-lekhok");
        assertEquals("ProfilePage", author.get(0).get("@type").asText());
        assertEquals("Person", author.get(0).get("mainEntity").get("@type").asText());
        assertEquals(2, author.get(1).get("itemListElement").size());
    }

    @Test
    void aStoryMayBeCalledOtherwiseWhereItIsFoundOrShared() throws Exception {
        StoryContent plain = Newsroom.content("পাতার শিরোনাম", "world", "<p>লেখা</p>", "", "", List.of());
        Story story = newsroom.publish(plain);
        String picture = shared(story, "og:image");

        newsroom.save(
                story,
                plain.with(StoryField.SHARED_HEADLINE, "খোঁজার শিরোনাম")
                        .with(StoryField.SHARED_SUMMARY, "খোঁজার বিবরণ"));

        var page = Pages.page(story.path());
        assertEquals("পাতার শিরোনাম", page.expectFirst("h1").text());
        assertTrue(page.title().startsWith("খোঁজার শিরোনাম"), page.title());
        assertEquals("খোঁজার শিরোনাম", shared(story, "og:title"));
        assertEquals("খোঁজার বিবরণ", shared(story, "og:description"));
        assertEquals("খোঁজার শিরোনাম", shared(story, "og:image:alt"));
        assertTrue(!picture.equals(shared(story, "og:image")), "the picture of a share says it, too");
        assertEquals("খোঁজার বিবরণ", page.expectFirst("meta[name=description]").attr("content"));
        assertEquals("পাতার শিরোনাম", graph(story.path()).get(0).get("headline").asText());
    }

    private static String shared(Story story, String property) {
        return Pages.page(story.path())
                .expectFirst("meta[property=" + property + "]")
                .attr("content");
    }

    private JsonNode graph(String address) throws Exception {
        return json.readTree(Pages.page(address)
                        .selectFirst("script[type=application/ld+json]")
                        .data())
                .get("@graph");
    }
}
