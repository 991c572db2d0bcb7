package shironam.desk.workflow;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** A comment on words of the text stays with them while the text is changed, and says so when they are gone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CommentPlacesTest {
    private static final String PASSWORD = "জায়গার পাসওয়ার্ড";
    private static final String FIRST = "<p>ঘাটে নৌকা ভিড়েছে সকালে।</p>";
    private static final String SECOND = "<p>জেলেরা বলছেন, মাছ কমেছে অর্ধেক। তবু হাট বসে প্রতিদিন।</p>";

    @Inject
    Accounts accounts;

    private Desk editor;
    private String desk;

    @BeforeEach
    void aStory() {
        accounts.createUnlessThere("spot-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("spot-second", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("spot-reporter", Role.REPORTER, PASSWORD);
        editor = Desk.open("spot-editor", PASSWORD);
        desk = "/desk/stories/" + editor.write("জায়গার মন্তব্য");
        save(FIRST + SECOND);
    }

    @Test
    void itFollowsItsWordsThroughManySaves() {
        say("কার হিসাব?", "মাছ কমেছে অর্ধেক", "জেলেরা বলছেন, ", "। তবু হাট");
        save(SECOND + FIRST);
        save("<p>শুরুতে নতুন অনুচ্ছেদ।</p>" + SECOND.replace("জেলেরা বলছেন", "সমিতির নেতারা জানান") + FIRST);
        save("<p>শুরুতে নতুন অনুচ্ছেদ।</p><p>সমিতির নেতারা জানান, মাছ কমেছে অর্ধেক। হাট আর বসে না রোজ।</p>");
        Element comment = comment();
        assertEquals("মাছ কমেছে অর্ধেক", comment.expectFirst(".comment-quote").text());
        assertEquals("মাছ কমেছে অর্ধেক", comment.attr("data-place"));
        assertTrue(comment.attr("data-after").startsWith("। হাট আর বসে না"), "what is around it is as it is now");
        assertNull(comment.selectFirst(".hint"));

        save("<p>শুরুতে নতুন অনুচ্ছেদ।</p><p>সমিতির নেতারা জানান, ইলিশ ধরা পড়ছে কম। হাট আর বসে না রোজ।</p>");
        assertEquals(
                "এখন লেখা আছে: ইলিশ ধরা পড়ছে কম",
                comment().expectFirst(".hint").text());
    }

    @Test
    void itSaysWhenItsWordsAreGoneStaysAndFindsThemAgain() {
        say("কার হিসাব?", "মাছ কমেছে অর্ধেক", "জেলেরা বলছেন, ", "। তবু হাট");
        save(FIRST);
        assertEquals(
                "এই কথাগুলো সংরক্ষিত লেখায় নেই।",
                comment().expectFirst(".hint").text());
        assertEquals("কার হিসাব?", comment().expectFirst(".comment-words").text());
        save(SECOND);
        assertNull(comment().selectFirst(".hint"));
    }

    @Test
    void itIsResolvedAndReopened() {
        say("কার হিসাব?", "মাছ কমেছে অর্ধেক", "জেলেরা বলছেন, ", "। তবু হাট");
        editor.post(desk, ".comment form", desk + "/comments/" + number() + "/resolution", Map.of())
                .then()
                .statusCode(303);
        assertFalse(comment().hasAttr("data-place"), "what is settled is not drawn into the text");
        save(FIRST.replace("নৌকা", "ট্রলার") + SECOND);
        editor.post(desk, ".comment form", desk + "/comments/" + number() + "/reopening", Map.of())
                .then()
                .statusCode(303);
        assertEquals("মাছ কমেছে অর্ধেক", comment().attr("data-place"));
    }

    @Test
    void whoMaySeeTheStoryIsSuggested() {
        editor.get(desk + "/mentions?q=spot-").then().statusCode(200).body("value", containsInAnyOrder("spot-second"));
        editor.get(desk + "/mentions?q=nobody-of-that-name").then().body("$", hasSize(0));
        Desk.open("spot-reporter", PASSWORD).get(desk + "/mentions").then().statusCode(403);
    }

    private void save(String body) {
        editor.postStory(desk, desk, Map.of("body", body)).then().statusCode(303);
    }

    private void say(String words, String quote, String before, String after) {
        Map<String, String> fields = Map.of("words", words, "quote", quote, "before", before, "after", after);
        editor.post(desk, "form[data-say]", desk + "/comments", fields).then().statusCode(303);
    }

    private Element comment() {
        List<Element> comments = editor.page(desk).select("#comments .comment");
        assertEquals(1, comments.size());
        return comments.get(0);
    }

    private String number() {
        return comment().id().replace("comment-", "");
    }
}
