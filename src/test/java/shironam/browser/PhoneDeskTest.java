package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.TestDatabase;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.story.Story;

/** Writing on a phone: however little of the page a keyboard leaves, the tools are in reach. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PhoneDeskTest {
    private static final String NAME = "phone-editor";
    private static final String PASSWORD = "a long password";

    /** How much of the element can be touched, at its middle and near its ends, in thirds. */
    private static final String IN_REACH = """
            element => {
                const {left, top, bottom} = element.getBoundingClientRect();
                const right = Math.min(element.getBoundingClientRect().right, innerWidth);
                return [0.1, 0.5, 0.8].filter(part => {
                    const hit = document.elementFromPoint(left + (right - left) * part, (top + bottom) / 2);
                    return hit && element.contains(hit);
                }).length;
            }""";

    private static final String CARET = """
            () => {
                const caret = getSelection().getRangeAt(0).getBoundingClientRect();
                const bar = document.querySelector(".bar").getBoundingClientRect();
                const tools = document.querySelector(".editor-head").getBoundingClientRect();
                return caret.top >= bar.bottom - 1 && caret.bottom <= tools.top + 1;
            }""";

    private static final String USED_UNDER_A_SHEET = """
            () => {
                const used = document.activeElement;
                return used === document.body || used.closest("#discussion, .panel-head") ? "" : used.outerHTML;
            }""";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @ParameterizedTest
    @ValueSource(ints = {640, 330})
    void theFormattingBarIsSeenWhileTheCursorIsFarDown(int height) {
        try (Page phone = opened(height)) {
            Locator text = phone.locator(".editor-text");
            text.click();
            phone.keyboard().press("Control+End");
            phone.keyboard().type(" শেষে লেখা");
            assertThat(phone.locator("[data-copy-said]")).containsText("রাখা হয়েছে");
            Locator tools = phone.locator(".editor-toolbar");
            assertThat(tools).isInViewport();
            assertEquals(3, tools.evaluate(IN_REACH), "nothing lies over the tools");
            assertEquals(
                    3,
                    phone.locator(".bar-actions > button:not([formaction])")
                            .first()
                            .evaluate(IN_REACH));
            assertTrue((Boolean) phone.evaluate(CARET), "the cursor is seen between them");
            assertTrue(tools.boundingBox().y > height - 60, "they stand over the keyboard");
            assertTrue(phone.locator(".bar").boundingBox().height <= 56, "the actions are one line");
            assertEquals(List.of(), Hindrances.stickingOut(phone));
            phone.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "phone-" + height + ".png")));

            for (int line = 0; line < 25; line++) {
                phone.keyboard().press("ArrowUp");
            }
            phone.waitForCondition(
                    () -> (Boolean) phone.evaluate(CARET)); // going up the cursor does not stay under the tools
            assertEquals(3, tools.evaluate(IN_REACH));
            phone.locator("[data-tool=bold]").click();
            assertThat(phone.locator("[data-tool=bold]")).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void whatStandsBesideTheTextIsASheetOverItWithEverythingInReach() {
        try (Page phone = opened(640)) {
            Locator preview = phone.locator("button[formaction$='/preview']");
            Locator section = phone.locator("#section");
            phone.locator(".editor-text").waitFor();
            phone.evaluate("scrollTo(0, 400)");
            assertThat(preview).isHidden();
            assertThat(section).isHidden();
            tap(phone, phone.locator(".bar-panel")); // a click of the driver's would scroll first
            assertThat(section).isVisible();
            assertEquals(3, preview.evaluate(IN_REACH));
            assertEquals(List.of(), Hindrances.on(phone));
            phone.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "phone-sheet.png")));

            phone.locator(".panel-tabs [href='#discussion']").click();
            assertThat(section).isHidden();
            assertThat(phone.locator("#comment")).isVisible();
            assertThat(phone.locator("#discussion")).isFocused();
            assertEquals(List.of(), Hindrances.stickingOut(phone));
            for (int tab = 0; tab < 15; tab++) {
                phone.keyboard().press("Tab");
                assertEquals("", phone.evaluate(USED_UNDER_A_SHEET), "Tab reaches nothing under the sheet");
            }
            phone.keyboard().press("Escape");
            assertThat(phone.locator("#comment")).isHidden();
            assertThat(phone.locator(".bar-panel")).isFocused();
            assertThat(phone.locator("[inert]")).hasCount(0);
            assertEquals(400, phone.evaluate("Math.round(scrollY)"), "the text stays where it was");
        }
    }

    @Test
    void aNewStoryHasItsOwnAddressUnderASheetToo() {
        accounts.createUnlessThere(NAME, Role.EDITOR, PASSWORD);
        try (Page phone = Browser.loggedInPage(Browser.window(360).setHasTouch(true), NAME, PASSWORD)) {
            phone.navigate("/desk/stories/new");
            phone.locator("#headline").fill("পাতের নিচে");
            phone.locator(".bar-panel").tap();
            assertThat(phone).hasURL(Pattern.compile(".*/desk/stories/\\d+#details"));
            assertThat(phone.locator("#section")).isVisible();
            phone.locator(".panel-close").tap();
            assertThat(phone.locator("#section")).isHidden();
            assertThat(phone).hasURL(Pattern.compile(".*/desk/stories/\\d+#text"));
            assertThat(phone.locator(".bar-panel")).isFocused();
        }
    }

    /** In both languages, where a reporter submits and where an editor schedules again. */
    @ParameterizedTest
    @CsvSource({"REPORTER, bn", "REPORTER, en", "CHIEF, bn", "CHIEF, en"})
    void stateAndButtonsOfAStoryFitTheBarWhole(Role role, String language) {
        String name = "phone-bar-" + role.word();
        accounts.createUnlessThere(name, role, PASSWORD);
        accounts.speak(Account.named(name).orElseThrow().id, language);
        try (Page phone = Browser.loggedInPage(Browser.window(360), name, PASSWORD)) {
            if (role == Role.CHIEF) {
                Story later = newsroom.publish(
                        Newsroom.content("বারে যা ধরে", "life", "<p>লেখা।</p>"),
                        Instant.now().plus(2, ChronoUnit.DAYS));
                phone.navigate("/desk/stories/" + later.id);
            } else {
                phone.navigate("/desk/stories/new");
                phone.locator("#headline").fill("বারে যা ধরে");
                phone.locator(".bar-actions button").first().click();
                phone.waitForURL(Pattern.compile(".*said=SAVED.*"));
            }
            Locator main = phone.locator(".bar-actions [formaction]");
            main.waitFor();
            assertEquals(true, main.evaluate("it => it.scrollWidth <= it.clientWidth"), "its words are whole");
            BoundingBox mark = phone.locator(".bar-facts .mark").boundingBox();
            if (mark != null) {
                assertTrue(mark.width >= 36, "a piece of a word says nothing");
                double buttons = phone.locator(".bar-actions").boundingBox().x;
                assertTrue(mark.x + mark.width <= buttons, "the mark ends before the buttons");
            }
            assertEquals(List.of(), Hindrances.stickingOut(phone));
        }
    }

    /** Beside the text at a desk, in one screen, each part behind its tab, with and without scripts. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void atADeskEverythingStandsBesideTheText(boolean scripts) {
        try (Page desk = opened(Browser.window(1280).setJavaScriptEnabled(scripts))) {
            assertThat(desk.locator("h1")).hasCount(1);
            assertThat(desk.locator(".bar-panel")).isHidden();
            assertThat(desk.locator("button[formaction$='/preview']")).isVisible();
            Map<String, String> parts = Map.of(
                    "#details", "#section", "#workflow", "#embargo", "#discussion", "#comment", "#more", "#share-days");
            parts.forEach((part, inIt) -> {
                desk.locator(".panel-tabs [href='" + part + "']").click();
                assertThat(desk.locator(inIt)).isVisible();
                assertThat(desk.locator(".side-part:visible")).hasCount(1);
                assertThat(desk.locator(".side-part:visible")).isInViewport();
            });
            desk.navigate(desk.url().replaceFirst("#.*", "") + "#comments");
            assertThat(desk.locator("#comment")).isInViewport();
            if (scripts) {
                assertThat(desk.locator(".panel-tabs [aria-current]")).hasAttribute("href", "#discussion");
                assertEquals(List.of(), Hindrances.on(desk));
                desk.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "desk-panel.png")));
            }
        }
    }

    private static void tap(Page phone, Locator button) {
        BoundingBox box = button.boundingBox();
        phone.touchscreen().tap(box.x + box.width / 2, box.y + box.height / 2);
    }

    private Page opened(int height) {
        return opened(Browser.window(360).setViewportSize(360, height).setHasTouch(true));
    }

    private Page opened(com.microsoft.playwright.Browser.NewContextOptions window) {
        accounts.createUnlessThere(NAME, Role.EDITOR, PASSWORD);
        String body = "<p>অনুচ্ছেদ, যা একটি ফোনের পর্দায় দুই-তিন লাইন জুড়ে থাকে।</p>".repeat(40);
        long id = newsroom.draft(Newsroom.content("ফোনে লেখা", "life", body)).id;
        Page page = Browser.loggedInPage(window, NAME, PASSWORD);
        page.navigate("/desk/stories/" + id);
        page.locator("#headline").waitFor();
        return page;
    }
}
