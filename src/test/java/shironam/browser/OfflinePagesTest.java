package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.story.Story;
import shironam.story.StoryContent;

/** Somebody reads, loses the network, and has it again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OfflinePagesTest {
    private static final String NO_NETWORK = "এখন সংযোগ নেই";

    @Inject
    Newsroom newsroom;

    @Inject
    Paper paper;

    @Test
    void whatWasReadIsThereWithoutANetworkAndNothingStaleWithOne() {
        Story read = newsroom.publish(content("পড়া হয়েছে এমন লেখা"));
        Story unread = newsroom.publish(content("পড়া হয়নি এমন লেখা"));
        try (Page page = reader()) {
            page.navigate(read.path());
            waitUntilKept(page, read.path());
            waitUntilKept(page, "/");

            page.context().setOffline(true);
            page.navigate(read.path() + "?fbclid=x");
            assertThat(page.locator("h1")).hasText("পড়া হয়েছে এমন লেখা");
            assertThat(page.locator(".kept")).containsText(NO_NETWORK);
            assertThat(page.locator(".kept time"))
                    .hasText(Pattern.compile("[০-৯]+ \\S+ ২০[০-৯]{2}, [০-৯]{2}:[০-৯]{2}"));
            assertLooksRight(page);
            page.navigate("/");
            assertThat(page.locator(".kept")).isVisible();
            assertThat(page.locator(".front .teaser").first()).isVisible();

            page.navigate(unread.path());
            assertThat(page.locator("h1")).hasText(NO_NETWORK);
            Locator kept = page.locator(".kept-stories a");
            assertThat(kept).hasText(new String[] {"পড়া হয়েছে এমন লেখা"});
            assertLooksRight(page);
            kept.click();
            assertThat(page.locator(".prose")).hasText("প্রথম অনুচ্ছেদ।");

            page.context().setOffline(false);
            assertThat(page.locator(".kept [role=status]")).containsText("সংযোগ ফিরেছে");
            assertEquals(List.of(), Hindrances.on(page));
            Story renamed = newsroom.save(read, content("বদলে যাওয়া শিরোনাম"));
            page.locator(".kept a").click();
            assertThat(page.locator("h1")).hasText("বদলে যাওয়া শিরোনাম");
            assertThat(page.locator(".kept")).hasCount(0);

            newsroom.withdraw(renamed);
            page.navigate(renamed.path());
            assertThat(page.locator("h1")).hasText("লেখাটি আর প্রকাশিত নেই");
            Browser.waitUntil(page, "path => caches.match(path).then(kept => !kept)", renamed.path());
            page.context().setOffline(true);
            page.navigate(renamed.path());
            assertThat(page.locator("h1")).hasText(NO_NETWORK);
            assertThat(page.locator(".kept-stories")).isHidden();
        }
    }

    @Test
    void picturesAndLettersOfWhatWasReadAreThereToo() throws Exception {
        paper.print();
        String story = paper.address("story");
        try (Page page = reader()) {
            page.navigate("/archive");
            Browser.waitUntil(page, "navigator.serviceWorker.controller");
            page.navigate(story);
            waitUntilKept(page, story);
            Browser.waitUntil(
                    page, "caches.open('kept-pictures-1').then(it => it.keys()).then(kept => kept.length > 0)");

            page.context().setOffline(true);
            page.navigate(story);
            assertThat(page.locator(".kept")).isVisible();
            Browser.waitUntil(page, "document.querySelector('.lead-picture img').naturalWidth > 0");
            assertEquals(
                    true,
                    page.evaluate("document.fonts.ready.then(() =>"
                            + " document.fonts.check('400 1em \"Noto Serif Bengali\"', 'ক'))"));
            page.navigate("/lite" + story);
            assertThat(page.locator(".kept")).isVisible();
        }
    }

    @Test
    void whatIsNotForReadersIsLeftAlone() {
        try (Page page = reader()) {
            page.navigate("/");
            waitUntilKept(page, "/");
            page.navigate("/desk");
            assertEquals(0, page.evaluate("performance.getEntriesByType('navigation')[0].workerStart"));
            page.navigate("/offline");
            page.context().setOffline(true);
            assertEquals(false, page.evaluate("fetch('/').then(() => true, () => false)"));
            assertEquals(false, page.evaluate("fetch('/feed.xml').then(() => true, () => false)"));
            assertEquals(false, page.evaluate("fetch('/', { method: 'POST' }).then(() => true, () => false)"));
        }
    }

    private static Page reader() {
        return Browser.page(Browser.window(360).setServiceWorkers(ServiceWorkerPolicy.ALLOW));
    }

    private static void waitUntilKept(Page page, String path) {
        Browser.waitUntil(page, "path => navigator.serviceWorker.controller && caches.match(path)", path);
    }

    private static void assertLooksRight(Page page) {
        assertEquals(List.of(), Hindrances.on(page));
        assertEquals(List.of(), Hindrances.stickingOut(page));
        assertEquals("rgb(253, 253, 252)", page.evaluate("getComputedStyle(document.body).backgroundColor"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertEquals(List.of(), Hindrances.ofColours(page), "in the dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static StoryContent content(String headline) {
        return Newsroom.content(headline, "life", "<p>প্রথম অনুচ্ছেদ।</p>");
    }
}
