package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;

/** Somebody types, and then something goes wrong. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NeverLosingTest {
    private static final String NAME = "never-losing";
    private static final String PASSWORD = "a long password";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    private BrowserContext browser;
    private String story;

    @BeforeEach
    void atAStory() {
        accounts.createUnlessThere(NAME, Role.EDITOR, PASSWORD);
        story = "/desk/stories/" + newsroom.draft(Newsroom.content("হারাবে না", "life", "<p>শুরু।</p>")).id;
        browser = Browser.loggedIn(Browser.window(1280), NAME, PASSWORD);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void aTextIsKeptWhileItIsTypedAndThereAfterTheTabIsClosed() {
        Page page = open();
        type(page, " আরও কথা।");
        assertThat(page.locator("[data-copy-said]")).containsText("রাখা হয়েছে");
        page.close();

        assertThat(open().locator(".editor-text")).hasText("শুরু। আরও কথা।");
    }

    @Test
    void withoutTheServerItIsKeptInTheBrowser() {
        Page page = open();
        browser.setOffline(true);
        type(page, " সার্ভার নেই।");
        assertThat(page.locator("[data-copy-said]")).containsText("এই ব্রাউজারে রাখা হয়েছে");
        page.close();
        browser.setOffline(false);

        Page again = open();
        assertThat(again.locator(".editor-text")).hasText("শুরু। সার্ভার নেই।");
        assertThat(again.locator("[data-copy-said]")).containsText("রাখা হয়েছে:");
    }

    @Test
    void theSecondWindowDoesNotSilentlyWin() {
        Page first = open();
        Page second = open();
        type(first, " প্রথম জানালা।");
        assertThat(first.locator("[data-copy-said]")).containsText("রাখা হয়েছে");
        type(second, " দ্বিতীয় জানালা।");
        assertThat(second.locator("[data-copy-said]")).containsText("অন্য জানালায়");
        first.close();
        second.close();

        Page again = open();
        assertThat(again.locator(".editor-text")).hasText("শুরু। প্রথম জানালা।");
        assertThat(again.locator(".said-attention").filter(new Locator.FilterOptions().setHasText("দ্বিতীয় জানালা")))
                .hasCount(1);
    }

    @Test
    void aLoginThatEndsMeanwhileCostsNothing() {
        Page page = open();
        browser.clearCookies();
        type(page, " লগইন ছাড়া।");
        assertThat(page.locator("[data-copy-said]")).containsText("লগইন শেষ");
        try (Page other = browser.newPage()) {
            Browser.logIn(other, NAME, PASSWORD);
        }
        assertThat(page.locator("[data-copy-said]"))
                .containsText(
                        "রাখা হয়েছে:",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(15_000));

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("সংরক্ষণ").setExact(true))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("সংরক্ষিত")))
                .hasCount(1);
        assertThat(page.locator(".editor-text")).hasText("শুরু। লগইন ছাড়া।");
        assertTrue(page.locator(".said-attention")
                        .filter(new Locator.FilterOptions().setHasText("লগইন ছাড়া"))
                        .count()
                == 0);
    }

    @Test
    void aNewStoryIsThereFromItsFirstWordsOn() {
        Page page = open("/desk/stories/new");
        type(page, "প্রথম কথা।");
        assertThat(page.locator("[data-copy-said]")).containsText("রাখা হয়েছে");
        String begun = page.url();
        assertTrue(begun.matches(".*/desk/stories/\\d+"), begun);
        type(page, " তারপর আরও।");
        page.locator("#headline").focus();
        assertThat(page.locator("[data-copy-said]")).containsText("রাখা হয়েছে: ");
        page.close();

        assertThat(open(begun).locator(".editor-text")).hasText("প্রথম কথা। তারপর আরও।");
    }

    @Test
    void whatOneKeptInABrowserTheNextDoesNotSee() {
        accounts.createUnlessThere("next-at-browser", Role.EDITOR, PASSWORD);
        Page page = open();
        browser.setOffline(true);
        type(page, " শুধু আমার।");
        assertThat(page.locator("[data-copy-said]")).containsText("এই ব্রাউজারে রাখা হয়েছে");
        page.close();
        browser.setOffline(false);
        browser.clearCookies();
        try (Page login = browser.newPage()) {
            Browser.logIn(login, "next-at-browser", PASSWORD);
        }

        Page next = open();
        assertThat(next.locator(".editor-text")).hasText("শুরু।");
        assertThat(next.locator(".said-attention")).hasCount(0);
    }

    @Test
    void twoAtOneStorySeeEachOtherComeAndGo() {
        accounts.createUnlessThere("other-at-story", Role.EDITOR, PASSWORD);
        BrowserContext elsewhere = Browser.loggedIn(Browser.window(1280), "other-at-story", PASSWORD);
        try {
            Page first = open();
            Page other = elsewhere.newPage();
            other.navigate(story);
            assertThat(other.locator("[data-presence]")).hasText(NAME + " এখানে আছেন");

            first.evaluate("window.dispatchEvent(new Event('focus'))");
            assertThat(first.locator("[data-presence]")).hasText("other-at-story এখানে আছেন");
            first.navigate("/desk/stories");
            other.evaluate("window.dispatchEvent(new Event('focus'))");
            assertThat(other.locator("[data-presence]")).hasText("");
        } finally {
            elsewhere.close();
        }
    }

    private Page open() {
        return open(story);
    }

    private Page open(String story) {
        Page page = browser.newPage();
        page.onDialog(dialog -> dialog.accept());
        page.navigate(story);
        page.locator(".editor-text").waitFor();
        return page;
    }

    private static void type(Page page, String words) {
        Locator text = page.locator(".editor-text");
        text.click();
        text.press("Control+End");
        text.pressSequentially(words);
    }
}
