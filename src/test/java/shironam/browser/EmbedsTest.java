package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.media.recordings.Recordings;
import shironam.media.recordings.TestRecordings;
import shironam.site.Newsroom;
import shironam.story.Story;

/** Nobody else learns of a reader before that reader asks for what they show. The other sites are played by this machine. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EmbedsTest {
    private static final Pattern ELSEWHERE = Pattern.compile("^https?://(?!localhost[:/]).*");
    private static final String STORY = "<p>আগে</p>"
            + "<embedded-content href=\"https://youtu.be/dQw4w9WgXcQ\">নদীর ভিডিও</embedded-content>"
            + "<embedded-content href=\"https://www.facebook.com/reel/123456/\">মেলার রিল</embedded-content><p>পরে</p>";

    private static final String NAME = "embeds-editor";
    private static final String PASSWORD = "a long password";

    @Inject
    Newsroom newsroom;

    @Inject
    Accounts accounts;

    @Inject
    Recordings recordings;

    @Test
    void nothingIsAskedOfAnybodyBeforeTheReaderAsks() {
        Story story = newsroom.publish(Newsroom.content("ভিডিও চেয়ে দেখা", "culture", STORY));
        try (BrowserContext context = Browser.context(Browser.window(360))) {
            List<String> asked = playOthers(context);
            Page page = context.newPage();
            page.navigate(story.path());
            assertEquals(List.of(), Hindrances.on(page));
            assertEquals(List.of(), asked);

            Locator reel = page.locator(".embed-vertical-video .embed-face");
            assertTrue(reel.boundingBox().height < 250, "no empty box of a film without a poster");
            Locator face =
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("নদীর ভিডিও")));
            face.focus();
            face.press(" ");
            assertThat(page.frameLocator(".embed iframe").getByText("প্লেয়ার")).isVisible();
            assertEquals(List.of("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"), asked);
            assertEquals(List.of(), Hindrances.on(page));
        }
    }

    @Test
    void whoeverWishesIsShownThemFromThenOnAndCanTakeItBack() {
        Story story = newsroom.publish(Newsroom.content("ভিডিও মনে রাখা", "culture", STORY));
        try (BrowserContext context = Browser.context(Browser.window(1280))) {
            List<String> asked = playOthers(context);
            Page page = context.newPage();
            page.navigate(story.path());
            page.locator(".embed-face").first().click();
            page.getByLabel("এরপর থেকে ইউটিউব নিজে থেকে খুলুক").check();
            asked.clear();

            page.reload();
            page.locator(".embed").first().scrollIntoViewIfNeeded();
            assertThat(page.frameLocator(".embed iframe").getByText("প্লেয়ার")).isVisible();
            assertEquals(List.of("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?"), asked);

            page.getByLabel("এরপর থেকে ইউটিউব নিজে থেকে খুলুক").uncheck();
            page.reload();
            assertThat(page.locator(".embed iframe")).hasCount(0);
        }
    }

    @Test
    void withoutScriptsItIsALinkToItsPage() {
        Story story = newsroom.publish(Newsroom.content("ভিডিও লিংক হয়ে", "culture", STORY));
        try (BrowserContext context = Browser.context(Browser.window(360).setJavaScriptEnabled(false))) {
            playOthers(context);
            Page page = context.newPage();
            page.navigate(story.path());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("মেলার রিল")))
                    .click();
            page.waitForURL("https://www.facebook.com/reel/123456/");
        }
    }

    @Test
    void anAddressAloneBecomesABlockWithALineForItsTitle() {
        try (Page desk = opened(Browser.window(360), "<p>প্রথম।</p>")) {
            Locator text = desk.locator(".editor-text");
            text.click();
            desk.keyboard().press("Control+End");
            Browser.waitUntil(desk, "getSelection().focusOffset > 0");
            desk.keyboard().press("Enter");
            assertThat(desk.locator(".editor-text > p")).hasCount(2);
            text.evaluate(WritingTest.PASTE, Map.of("html", "", "text", "https://youtu.be/dQw4w9WgXcQ"));
            assertThat(desk.locator(".editor-embed")).containsText("youtube.com/watch?v=dQw4w9WgXcQ");
            desk.keyboard().type("নদীর ভিডিও");
            assertThat(desk.locator(".editor-embed-title")).hasText("নদীর ভিডিও");
            assertEquals(List.of(), Hindrances.on(desk));

            desk.keyboard().press("Enter");
            desk.keyboard().type("দেখুন https://a.example/b। আরও");
            desk.keyboard().press("Enter");
            desk.keyboard().type("https://twitter.com/kagoj/status/12");
            desk.keyboard().press("Enter");
            assertThat(desk.locator(".editor-embed")).hasCount(2);
            desk.keyboard().type("শেষ");
            assertThat(desk.locator("#body"))
                    .hasValue("<p>প্রথম।</p>"
                            + "<embedded-content href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\">নদীর ভিডিও</embedded-content>"
                            + "<p>দেখুন <a href=\"https://a.example/b\">https://a.example/b</a>। আরও</p>"
                            + "<embedded-content href=\"https://x.com/kagoj/status/12\"></embedded-content><p>শেষ</p>");

            desk.locator(".editor-embed-title").first().click();
            desk.keyboard().type("।");
            desk.keyboard().press("Escape");
            desk.keyboard().press("Delete");
            assertThat(desk.locator(".editor-embed")).hasCount(1);
        }
    }

    @Test
    void aRecordingOfOursCanBePlayedInTheEditorAndStaysWhatItIs() throws Exception {
        Path file = Files.createTempFile("sound", ".mp3");
        String sound = recordings
                .keep(Files.write(file, TestRecordings.mp3(7)), "সাক্ষাৎকার")
                .asset
                .path();
        String body = "<p>প্রথম।</p>\n<embedded-content href=\"" + sound + "\">কথা</embedded-content>";
        try (Page desk = opened(Browser.window(360), body)) {
            Locator block = desk.locator(".editor-embed");
            assertThat(block.locator("audio[controls]")).hasAttribute("src", sound);
            assertThat(block).not().containsText("/media/");
            assertEquals(List.of(), Hindrances.on(desk));
            block.locator(".editor-embed-title").click();
            desk.keyboard().press("End");
            desk.keyboard().type("বার্তা");
            assertThat(desk.locator("#body")).hasValue(body.replace("কথা", "কথাবার্তা"));
        }
    }

    @Test
    void aBoxAPartToOpenAndANoteAreMadeInTheEditor() {
        try (Page desk = opened(Browser.window(1280), "<p>প্রথম।</p>")) {
            Locator text = desk.locator(".editor-text");
            text.click();
            desk.keyboard().press("Control+End");
            insert(desk, "বক্স: মূল কথা");
            desk.keyboard().type("মূল কথা");
            desk.keyboard().press("ArrowDown");
            desk.keyboard().type("এক");
            desk.keyboard().press("Control+End");
            insert(desk, "পাঠক খুলে পড়বেন এমন অংশ");
            desk.keyboard().type("বিস্তারিত");
            desk.keyboard().press("Enter");
            desk.keyboard().type("ভেতরে");
            desk.keyboard().press("Control+End");
            desk.keyboard().type("শেষ টীকা");
            for (int i = 0; i < 2; i++) {
                desk.keyboard().press("Shift+ArrowLeft");
            }
            desk.locator("[data-tool=note]").click();
            assertThat(desk.locator("#body"))
                    .hasValue(
                            Pattern.compile(
                                    "^<p>প্রথম।</p><aside class=\"key-points\"><h3>মূল কথা</h3><ul><li>এক</li></ul></aside>"
                                            + "<details><summary>বিস্তারিত</summary><p>ভেতরে</p></details><p>শেষ <foot-note>টীকা</foot-note></p>$"));
            assertEquals(List.of(), Hindrances.on(desk));
        }
    }

    private static void insert(Page desk, String what) {
        desk.locator("[data-tool=more]").click();
        desk.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(what))
                .click();
    }

    @Test
    void withoutScriptsAnAddressOnALineIsEmbeddedWhenItIsSaved() {
        try (Page desk = opened(Browser.window(1280).setJavaScriptEnabled(false), "<p>প্রথম।</p>")) {
            desk.locator("#body").fill("<p>প্রথম।</p>\nhttps://youtu.be/dQw4w9WgXcQ\n<p>শেষ।</p>");
            desk.locator("#body").press("Tab");
            desk.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("সংরক্ষণ").setExact(true))
                    .first()
                    .click();
            assertThat(desk.locator("#body"))
                    .hasValue("<p>প্রথম।</p>\n<embedded-content href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\">"
                            + "</embedded-content>\n<p>শেষ।</p>");
        }
    }

    private Page opened(com.microsoft.playwright.Browser.NewContextOptions window, String body) {
        accounts.createUnlessThere(NAME, Role.ADMIN, PASSWORD);
        long id = newsroom.draft(Newsroom.content("এমবেডের খসড়া", "life", body)).id;
        Page page = Browser.loggedInPage(window, NAME, PASSWORD);
        page.navigate("/desk/stories/" + id);
        return page;
    }

    /** @return the addresses that are asked of anybody else, as they are asked */
    private static List<String> playOthers(BrowserContext context) {
        List<String> asked = new ArrayList<>();
        context.route(ELSEWHERE, route -> {
            asked.add(route.request().url());
            route.fulfill(
                    new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(
                                    "<!DOCTYPE html><html lang=bn><title>প্লেয়ার</title><main><h1>প্লেয়ার</h1></main></html>"));
        });
        return asked;
    }
}
