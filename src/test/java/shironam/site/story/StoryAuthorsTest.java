package shironam.site.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.bangla.Normalization;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.StoryField;
import shironam.story.paper.AuthorAdministration;
import shironam.story.paper.AuthorDivision;
import shironam.story.people.Author;

/** Several people make a story, and each is named wherever it is told. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StoryAuthorsTest {
    private static final String LINE = "আয়না খান ও রফিক বাশার; ছবি: মিতা চিত্রকর; অনুবাদ: রফিক বাশার";

    @Inject
    Newsroom newsroom;

    @Inject
    AuthorAdministration authors;

    @Inject
    AuthorDivision division;

    @Inject
    Accounts accounts;

    @Inject
    ObjectMapper json;

    @Test
    void theBylineLeadsToEach() {
        Story story = published("বাইলাইনে চারজন", LINE);
        Element byline = Pages.page(story.path()).selectFirst(".byline");

        assertEquals(Normalization.line(LINE), byline.text());
        assertEquals(
                Stream.of("আয়না খান", "রফিক বাশার", "মিতা চিত্রকর", "রফিক বাশার")
                        .map(name -> "/author/" + author(name).slug)
                        .toList(),
                byline.select("a[rel=author]").eachAttr("href"));
    }

    @Test
    void eachHasItInTheirListOnce() {
        Story story = published("তালিকায় একবার", LINE);
        for (String name : List.of("আয়না খান", "রফিক বাশার", "মিতা চিত্রকর")) {
            String path = "/author/" + author(name).slug;
            assertEquals(
                    1, Pages.page(path).select("a[href='" + story.path() + "']").size(), path);
            assertEquals(
                    name.startsWith("মিতা") ? "ছবি" : "",
                    Pages.page(path)
                            .select("article:has(a[href='" + story.path() + "']) .facts .author")
                            .text(),
                    path);
            assertTrue(Pages.text(path + "/feed.xml").contains(story.path()), path);
            assertTrue(Pages.text("/api/stories?author=" + author(name).slug).contains(story.path()), path);
            given().get("/search?q=তালিকায় একবার&author=" + name)
                    .then()
                    .statusCode(200)
                    .body(containsString(story.path()));
        }
    }

    @Test
    void machinesAreToldOfEachWithWhatTheyDid() throws Exception {
        Story story = published("যন্ত্রের জন্য চারজন", LINE);

        JsonNode api = json.readTree(Pages.text("/api/stories/" + story.id));
        assertEquals(Normalization.line("আয়না খান"), api.at("/author/name").asText());
        assertEquals(
                List.of("unsaid", "unsaid", "pictures", "translation"),
                api.path("authors").findValuesAsText("role"));

        JsonNode listed = json.readTree(Pages.text("/api/stories?size=1")).at("/stories/0");
        assertEquals(story.id, listed.path("id").asLong());
        assertEquals(4, listed.path("authors").size());

        JsonNode article = json.readTree(Pages.page(story.path())
                        .selectFirst("script[type='application/ld+json']")
                        .data())
                .at("/@graph/0");
        assertEquals(2, article.path("author").size());
        assertEquals("মিতা চিত্রকর", article.at("/contributor/name").asText());
        assertEquals("রফিক বাশার", article.at("/translator/name").asText());

        JsonNode ninjs = json.readTree(Pages.text("/api/stories/" + story.id + "/ninjs"));
        assertEquals(Normalization.line(LINE), ninjs.path("by").asText());
        assertEquals(
                List.of("author", "author", "photographer", "translator"),
                ninjs.path("people").findValuesAsText("rel"));

        Document rss = Jsoup.parse(Pages.text("/culture/feed.xml"), Parser.xmlParser());
        Element item = rss.select("item").stream()
                .filter(one -> one.selectFirst("link").text().endsWith(story.path()))
                .findFirst()
                .orElseThrow();
        assertEquals(2, item.getElementsByTag("dc:creator").size());
        assertEquals(2, item.getElementsByTag("dc:contributor").size());
    }

    @Test
    void oneNameLooksAsItAlwaysDid() {
        Story story = published("একজনের লেখা", "একা লেখক");
        Document page = Pages.page(story.path());
        assertEquals(
                "<a rel=\"author\" href=\"/author/" + author("একা লেখক").slug + "\">একা লেখক</a>",
                page.selectFirst(".byline").html());
        assertTrue(page.selectFirst("script[type='application/ld+json']")
                .data()
                .contains("\"author\":{\"@type\":\"Person\",\"name\":\"একা লেখক\""));
    }

    /** Before bylines were read, such a line was one author: its stories, page and address stay. */
    @Test
    void aWholeLineThatIsAnAuthorStaysOne() {
        Story first = published("পুরোনো যৌথ নাম", "পুরোনো যৌথ নাম");
        rename(first.author, "সেলিম জাহান ও রিনা পারভীন");
        Story second = published("আবার সেই নাম", "সেলিম জাহান ও রিনা পারভীন");

        assertEquals(first.author.id, second.author.id);
        assertEquals(1, Pages.page(second.path()).select("a[rel=author]").size());
        assertEquals(Normalization.line("সেলিম জাহান ও রিনা পারভীন"), again(second));
    }

    @Test
    void whoTurnOutToBeOneStandInABylineOnce() {
        Story story = published("দুই বানানের একজন", "তানভীর আহমেদ, নাসরিন জাহান ও তানভির আহমেদ");
        merge("তানভির আহমেদ", "তানভীর আহমেদ");

        assertEquals(
                "তানভীর আহমেদ ও নাসরিন জাহান",
                Pages.page(story.path()).selectFirst(".byline").text());
        assertEquals("তানভীর আহমেদ ও নাসরিন জাহান", again(story));
    }

    @Test
    void anAuthorWhoIsSeveralPeopleIsDivided() {
        Story story = published("যৌথ নামের লেখা", "ভাগের আগের যৌথ নাম; ছবি: মিতা চিত্রকর");
        rename(story.author, "দীপক বসু ও শাহানা পারুল");
        String before = "/author/" + author("দীপক বসু ও শাহানা পারুল").slug;
        Account admin = admin();

        division.divide(story.author.id, admin);

        String line = "দীপক বসু ও শাহানা পারুল; ছবি: মিতা চিত্রকর";
        assertEquals(line, Pages.page(story.path()).selectFirst(".byline").text());
        assertEquals(3, Pages.page(story.path()).select("a[rel=author]").size());
        assertEquals(line, again(story));
        assertEquals(
                "/author/" + author("দীপক বসু").slug,
                URLDecoder.decode(
                        Pages.get(before).getHeader("Location").replaceFirst("^https?://[^/]+", ""),
                        StandardCharsets.UTF_8));
        assertEquals(
                2,
                Pages.page(published("নতুন করে দুজন", "দীপক বসু ও শাহানা পারুল").path())
                        .select("a[rel=author]")
                        .size());
    }

    @Test
    void whoIsTakenOutIsGoneFromTheirList() {
        Story story = published("একজন কমে গেলেন", "কমল থাকবেন ও বিমল যাবেন");
        String gone = "/author/" + author("বিমল যাবেন").slug;
        assertEquals(200, Pages.status(gone));

        newsroom.save(story, content(story).with(StoryField.AUTHOR, "কমল থাকবেন"));

        assertEquals(404, Pages.status(gone));
        assertFalse(Pages.text(story.path()).contains("বিমল"));
    }

    private Story published(String headline, String byline) {
        return newsroom.publish(
                Newsroom.content(headline, "culture", "<p>লেখা " + headline + "</p>", byline, "", List.of()));
    }

    /** The byline after a save of what was there. */
    private String again(Story story) {
        newsroom.save(story, content(story));
        return content(story).author();
    }

    private void rename(Author author, String name) {
        Account admin = admin();
        authors.change(author.id, new AuthorAdministration.Page(name, author.slug, "", ""), admin);
    }

    private void merge(String from, String into) {
        Account admin = admin();
        authors.merge(author(from).id, author(into).id, admin);
    }

    private static Author author(String name) {
        return QuarkusTransaction.requiringNew().call(() -> Author.called(name).orElseThrow());
    }

    /** What a form would be filled with. */
    private static StoryContent content(Story story) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Story.require(story.id).content());
    }

    private Account admin() {
        accounts.createUnlessThere("authors-admin", Role.ADMIN, "a password of the tests");
        return QuarkusTransaction.requiringNew()
                .call(() -> Account.named("authors-admin").orElseThrow());
    }
}
