package shironam.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.story.Story;
import shironam.story.StoryContent;

/** Tags and authors that only unpublished stories have are told to nobody: their addresses are as if they never were. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HiddenNamesTest {
    private static final String NEVER = "কখনোই-ছিল-না";

    @Inject
    Newsroom newsroom;

    /** So that each list of names is there. */
    @BeforeEach
    void othersAreKnown() {
        newsroom.publish(secret("জানা বিষয়", "জানা লেখক"));
    }

    @Test
    void namesOfADraftAreNowhereUntilItIsPublic() {
        Story draft = newsroom.draft(secret("ফাঁস তদন্ত", "ছদ্ম লেখক"));
        assertNobodyKnows("ফাঁস-তদন্ত", "chhodmo-lekhok", "ছদ্ম লেখক");

        newsroom.schedule(draft, null);

        assertTrue(Pages.text("/tag/ফাঁস-তদন্ত").contains(draft.headline));
        assertEquals(200, Pages.status("/tag/ফাঁস-তদন্ত/feed.xml"));
        assertEquals(200, Pages.status("/api/stories?tag=ফাঁস-তদন্ত"));
        assertFalse(Pages.get("/search?q=ঢাকা&author=ছদ্ম+লেখক").asString().contains("নামে কোনো লেখক নেই"));
    }

    @Test
    void namesOfWhatIsToComeOutLaterAreNowhere() {
        newsroom.publish(secret("কাল আসছে", "আগামীর লেখক"), Instant.now().plus(1, ChronoUnit.DAYS));

        assertNobodyKnows("কাল-আসছে", "agamir-lekhok", "আগামীর লেখক");
    }

    @Test
    void namesOfWhatWasWithdrawnAreGoneAtOnce() {
        Story story = newsroom.publish(secret("ফিরিয়ে নেওয়া", "ফেরা লেখক"));
        assertEquals(200, Pages.status("/tag/ফিরিয়ে-নেওয়া"));
        String author = "/author/" + story.author.slug;
        assertEquals(200, Pages.status(author));

        newsroom.withdraw(story);

        assertEquals(404, Pages.status(author));
        assertNobodyKnows("ফিরিয়ে-নেওয়া", story.author.slug, "ফেরা লেখক");
    }

    @Test
    void namesThatNobodyMayKnowHideNoneThatIsNear() {
        newsroom.draft(secret("কাছের নাম", "বকুলতলার গায়েন মামি"));
        newsroom.draft(secret("কাছের নাম", "বকুলতলার গায়েন মামু"));
        newsroom.publish(secret("কাছের নাম", "বকুলতলার গায়েন মাসু"));

        assertTrue(Pages.get("/search?q=ঢাকা&author=বকুলতলার+গায়েন+মামা")
                .asString()
                .contains("কাছাকাছি নাম: বকুলতলার গায়েন মাসু।"));
    }

    /** The answers must be those that a name gets which nobody has ever written. */
    private static void assertNobodyKnows(String tag, String author, String name) {
        for (String form : List.of("", "/feed.xml", "/atom.xml", "/feed.json")) {
            assertEquals(same("/tag/" + NEVER + form), same("/tag/" + tag + form), tag + form);
            assertEquals(same("/author/never-was" + form), same("/author/" + author + form), author + form);
        }
        assertEquals(404, Pages.status("/tag/" + tag));
        assertEquals(same("/api/stories?tag=" + NEVER, NEVER), same("/api/stories?tag=" + tag, tag));
        assertEquals(same("/api/stories?author=never-was", "never-was"), same("/api/stories?author=" + author, author));
        assertTrue(Pages.get("/search?q=ঢাকা&author=" + name.replace(' ', '+'))
                .asString()
                .contains("নামে কোনো লেখক নেই"));
        assertFalse(Pages.get("/search/suggestions?q=" + tag.substring(0, 4))
                .asString()
                .contains(tag.replace('-', ' ')));
        assertFalse(Pages.text("/sitemap-tags-1.xml").contains(tag));
        assertFalse(Pages.text("/sitemap-authors-1.xml").contains("/" + author + "<"));
    }

    private static String same(String path) {
        return same(path, "\u0000");
    }

    /** Status and page, without the name that was asked for. */
    private static String same(String path, String asked) {
        var answer = Pages.get(path);
        return answer.statusCode() + " " + answer.asString().replace(asked, "?");
    }

    private static StoryContent secret(String tag, String author) {
        return Newsroom.content("নাম লুকানো " + tag, "life", "<p>লেখা</p>", author, "", List.of(tag));
    }
}
