package shironam.site.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Links;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Section;
import shironam.story.Story;
import shironam.story.StoryContent;

/** Sections that lie in one another, and stories that stand in several. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SectionTreeTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ২৭";

    @Inject
    Newsroom newsroom;

    @Inject
    Accounts accounts;

    private Desk admin;

    @BeforeEach
    void threeSectionsInOneAnother() {
        accounts.createUnlessThere("tree-admin", Role.ADMIN, PASSWORD);
        admin = Desk.open("tree-admin", PASSWORD);
        for (String slug : List.of("tree-games", "tree-cricket", "tree-league", "tree-score")) {
            if (section(slug) == null) {
                admin.post(
                                "/desk/sections",
                                "[aria-labelledby=new-section] form",
                                "/desk/sections",
                                Map.of("name-bn", slug, "name-en", slug, "slug", slug))
                        .then()
                        .statusCode(303);
            }
        }
        put("tree-cricket", "tree-games").then().statusCode(303);
        put("tree-league", "tree-cricket").then().statusCode(303);
    }

    @Test
    void aSectionShowsWhatLiesInItAndItsStories() {
        Story deep = newsroom.publish(in("tree-league", "লিগের খবর"));
        Story own = newsroom.publish(in("tree-games", "খেলার খবর"));

        Document games = Pages.page("/tree-games");
        assertEquals(List.of("/tree-cricket"), games.select(".inside a").eachAttr("href"));
        assertTrue(paths(games).containsAll(List.of(own.path(), deep.path())));
        Document league = Pages.page("/tree-league");
        assertEquals(
                List.of("/tree-games", "/tree-cricket"), league.select(".way a").eachAttr("href"));
        assertFalse(paths(league).contains(own.path()));
        for (String wider : List.of("tree-games", "tree-cricket", "tree-league")) {
            assertTrue(Pages.text("/" + wider + "/feed.xml").contains(deep.path()), wider);
            assertTrue(
                    Pages.get("/api/stories?section=" + wider)
                            .jsonPath()
                            .getList("stories.id", Long.class)
                            .contains(deep.id),
                    wider);
            assertEquals(
                    List.of(deep.path()),
                    Pages.page("/search?q=" + Links.encoded("লিগের") + "&section=" + wider)
                            .select(".found h2 a")
                            .eachAttr("href"),
                    wider);
        }
        assertEquals(
                "tree-cricket",
                Pages.get("/api/sections").jsonPath().getString("sections.find { it.slug == 'tree-league' }.parent"));

        Document page = Pages.page(deep.path());
        assertEquals(
                List.of("/tree-games", "/tree-cricket", "/tree-league"),
                page.select(".story-head .head a").eachAttr("href"));
        assertTrue(page.select("script[type=application/ld+json]").html().contains("\"position\":5"));
        List<String> menu = page.select("nav.sections a").eachAttr("href");
        assertTrue(menu.contains("/tree-games") && !menu.contains("/tree-league"), menu.toString());
        assertEquals("/tree-games", page.select("nav.sections [aria-current]").attr("href"));

        newsroom.withdraw(deep);
        assertFalse(paths(Pages.page("/tree-games")).contains(deep.path()));
    }

    @Test
    void nothingLiesInItselfOrTooDeep() {
        assertRefused(put("tree-games", "tree-league"), "নিজের ভেতরে");
        assertRefused(put("tree-score", "tree-league"), "তিন ধাপের");
        put("tree-score", "tree-cricket").then().statusCode(303);
        put("tree-score", null).then().statusCode(303);
        assertEquals(null, section("tree-score").parentId);
    }

    @Test
    void aStoryStandsInOtherSectionsUnderItsOneAddress() {
        long id = admin.write("দুই বিভাগের লেখা");
        String form = "/desk/stories/" + id;
        admin.postStory(form, form + "/publication", Map.of("also-tree-score", "true", "also-tree-league", "true"))
                .then()
                .statusCode(303);

        StoryContent content =
                QuarkusTransaction.requiringNew().call(() -> Story.require(id).content());
        assertEquals("life", content.section());
        assertEquals(List.of("tree-league", "tree-score"), content.otherSections());
        assertEquals(
                List.of("also-tree-league", "also-tree-score"),
                admin.page(form).select("[name^=also-][checked]").eachAttr("name"));
        String path = "/life/" + id + "/" + content.slug();
        for (String section : List.of("life", "tree-score", "tree-league", "tree-games")) {
            assertTrue(paths(Pages.page("/" + section)).contains(path), section);
        }
        assertEquals(
                List.of("tree-league", "tree-score"),
                Pages.get("/api/stories/" + id).jsonPath().getList("other_sections.slug"));
        assertEquals(301, Pages.status("/tree-score/" + id + "/" + content.slug()));

        Map<String, String> without = new HashMap<>(Desk.fields(admin.page(form).expectFirst("#story")));
        without.remove("also-tree-league");
        admin.postMultipart(form, without).then().statusCode(303);
        assertFalse(paths(Pages.page("/tree-games")).contains(path));
        assertTrue(paths(Pages.page("/tree-score")).contains(path));
    }

    @Test
    void aListOfSeveralSectionsIsPagedByStory() {
        for (int i = 0; i < 23; i++) {
            newsroom.publish(in(i % 2 == 0 ? "tree-cricket" : "tree-league", "পাতা " + i));
        }
        Document first = Pages.page("/tree-cricket");
        Document second = Pages.page(first.expectFirst("[rel=next]").attr("href"));
        assertFalse(paths(first).stream().anyMatch(paths(second)::contains));
        assertEquals(
                paths(first), paths(Pages.page(second.expectFirst("[rel=prev]").attr("href"))));
    }

    private static void assertRefused(Response response, String why) {
        response.then().statusCode(400);
        String said =
                Jsoup.parse(response.asString()).expectFirst("[role=alert]").text();
        assertTrue(said.contains(why), said);
    }

    /** @param parent null for none */
    private Response put(String slug, String parent) {
        String action = "/desk/sections/" + section(slug).id;
        return admin.post(
                "/desk/sections",
                "form[action=" + action + "]",
                action,
                Map.of("parent", parent == null ? "0" : section(parent).id.toString()));
    }

    private static Section section(String slug) {
        return QuarkusTransaction.requiringNew().call(() -> Section.named(slug).orElse(null));
    }

    private static StoryContent in(String section, String headline) {
        return Newsroom.content(headline, section, "<p>" + headline + "</p>");
    }

    private static List<String> paths(Document page) {
        return page.select("main h2 a, main h3 a").eachAttr("href");
    }
}
