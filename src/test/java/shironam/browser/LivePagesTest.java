package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.story.Story;
import shironam.story.live.LiveReporting;
import shironam.story.live.LiveReporting.Words;
import shironam.story.live.LiveUpdate;

/** A story that is told live, before somebody who reads it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LivePagesTest {
    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    LiveReporting live;

    @Test
    void updatesComeWithoutMovingWhatOneReads() {
        Story story = newsroom.publish(Newsroom.content("সরাসরি দেখা", "life", "<p>শুরু।</p>".repeat(10)));
        Account by = editor();
        live.begin(story.id, by);
        for (int i = 1; i <= 12; i++) {
            live.add(story.id, new Words("", ("আপডেট " + i + "। ").repeat(20), false), null, by);
        }
        try (Page page = Browser.page(360)) {
            page.navigate(story.path());
            Locator read = page.locator(".live-update").nth(6);
            read.scrollIntoViewIfNeeded();
            assertThat(page.locator(".live-reload")).isHidden();
            page.waitForTimeout(300); // the stream is open
            double top = read.boundingBox().y;
            watch(read);

            live.add(story.id, new Words("নতুন খবর", "এইমাত্র জানা গেল।", true), null, by);
            LiveUpdate above = update(story, 2);
            live.change(story.id, above.id, above.change, new Words("", "ছোট হলো।", false), by);

            Locator button = page.locator(".live-news button");
            assertThat(button).hasText("১টি নতুন আপডেট");
            assertThat(page.locator("#update-" + above.id + " .prose")).hasText("ছোট হলো।");
            assertEquals(top, read.boundingBox().y, 1.0, "what is read stays where it is");
            assertEquals(List.of(), page.evaluate("moved"), "in no frame");
            assertEquals(List.of(), Hindrances.on(page));

            button.click();
            assertThat(page.locator(".live-update").first()).containsText("এইমাত্র জানা গেল।");
            assertThat(page.locator(".live-update").first()).isFocused();
            assertThat(page.locator(".live-points a")).hasText("নতুন খবর");
            assertThat(button).hasCount(0);
            assertEquals(360, page.evaluate("document.scrollingElement.scrollWidth"));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertEquals(List.of(), Hindrances.ofColours(page), "in the dark");
        }
    }

    @Test
    void theDeskTellsItWithoutScripts() {
        Story story = newsroom.publish(Newsroom.content("ডেস্ক থেকে সরাসরি", "life", "<p>শুরু।</p>"));
        editor();
        try (Page page = Browser.loggedInPage(
                Browser.window(360).setJavaScriptEnabled(false), "live-page-editor", "সরাসরি পাতা দেখি")) {
            page.navigate("/desk/stories/" + story.id);
            page.locator(".bar-panel").click();
            page.locator(".panel-tabs a[href='#more']").click();
            page.getByText("সরাসরি খবরের পাতা").click();
            page.getByText("সরাসরি খবর শুরু করুন").click();
            page.getByLabel("কী ঘটেছে").first().fill("ডেস্কের প্রথম কথা।");
            page.getByText("জানান", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".told-words")).hasText("ডেস্কের প্রথম কথা।");
            page.navigate(story.path());
            assertThat(page.locator(".live-update")).containsText("ডেস্কের প্রথম কথা।");
            assertThat(page.locator(".live-reload")).isVisible();
        }
        try (Page page = Browser.loggedInPage(Browser.window(360), "live-page-editor", "সরাসরি পাতা দেখি")) {
            for (String path : List.of("/desk/stories/" + story.id + "/live", "/desk/breaking")) {
                page.navigate(path);
                assertEquals(List.of(), Hindrances.on(page), path);
                assertEquals(List.of(), Hindrances.stickingOut(page), path);
            }
        }
    }

    @Test
    void theDesksShortEditorBringsAPictureAndAnUpdateIsChangedInIt() {
        Story story = newsroom.publish(Newsroom.content("ছবিসহ সরাসরি", "life", "<p>শুরু।</p>"));
        live.begin(story.id, editor());
        try (Page page = Browser.loggedInPage(Browser.window(360), "live-page-editor", "সরাসরি পাতা দেখি")) {
            page.navigate("/desk/stories/" + story.id + "/live");
            page.locator(".editor-text").pressSequentially("সেতু ভেঙেছে।");
            page.keyboard().press("Enter");
            page.waitForFileChooser(() -> {
                        page.locator("[data-tool=picture]").click();
                        assertThat(page.locator(".editor-dialog-form")).hasCSS("display", "grid");
                        page.getByText("নিজের ফাইল…").click();
                    })
                    .setFiles(Path.of("seeds/pictures/nodi-godhuli.webp"));
            assertThat(page.locator(".editor-figure-img")).isVisible();
            assertThat(page.locator("[data-tool=h2]")).hasCount(0);
            assertEquals(List.of(), Hindrances.on(page));
            assertEquals(List.of(), Hindrances.stickingOut(page));
            page.getByText("জানান", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".told-words img")).isVisible();

            page.locator(".told summary").click();
            Locator text = page.locator(".told .editor-text");
            assertThat(text.locator("p").first()).hasText("সেতু ভেঙেছে।");
            text.locator("p").first().click();
            page.keyboard().press("End");
            page.keyboard().type(" আহত তিনজন।");
            page.locator(".told form .button").click();
            assertThat(page.locator(".told-words p").first()).hasText("সেতু ভেঙেছে। আহত তিনজন।");

            page.locator(".told summary").click();
            text.click();
            page.keyboard().press("Control+a");
            page.keyboard().press("Delete");
            page.locator(".told form .button").click();
            assertThat(page.locator(".told [role=alert]")).isInViewport();
            assertThat(page.locator(".told [role=alert]")).hasText("কী ঘটেছে, তা লিখুন।");

            page.navigate(story.path());
            assertThat(page.locator(".live-update p", new Page.LocatorOptions().setHasText("আহত তিনজন।")))
                    .isVisible();
            assertThat(page.locator(".live-update .picture img")).isVisible();
            assertEquals(List.of(), Hindrances.on(page));
        }
    }

    /** In every frame that is painted: where what is read stands, as far as it is not where it was. */
    private static void watch(Locator read) {
        read.evaluate("""
                (read) => {
                  window.moved = [];
                  const top = read.getBoundingClientRect().y;
                  const look = () => {
                    const now = read.getBoundingClientRect().y;
                    if (Math.abs(now - top) > 1) moved.push(now - top);
                    requestAnimationFrame(() => setTimeout(look));
                  };
                  look();
                }""");
    }

    private static LiveUpdate update(Story story, int place) {
        return QuarkusTransaction.requiringNew()
                .call(() -> LiveUpdate.of(story.id).get(place));
    }

    private Account editor() {
        accounts.createUnlessThere("live-page-editor", Role.EDITOR, "সরাসরি পাতা দেখি");
        return QuarkusTransaction.requiringNew()
                .call(() -> Account.named("live-page-editor").orElseThrow());
    }
}
