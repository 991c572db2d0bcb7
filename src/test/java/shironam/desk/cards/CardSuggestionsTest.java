package shironam.desk.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.story.Story;
import shironam.story.StoryContent;

/** Beside a story stand those that fit it, and none that readers may not see. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CardSuggestionsTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৯";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    private Desk editor;

    @BeforeEach
    void somebody() {
        accounts.createUnlessThere("related-editor", Role.EDITOR, PASSWORD);
        editor = Desk.open("related-editor", PASSWORD);
    }

    @Test
    void sharedTagsAndWordsComeFirst() {
        Story word = newsroom.publish(content("ঝিনাইগাতীর পাহাড়ে মেলা", "<p>ক</p>"));
        Story tag = newsroom.publish(content("একেবারে অন্য শিরোনাম", "<p>ক</p>", "হাতির করিডর"));
        Story draft = newsroom.draft(content("ঝিনাইগাতী নিয়ে খসড়া", "<p>ক</p>", "হাতির করিডর"));
        Story story = newsroom.draft(content("ঝিনাইগাতীতে হাতি", "<p>খ</p>", "হাতির করিডর"));

        List<String> found = related(story);

        assertEquals(List.of(tag.headline, word.headline), found.subList(0, 2));
        assertTrue(found.size() <= 6);
        assertFalse(found.contains(draft.headline), "readers don't see it");
        assertFalse(found.contains(story.headline), "no story leads to itself");
    }

    @Test
    void whatHasACardAlreadyIsNotOffered() {
        Story carded = newsroom.publish(content("চিনামাটির টিলায় ভোর", "<p>ক</p>", "টিলার ভোর"));
        Story story = newsroom.draft(content(
                "টিলা নিয়ে লেখা",
                "<p>খ</p><related-story href=\"" + carded.path() + "\"></related-story>",
                "টিলার ভোর"));

        assertFalse(related(story).contains(carded.headline));
    }

    @Test
    void onlyWhoMaySeeTheStoryMayAsk() {
        Story story = newsroom.draft(content("অন্যের খসড়া", "<p>খ</p>"));
        accounts.createUnlessThere("related-reporter", Role.REPORTER, PASSWORD);
        Desk.open("related-reporter", PASSWORD).get(address(story)).then().statusCode(403);
        Desk.closed().get(address(story)).then().statusCode(303);
    }

    private List<String> related(Story story) {
        return editor.get(address(story)).then().statusCode(200).extract().path("headline");
    }

    private static String address(Story story) {
        return "/desk/stories/" + story.id + "/related";
    }

    private static StoryContent content(String headline, String body, String... tags) {
        return Newsroom.content(headline, "science", body, "", "", List.of(tags));
    }
}
