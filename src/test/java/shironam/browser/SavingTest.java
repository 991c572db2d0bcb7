package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.story.Story;
import shironam.story.history.Revision;

/** Somebody presses a button of the story form, and the server is away, answers nonsense, or hears it twice. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SavingTest {
    private static final String NAME = "saving-editor";
    private static final String PASSWORD = "a long password";

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    private BrowserContext browser;
    private long id;

    @BeforeEach
    void atAStory() {
        accounts.createUnlessThere(NAME, Role.CHIEF, PASSWORD);
        id = newsroom.draft(Newsroom.content("সংরক্ষণের লেখা", "life", "<p>শুরু।</p>")).id;
        browser = Browser.loggedIn(Browser.window(1280), NAME, PASSWORD);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void savingWithoutANetworkStaysInTheEditorAndIsDoneWhenItIsBack() {
        Page page = open();
        browser.setOffline(true);
        type(page, " নেটওয়ার্ক নেই।");
        save(page).click();
        assertThat(said(page)).containsText("সংরক্ষণ হয়নি");
        assertThat(page.locator(".editor-text")).hasText("শুরু। নেটওয়ার্ক নেই।");
        save(page).click();
        assertThat(said(page)).containsText("সংরক্ষণ হয়নি");
        assertEquals("<p>শুরু।</p>", stored());

        browser.setOffline(false);
        assertThat(page.locator(".said").first()).containsText("সংরক্ষিত হয়েছে", SOON);
        assertEquals("<p>শুরু। নেটওয়ার্ক নেই।</p>", stored());
        assertThat(page.locator(".said-attention")).hasCount(0);
    }

    @Test
    void publishingWithoutANetworkIsNotDoneLaterUnasked() {
        Page page = open();
        browser.setOffline(true);
        type(page, " এখনই।");
        Browser.publish(page);
        assertThat(said(page)).containsText("সংরক্ষণ হয়নি");
        browser.setOffline(false);
        assertThat(said(page)).containsText("আবার চাপুন", SOON);
        assertThat(said(page)).containsText("সার্ভার আবার সাড়া দিচ্ছে", SOON);
        page.waitForTimeout(1000);
        assertFalse(story().isPublicAt(Instant.now()));

        Browser.publish(page);
        assertThat(page.locator(".said").first()).containsText("প্রকাশিত হয়েছে", SOON);
        assertTrue(story().isPublicAt(Instant.now()));
    }

    @Test
    void aServerThatIsAwayIsTheSameAsNoNetwork() {
        Page page = open();
        page.route("**/working-copy", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        type(page, " সার্ভার নেই।");
        save(page).click();
        assertThat(said(page)).containsText("সংরক্ষণ হয়নি");
        assertThat(page.locator(".editor-text")).hasText("শুরু। সার্ভার নেই।");
    }

    @Test
    void whatAFailedSaveHadIsThereInThisAndInAnotherWindow() {
        Page page = open();
        failPosts(page);
        type(page, " ৫০০-এর আগে।");
        save(page).click();
        page.waitForURL("**/desk/stories/" + id, new Page.WaitForURLOptions().setTimeout(10_000));
        assertThat(page.locator("h1")).hasText("ব্যর্থ");
        page.unroute("**/desk/stories/" + id);
        page.navigate("/desk/stories/" + id);
        assertThat(page.locator(".editor-text")).hasText("শুরু। ৫০০-এর আগে।");
        assertThat(open().locator(".editor-text")).hasText("শুরু। ৫০০-এর আগে।");
    }

    @Test
    void goingBackFromAFailedSaveBringsTheTextThatOnlyTheBrowserHas() {
        Page page = open();
        type(page, " প্রথম।");
        save(page).click();
        assertThat(page.locator(".said").first()).containsText("সংরক্ষিত হয়েছে");
        assertTrue(page.url().contains("said="));

        failPosts(page);
        page.route("**/working-copy", route -> {
            if (route.request().method().equals("PUT")) {
                route.fulfill(new Route.FulfillOptions().setStatus(409).setBody("{}"));
            } else {
                route.resume();
            }
        });
        type(page, " দ্বিতীয়।");
        save(page).click();
        assertThat(page.locator("h1")).hasText("ব্যর্থ");
        page.unroute("**/working-copy");
        page.unroute("**/desk/stories/" + id);
        page.goBack();
        assertThat(page.locator(".editor-text")).hasText("শুরু। প্রথম। দ্বিতীয়।");
        assertThat(said(page))
                .containsText("রাখা হয়েছে:", SOON); // else it may leave this browser between page and script
        assertThat(open().locator(".editor-text")).hasText("শুরু। প্রথম। দ্বিতীয়।");
    }

    @Test
    void anOwnTextFromAnotherWindowIsNeverSomebodyElses() {
        Page first = open();
        Page second = open();
        type(first, " এক জানালা।");
        save(first).click();
        assertThat(first.locator(".said").first()).containsText("সংরক্ষিত হয়েছে");
        type(second, " আরেক জানালা।");
        save(second).click();
        Locator problem = second.locator(".said-problem").first();
        assertThat(problem).containsText("আপনি নিজেই অন্য জানালা থেকে");
        assertThat(second.locator("main")).not().containsText("অন্য কেউ");
        assertThat(second.locator("main")).not().containsText("অন্যেরটি");
        assertThat(second.locator("main")).not().containsText("দুজনেই");
    }

    /** The server has saved it, and the line broke before anybody heard. */
    @Test
    void aSaveWhoseAnswerWasLostIsGoneOnFromAndNobodyElses() {
        Page page = open();
        page.route("**/desk/stories/" + id, route -> {
            if (route.request().method().equals("POST")) {
                route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        type(page, " পৌঁছেছে।");
        save(page).click();
        page.waitForCondition(() -> stored().equals("<p>শুরু। পৌঁছেছে।</p>"));
        page.waitForURL("chrome-error://**");
        page.unroute("**/desk/stories/" + id);
        page.navigate("/desk/stories/" + id);
        assertThat(page.locator(".editor-text")).hasText("শুরু। পৌঁছেছে।");
        assertThat(page.locator("main")).not().containsText("অন্য কেউ");
        type(page, " তারপর।");
        save(page).click();
        assertThat(page.locator(".said").first()).containsText("সংরক্ষিত হয়েছে");
        assertThat(page.locator(".said-problem, .said-attention")).hasCount(0);
        assertEquals("<p>শুরু। পৌঁছেছে। তারপর।</p>", stored());
    }

    @Test
    void aDoubleClickSavesOnce() {
        Page page = open();
        type(page, " দুবার।");
        int before = revisions();
        save(page).dblclick();
        assertThat(page.locator(".said").first()).containsText("সংরক্ষিত হয়েছে");
        assertThat(page.locator(".said-problem")).hasCount(0);
        assertEquals("<p>শুরু। দুবার।</p>", stored());
        assertTrue(revisions() <= before + 1);
    }

    @Test
    void whatIsStillBeingCleanedIsSavedWithTheRest() {
        Page page = open();
        page.route("**/desk/pasted", route -> {}); // never answered
        Locator text = page.locator(".editor-text");
        text.click();
        text.press("Control+End");
        text.evaluate(WritingTest.PASTE, java.util.Map.of("html", "<p>পেস্ট করা</p>", "text", "পেস্ট করা"));
        page.keyboard().type(" টাইপ করা");
        save(page).click();
        assertThat(page.locator(".said").first()).containsText("সংরক্ষিত হয়েছে");
        assertEquals("<p>শুরু।পেস্ট করা টাইপ করা</p>", stored());
    }

    @Test
    void enterInALineSendsNothing() {
        Page page = open();
        page.evaluate("addEventListener('submit', () => { document.title = 'sent' }, true)");
        for (String line : List.of("#headline", "#author", "#slug", "#publish-at")) {
            page.locator(line).press("Enter");
        }
        assertNotEquals("sent", page.title());
    }

    private void failPosts(Page page) {
        page.route("**/desk/stories/" + id, route -> {
            if (route.request().method().equals("POST")) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(500)
                        .setContentType("text/html; charset=UTF-8")
                        .setBody("<h1>ব্যর্থ</h1>"));
            } else {
                route.resume();
            }
        });
    }

    private Page open() {
        Page page = browser.newPage();
        page.onDialog(dialog -> dialog.accept());
        page.navigate("/desk/stories/" + id);
        page.locator(".editor-text").waitFor();
        return page;
    }

    private static void type(Page page, String words) {
        Locator text = page.locator(".editor-text");
        text.click();
        text.press("Control+End");
        text.pressSequentially(words);
    }

    private static Locator save(Page page) {
        return page.locator(".bar-actions > button:not([formaction])").first();
    }

    private static Locator said(Page page) {
        return page.locator("[data-copy-said]");
    }

    private String stored() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Story.require(id).content().body());
    }

    private Story story() {
        return QuarkusTransaction.requiringNew().call(() -> Story.require(id));
    }

    private int revisions() {
        return QuarkusTransaction.requiringNew().call(() -> Revision.of(id).size());
    }
}
