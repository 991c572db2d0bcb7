package shironam.site;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.TestDatabase;
import shironam.story.Story;
import shironam.story.origins.IncomingStory;
import shironam.story.origins.StoryImports;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AddressesTest {
    @Inject
    Newsroom newsroom;

    @Inject
    StoryImports imports;

    @ParameterizedTest
    @ValueSource(
            strings = {"/books/%d/another-slug", "/sport/%d/ekti-thikanar-golpo", "/books/%d", "/books/%d/", "/%d"})
    void everyOtherAddressOfAStoryLeadsToTheCanonicalOne(String address) {
        Story story = newsroom.publish(Newsroom.content("একটি ঠিকানার গল্প", "books", "<p>লেখা</p>"));

        Pages.get(address.formatted(story.id))
                .then()
                .statusCode(301)
                .header("Location", "/books/" + story.id + "/ekti-thikanar-golpo");
    }

    @Test
    void aSlugThatAnEditorChangedLeadsToTheNewOne() {
        Story story = newsroom.publish(Newsroom.content("পুরোনো নামের লেখা", "books", "<p>লেখা</p>"));
        String before = story.path();
        assertEquals(200, Pages.status(before));

        Story renamed = newsroom.save(story, Newsroom.content("নতুন নামের লেখা", "culture", "<p>লেখা</p>"));

        Pages.get(before).then().statusCode(301).header("Location", renamed.path());
        assertEquals(200, Pages.status(renamed.path()));
    }

    @Test
    void noRedirectIsKeptByBrowsersForLongerThanItIsTrue() {
        Story story = newsroom.publish(Newsroom.content("ফেরত যাওয়া নামের লেখা", "books", "<p>লেখা</p>"));

        Pages.get("/books/" + story.id).then().header("Cache-Control", "no-cache");
    }

    @Test
    @ActivateRequestContext
    void theAddressAtAFormerHomeThatIsNowServedHereLeadsToTheStory() {
        String url = "https://www.former-home.example/online/world/2024/06/19/9398573";
        var source = Newsroom.content("আগের বাড়ির লেখা", "world", "<p>আগের বাড়ি থেকে আসা লেখা</p>");
        long id = imports.receive(
                        new IncomingStory(
                                new IncomingStory.Source("/former/home", "home", "home", "former/home"),
                                "hash-of-home",
                                "",
                                source,
                                Instant.now(),
                                false,
                                null,
                                url,
                                List.of(),
                                true,
                                false,
                                null),
                        true)
                .storyId();
        Story story = Story.require(id);

        for (String path : List.of("/online/world/2024/06/19/9398573", "/online/world/9398573", "/amp/9398573/amp")) {
            Pages.reader()
                    .header("Host", "former-home.example:8443")
                    .get(path)
                    .then()
                    .statusCode(301)
                    .header("Location", story.path());
        }
        Pages.get("/online/world/2024/06/19/9398573").then().statusCode(301).header("Location", story.path());
        Pages.get("/online/world/9398573").then().statusCode(404);
    }

    @Test
    @ActivateRequestContext
    void anAddressThatIsAQueryLeadsToItsStory() {
        long id = brought("query", "https://query.example/?p=71234");
        String path = Story.<Story>findById(id).path();

        Pages.get("/?p=71234").then().statusCode(301).header("Location", path);
        Pages.get("/?utm_source=x&p=71234").then().statusCode(301).header("Location", path);
        Pages.get("/?p=71235").then().statusCode(404);
        assertEquals(200, Pages.status("/?utm_source=x"));
        brought("script", "https://query.example/News/Details.aspx?id=88");
        Pages.get("/News/Details.aspx?id=88&ref=home").then().statusCode(301);
    }

    @Test
    @ActivateRequestContext
    void aLinkInATextLeadsToWhereItsStoryIsNow() {
        Story holder = newsroom.publish(
                Newsroom.content(
                        "লিংকের লেখা",
                        "books",
                        "<p><a href=\"https://links.example/a?x=1&amp;y=2\">এক</a> <a href=\"https://links.example/b\">দুই</a></p>"));
        assertTrue(Pages.text(holder.path()).contains("href=\"https://links.example/a?x=1&amp;y=2\""));
        long id = brought("links", "https://links.example/a?x=1&y=2");
        Story saved = newsroom.save(
                holder,
                Newsroom.content(
                        "লিংকের লেখা ২",
                        "books",
                        "<p><a href=\"https://links.example/a?x=1&amp;y=2\">এক</a> <a href=\"https://links.example/b\">দুই</a></p>"));

        String page = Pages.text(saved.path());
        assertTrue(page.contains("href=\"" + Story.<Story>findById(id).path() + "\">এক"), page);
        assertTrue(page.contains("href=\"https://links.example/b\">দুই"), page);
        String light =
                Pages.reader().header("Save-Data", "on").get(saved.path()).asString();
        assertTrue(light.contains("href=\"" + Story.<Story>findById(id).path() + "\">এক"), light);
    }

    @Test
    @ActivateRequestContext
    void anOldAddressIsFoundInAnyCaseEncodedOrNot() {
        long id = brought("case", "https://case.example/2023/05/Old-খবর-Story.html");
        String path = Story.<Story>findById(id).path();
        String upper = encoded("Old-খবর-Story.html");

        for (String asked : List.of(
                "/2023/05/" + upper,
                "/2023/05/" + upper.replace("%E0", "%e0").replace("%A6", "%a6"),
                "/2023/05/old-" + encoded("খবর") + "-story.html/",
                "/2023/05/" + upper + "/feed/",
                "/2023/05/" + upper + "/2/",
                "/index.php/2023/05/" + upper,
                "/?name=2023/05/" + upper)) {
            assertEquals(301, Pages.status(asked), asked);
            Pages.get(asked).then().header("Location", path);
        }
        long numbered = brought("archive", "https://case.example/archives/" + id);
        Pages.get("/archives/" + id)
                .then()
                .statusCode(301)
                .header("Location", Story.<Story>findById(numbered).path());
        long lower = brought("lower", "https://case.example/Twice");
        long other = brought("other", "https://case.example/twice");
        Pages.get("/twice")
                .then()
                .statusCode(301)
                .header("Location", Story.<Story>findById(other).path());
        Pages.get("/Twice")
                .then()
                .statusCode(301)
                .header("Location", Story.<Story>findById(lower).path());
    }

    @Test
    void listsOfAnOlderSystemLeadToOurs() {
        newsroom.publish(Newsroom.content("তালিকার লেখা", "books", "<p>লেখা</p>", "", "", List.of("পুরোনো তালিকা")));

        for (String path : List.of(
                "/category/books",
                "/category/culture/books/",
                "/category/books/page/3",
                "/?category_name=books",
                "/Category/Books/",
                "/category/books/unknown-child",
                "/?category_name=culture/books")) {
            Pages.get(path).then().statusCode(301).header("Location", "/books");
        }
        for (String path : List.of("/tags/" + encoded("পুরোনো-তালিকা"), "/?tag=" + encoded("পুরোনো-তালিকা"))) {
            Pages.get(path).then().statusCode(301).header("Location", "/tag/" + encoded("পুরোনো-তালিকা"));
        }
        Pages.get("/category/books/feed/").then().statusCode(301).header("Location", "/books/feed.xml");
        Pages.get("/category/books/feed/atom/").then().statusCode(301).header("Location", "/books/atom.xml");
        for (String path : List.of("/feed/", "/feed/rss2", "/?feed=rss2", "/feeds/posts/default")) {
            Pages.get(path).then().statusCode(301).header("Location", "/feed.xml");
        }
        Pages.get("/category/no-such-list").then().statusCode(404);
        Pages.get("/?cat=77").then().statusCode(404);
    }

    private long brought(String name, String url) {
        return imports.receive(
                        new IncomingStory(
                                new IncomingStory.Source("/former/" + name, name, name, "former/" + name),
                                "hash-of-" + name,
                                "",
                                Newsroom.content("আগের ঠিকানার লেখা " + name, "world", "<p>লেখা " + name + "</p>"),
                                Instant.now(),
                                false,
                                null,
                                url,
                                List.of(),
                                true,
                                false,
                                null),
                        true)
                .storyId();
    }

    @Test
    void aTagInAnotherSpellingLeadsToTheTag() {
        newsroom.publish(Newsroom.content("য় নিয়ে লেখা", "books", "<p>লেখা</p>", "", "", List.of("বানানের নিয়ম")));
        String composed = encoded("বানানের-নি\u09DFম");
        String decomposed = encoded("বানানের-নি\u09AF\u09BCম");

        Pages.get("/tag/" + composed).then().statusCode(301).header("Location", equalTo("/tag/" + decomposed));
        assertEquals(200, Pages.status("/tag/" + decomposed));
    }

    @Test
    void adminLeadsToTheDesk() {
        Pages.get("/admin").then().statusCode(302).header("Location", endsWith("/desk"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
