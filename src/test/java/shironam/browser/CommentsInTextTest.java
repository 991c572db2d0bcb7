package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** An editor hears of a story, comments at a place in its text and sends it back; its reporter hears of that. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CommentsInTextTest {
    private static final String PASSWORD = "মন্তব্যের পাসওয়ার্ড";

    @Inject
    Accounts accounts;

    @Inject
    EntityManager database;

    private Desk reporter;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("place-reporter", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("place-editor", Role.EDITOR, PASSWORD);
        reporter = Desk.open("place-reporter", PASSWORD);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from notices").executeUpdate());
    }

    @Test
    void anEditorHearsOfAStoryAndCommentsAtAPlaceAndItsReporterHearsOfThat() {
        try (Page editor = page(1280, "place-editor");
                Page writer = page(360, "place-reporter")) {
            editor.navigate("/desk");
            assertThat(bell(editor)).isHidden();
            long id = submitted("ঘাটের ইজারায় কে লাভবান");
            writer.navigate("/desk");

            assertThat(bell(editor)).hasText("১");
            editor.getByRole(AriaRole.LINK, named("বিজ্ঞপ্তি, ১টি পড়া হয়নি")).click();
            assertClean(editor);
            editor.getByRole(AriaRole.LINK, named("ঘাটের ইজারায় কে লাভবান")).click();
            editor.waitForURL("**/desk/stories/" + id);

            select(editor, "দাম দ্বিগুণ হয়েছে");
            editor.getByRole(AriaRole.BUTTON, named("এখানে মন্তব্য করুন")).click();
            assertThat(editor.locator("[data-quoting] blockquote")).hasText("দাম দ্বিগুণ হয়েছে");
            Locator words = editor.getByLabel("আপনার মন্তব্য");
            words.pressSequentially("সূত্র কে? @place-r");
            assertThat(editor.locator("#comments .names li")).isVisible();
            words.press("Enter");
            assertThat(words).hasValue("সূত্র কে? @place-reporter ");
            editor.getByRole(AriaRole.BUTTON, named("মন্তব্য করুন").setExact(true))
                    .click();
            Locator comment = editor.locator("#comments .comment");
            assertThat(comment.locator(".comment-quote")).hasText("দাম দ্বিগুণ হয়েছে");
            assertThat(comment.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("লেখায় দেখুন")))
                    .isVisible();
            assertEquals(List.of("দাম দ্বিগুণ হয়েছে"), highlighted(editor));
            assertThat(editor.locator(".panel-tabs a[href='#discussion'] .count"))
                    .hasText("১");
            assertEquals(
                    List.of(),
                    new AxeBuilder(editor).include("#comments").analyze().getViolations());

            assertThat(bell(writer)).hasText("১");
            editor.locator(".panel-tabs a[href='#workflow']").click();
            editor.getByLabel("কেন ফেরত যাচ্ছে").fill("সূত্রের নাম দিন।");
            editor.getByRole(AriaRole.BUTTON, named("লেখকের কাছে ফেরত পাঠান")).click();
            assertThat(bell(writer)).hasText("২");

            writer.navigate("/desk/notices");
            assertThat(writer.locator(".notice-words"))
                    .hasText(new String[] {"সূত্রের নাম দিন।", "সূত্র কে? @place-reporter"});
            assertClean(writer);
            assertEquals(360, writer.evaluate("document.documentElement.scrollWidth"));
            writer.locator(".notice h2 a").last().click();
            writer.waitForURL("**/desk/stories/" + id + "#comment-*");
            assertThat(writer.locator(".comment-quote").first()).isVisible();
            writer.getByRole(AriaRole.BUTTON, named("লেখায় দেখুন")).click();
            assertThat(writer.locator(".comment-quote").first()).isHidden();
            assertTrue(writer.url().endsWith("#text"), "the text stays where it was until it goes to the place");
            assertEquals(List.of("দাম দ্বিগুণ হয়েছে"), highlighted(writer));
        }
    }

    @Test
    void aPlaceFollowsItsWordsWhileSomebodyWritesAndSaysWhenTheyAreGone() {
        long id = submitted("সঙ্গে সঙ্গে চলা মন্তব্য");
        Desk editor = Desk.open("place-editor", PASSWORD);
        String desk = "/desk/stories/" + id;
        editor.post(
                        desk,
                        "form[data-say]",
                        desk + "/comments",
                        Map.of("words", "কত?", "quote", "দাম দ্বিগুণ", "before", "বলছেন, ", "after", " হয়েছে।"))
                .then()
                .statusCode(303);
        try (Page page = page(1280, "place-editor")) {
            page.navigate(desk);
            page.locator(".editor-text").press("Control+Home");
            page.keyboard().insertText("নতুন করে লেখা শুরু। ");
            assertEquals(List.of("দাম দ্বিগুণ"), highlighted(page));
            select(page, "দাম দ্বিগুণ");
            assertThat(page.getByRole(AriaRole.BUTTON, named("এখানে মন্তব্য করুন")))
                    .isVisible();
            page.keyboard().press("Delete");
            assertThat(page.locator(".editor-text")).not().containsText("দাম দ্বিগুণ");
            page.getByRole(AriaRole.BUTTON, named("সংরক্ষণ")).click();
            page.waitForURL(url -> url.contains("said="));
            page.locator(".panel-tabs a[href='#discussion']").click();
            assertThat(page.locator(".comment .hint")).hasText("এই কথাগুলো সংরক্ষিত লেখায় নেই।");
            assertThat(page.locator(".comment .comment-words")).hasText("কত?");
        }
    }

    @Test
    void whatIsTypedStaysWhileAnotherCommentIsSettledAndNothingIsSaidTwice() {
        long id = submitted("দুটি মন্তব্যের লেখা");
        Desk editor = Desk.open("place-editor", PASSWORD);
        String desk = "/desk/stories/" + id;
        editor.post(desk, "form[data-say]", desk + "/comments", Map.of("words", "প্রথমটি"))
                .then()
                .statusCode(303);
        try (Page page = page(1280, "place-editor")) {
            page.navigate(desk);
            select(page, "দাম দ্বিগুণ হয়েছে");
            page.getByRole(AriaRole.BUTTON, named("এখানে মন্তব্য করুন")).click();
            Locator words = page.getByLabel("আপনার মন্তব্য");
            words.fill("অর্ধেক লেখা");
            page.locator("#comments .comment form button").click();
            assertThat(page.locator(".comment-settled")).hasCount(1);
            assertThat(words).hasValue("অর্ধেক লেখা");
            assertThat(page.locator("[data-quoting] blockquote")).hasText("দাম দ্বিগুণ হয়েছে");

            page.route(
                    "**" + desk,
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(503)
                            .setContentType("text/html")
                            .setBody("<h1>503</h1>")));
            page.getByRole(AriaRole.BUTTON, named("মন্তব্য করুন").setExact(true))
                    .click();
            assertThat(page.locator("h1")).hasText("503"); // a page that is closed while it comes may hang
        }
        assertEquals(2, editor.page(desk).select("#comments .comment").size());
    }

    @Test
    void withoutANetworkACommentStaysAndAnAnswerThatIsLostSaysNothingTwice() {
        long id = submitted("নেটওয়ার্ক ছাড়া মন্তব্য");
        String desk = "/desk/stories/" + id;
        try (Page page = page(1280, "place-editor")) {
            page.navigate(desk + "#discussion");
            Locator words = page.getByLabel("আপনার মন্তব্য");
            Locator say = page.getByRole(AriaRole.BUTTON, named("মন্তব্য করুন").setExact(true));
            Locator unsent = page.locator("#comments [role=alert]");
            words.fill("লাইন নেই");
            page.context().setOffline(true);
            say.click();
            assertThat(unsent).containsText("এটি যায়নি");
            assertThat(words).hasValue("লাইন নেই");
            assertThat(say).isFocused();
            page.context().setOffline(false);
            say.click();
            assertThat(page.locator("#comments .comment-words")).hasText(new String[] {"লাইন নেই"});
            assertThat(unsent).hasCount(0);

            page.route("**/comments", route -> {
                route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                route.abort("connectionreset");
            });
            words.fill("উত্তর হারিয়েছে");
            say.click();
            assertThat(page.locator("#comments .comment-words")).hasText(new String[] {"লাইন নেই", "উত্তর হারিয়েছে"});
            assertThat(words).hasValue("");
            assertThat(unsent).hasCount(0);
        }
    }

    @Test
    void whoSavesOrLeavesWithACommentHalfWrittenIsAskedFirst() {
        long id = submitted("অর্ধেক মন্তব্য");
        try (Page page = page(1280, "place-editor")) {
            page.navigate("/desk/stories/" + id + "#discussion");
            List<String> asked = new CopyOnWriteArrayList<>();
            page.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            Locator words = page.getByLabel("আপনার মন্তব্য");
            words.click();
            words.fill("অর্ধেক");
            words.press("Control+s");
            page.waitForCondition(() -> !asked.isEmpty());
            assertEquals(List.of("beforeunload"), asked);
            assertThat(words).hasValue("অর্ধেক");

            page.getByRole(AriaRole.BUTTON, named("মন্তব্য করুন").setExact(true))
                    .click();
            assertThat(page.locator("#comments .comment-words")).hasText("অর্ধেক");
            page.navigate("/desk/stories");
            assertEquals(1, asked.size());
        }
    }

    private long submitted(String headline) {
        long id = reporter.write(headline);
        String desk = "/desk/stories/" + id;
        reporter.postStory(
                        desk,
                        desk + "/submission",
                        Map.of(
                                "body",
                                "<p>সকালে ঘাটে যান জেলেরা।</p><p>তাঁরা বলছেন, দাম দ্বিগুণ হয়েছে। মাছ কমেছে।</p><p>বিকেলে সবাই ফেরেন।</p>"))
                .then()
                .statusCode(303);
        return id;
    }

    private static Page page(int width, String name) {
        return Browser.loggedInPage(Browser.window(width), name, PASSWORD);
    }

    private static Locator bell(Page page) {
        return page.locator("[data-bell-count]");
    }

    /** As a hand with a mouse selects words. */
    private static void select(Page page, String words) {
        page.locator(".editor-text").click();
        page.evaluate("""
                words => {
                  const walker = document.createTreeWalker(document.querySelector(".editor-text"), NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    const at = walker.currentNode.nodeValue.indexOf(words);
                    if (at >= 0) {
                      document.getSelection().setBaseAndExtent(
                        walker.currentNode, at, walker.currentNode, at + words.length);
                      return;
                    }
                  }
                  throw new Error(words);
                }""", words);
    }

    private static Object highlighted(Page page) {
        Browser.waitUntil(page, "CSS.highlights.get('comment')?.size");
        return page.evaluate("[...CSS.highlights.get('comment')].map(range => range.toString())");
    }

    private static void assertClean(Page page) {
        assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
