package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.story.Story;

/** Before a story goes out an editor sees what goes where, until they say that they know. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublishingSummaryTest {
    private static final String NAME = "summary-editor";
    private static final String PASSWORD = "a long password";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Test
    void whatGoesOutWhereIsShownUntilItIsSwitchedOff() {
        accounts.createUnlessThere(NAME, Role.EDITOR, PASSWORD);
        try (Page desk = Browser.loggedInPage(Browser.window(360), NAME, PASSWORD)) {
            long first = open(desk);
            Locator publish = desk.locator(".bar-actions button[formaction$='/publication']");
            Locator summary = desk.locator("dialog.summary");
            publish.click();
            assertThat(summary.locator("[data-when]")).hasText("এখনই");
            assertThat(summary.locator("[data-where]")).containsText("জীবনযাপন");
            assertThat(summary.locator("[data-shared]")).hasText("যা বের হবে");
            assertEquals(List.of(), Hindrances.on(desk));
            assertEquals(List.of(), Hindrances.stickingOut(desk));
            desk.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "summary-360.png")));
            desk.keyboard().press("Escape");
            assertThat(summary).hasCount(0);
            assertThat(publish).isFocused();
            assertFalse(isPublic(first));

            publish.click();
            summary.getByLabel("আর দেখাবেন না").check();
            summary.locator("[value=yes]").click();
            assertThat(desk.locator(".said").first()).containsText("প্রকাশিত হয়েছে");

            open(desk);
            publish.click();
            assertThat(desk.locator(".said").first()).containsText("প্রকাশিত হয়েছে");

            desk.navigate("/desk/account");
            desk.locator("#publishing button").click();
            open(desk);
            desk.locator("#publish-at").evaluate("field => { field.value = '2099-01-05T09:30'; }");
            publish.click();
            assertThat(summary.locator("[data-when]")).containsText("২০৯৯, ০৯:৩০");
            summary.locator("[value=yes]").click();
            assertThat(desk.locator(".bar-facts .mark")).hasText("নির্ধারিত");

            desk.locator(".editor-text").waitFor();
            publish.click();
            assertThat(summary.locator("[value=yes]")).hasText("সময়সহ সংরক্ষণ");
            desk.keyboard().press("Escape");
            desk.locator("#publish-at").evaluate("field => { field.value = ''; }");
            publish.click();
            assertThat(desk.locator(".notices .said-problem")).containsText("কোনো সময় দেওয়া নেই");
            assertThat(summary).hasCount(0);
        }
    }

    @Test
    void aStoryIsWrittenAndPublishedByTheKeyboardAlone() {
        accounts.createUnlessThere("keyboard-editor", Role.EDITOR, PASSWORD);
        try (Page desk = Browser.loggedInPage(Browser.window(1280), "keyboard-editor", PASSWORD)) {
            desk.navigate("/desk/stories/new");
            desk.locator(".editor-text").waitFor();
            tabTo(desk, "#headline");
            desk.keyboard().type("কীবোর্ডে লেখা খবর");
            tabTo(desk, ".editor-text");
            desk.keyboard().type("নদীর ধারে মেলা বসেছে।");
            tabTo(desk, "#section");
            desk.keyboard().press("ArrowDown");
            assertThat(desk.locator("#section")).not().hasValue("");
            desk.keyboard().press("Control+s");
            assertThat(desk.locator(".said").first()).containsText("সংরক্ষিত হয়েছে");
            desk.locator(".editor-text").waitFor();
            tabTo(desk, ".bar-actions button[formaction$='/publication']");
            desk.keyboard().press("Enter");
            assertThat(desk.locator("dialog.summary [value=yes]")).isFocused();
            desk.keyboard().press("Enter");
            assertThat(desk.locator(".said").first()).containsText("প্রকাশিত হয়েছে");
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 90; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reached by the Tab key");
    }

    private long open(Page desk) {
        long id = newsroom.draft(Newsroom.content("যা বের হবে", "life", "<p>লেখা।</p>")).id;
        desk.navigate("/desk/stories/" + id);
        desk.locator(".editor-text").waitFor();
        return id;
    }

    private static boolean isPublic(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Story.<Story>findById(id).isPublicAt(Instant.now()));
    }
}
