package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.story.Story;

/** What scripts add to a story for who reads it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReadingTest {
    private static final String WIDE_TABLE =
            "<table><tbody><tr>" + "<td>আন্তর্জাতিক</td>".repeat(12) + "</tr></tbody></table>";

    @Inject
    Newsroom newsroom;

    @Test
    void freshNewsSaysHowLongAgoItCame() {
        Instant now = Instant.now();
        Story story = newsroom.publish(Newsroom.content("টাটকা খবর", "life", "<p>লেখা</p>"), now.minusSeconds(12 * 60));
        try (Page page = Browser.page(360)) {
            page.clock().install(new Clock.InstallOptions().setTime(Date.from(now)));
            page.navigate(story.path());
            Locator time = page.locator(".story-facts time").first();
            assertThat(time).hasText("১২ মিনিট আগে");
            assertThat(time).hasAttribute("title", Pattern.compile("[০-৯]+ \\S+ [০-৯]{4}, [০-৯]{2}:[০-৯]{2}"));
            String absolute = time.getAttribute("title");

            page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
            assertThat(time).hasText(absolute);
            page.evaluate("() => dispatchEvent(new Event('afterprint'))");
            assertThat(time).hasText("১২ মিনিট আগে");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(time).hasText(absolute);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            assertThat(time).hasText("১২ মিনিট আগে");

            page.clock().fastForward("03:00:00");
            assertThat(time).hasText("৩ ঘণ্টা আগে");
            page.clock().fastForward("21:00:00");
            assertThat(time).hasText(absolute);
        }
    }

    @Test
    void whatAReaderChoosesIsRememberedAndMovesNothing() {
        Story story = newsroom.publish(Newsroom.content("বাছাইয়ের লেখা", "life", "<p>প্রথম।</p><p>দ্বিতীয়।</p>"));
        try (Page page = Browser.page(360)) {
            page.navigate(story.path());
            assertEquals("rgb(253, 253, 252)", paper(page));
            Locator size = page.locator(".story-facts").getByLabel("লেখা");
            assertThat(size).isVisible();
            double normal = letters(page);
            size.selectOption("আরো বড়");
            page.locator(".story-facts").getByLabel("রং").selectOption("আঁধার");
            assertEquals("rgb(20, 21, 23)", paper(page));
            assertEquals(normal * 1.3, letters(page), .1);

            page.addInitScript("""
                    window.moved = [];
                    new PerformanceObserver(list => list.getEntries().forEach(shift => moved.push(
                        shift.value + ' ' + shift.sources.map(s => s.node?.outerHTML?.slice(0, 60) ?? s.node?.textContent))))
                        .observe({ type: 'layout-shift', buffered: true });
                    window.asPainted = [];
                    new PerformanceObserver(() => asPainted.push(getComputedStyle(document.body).backgroundColor))
                        .observe({ type: 'paint', buffered: true });""");
            page.reload();
            page.waitForLoadState();
            assertThat(size).hasValue("largest");
            assertEquals("rgb(20, 21, 23)", paper(page));
            Browser.waitUntil(page, "asPainted.length > 0");
            assertEquals("rgb(20, 21, 23)", page.evaluate("asPainted[0]"));
            assertEquals(normal * 1.3, letters(page), .1);
            assertEquals(List.of(), Hindrances.on(page));
            assertEquals(List.of(), page.evaluate("moved"));

            page.locator(".colophon").getByLabel("রং").selectOption("যন্ত্রের মতো");
            assertEquals("rgb(253, 253, 252)", paper(page));
            assertEquals(List.of("reader-text"), page.evaluate("Object.keys(localStorage)"));
            assertEquals(List.of(), page.context().cookies());
        }
    }

    @Test
    void aWideTableScrollsByKeyboardAndThePageDoesNot() {
        Story story = newsroom.publish(Newsroom.content("চওড়া সারণি", "life", WIDE_TABLE + "<p>শেষ।</p>"));
        try (Page page = Browser.page(360)) {
            page.navigate(story.path());
            Locator table = page.getByLabel("সারণি ১");
            table.focus();
            page.keyboard().press("ArrowRight");
            Browser.waitUntil(page, "document.querySelector('.table').scrollLeft > 0");
            assertEquals(List.of(), Hindrances.stickingOut(page));
            assertEquals(List.of(), Hindrances.on(page));
        }
    }

    @Test
    void aLinkIsCopied() {
        Story story = newsroom.publish(Newsroom.content("কপি করার লেখা", "life", "<p>লেখা</p>"));
        try (Page page = Browser.page()) {
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.navigate(story.path());
            page.getByText("লিংক কপি করুন").click();
            assertThat(page.locator(".share [role=status]")).hasText("কপি হয়েছে");
            String copied = (String) page.evaluate("navigator.clipboard.readText()");
            assertTrue(copied.endsWith("/" + story.id), copied);
        }
    }

    private static String paper(Page page) {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private static double letters(Page page) {
        return ((Number) page.evaluate("parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)"))
                .doubleValue();
    }
}
