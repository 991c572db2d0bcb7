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
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.story.fronts.Front;
import shironam.story.fronts.FrontEditing;

/** A front arranged with a mouse. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FrontPagesTest {
    private static final String NAME = "front-mouse";
    private static final String PASSWORD = "a long password";
    private static final String HEADLINE = "টেনে আনার মতো ব্যাঘ্রশাবকের খবর";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    FrontEditing fronts;

    @AfterEach
    void nothingIsArranged() {
        Account account =
                QuarkusTransaction.requiringNew().call(() -> Account.named(NAME).orElseThrow());
        Front home = fronts.open(Front.HOME, account).orElseThrow();
        fronts.discard(home.id, home.version, account);
    }

    @Test
    void aStoryIsFoundAsOneTypesAndDraggedToItsSlot() {
        accounts.createUnlessThere(NAME, Role.EDITOR, PASSWORD);
        newsroom.publish(Newsroom.content("টানার আগে থেকেই যে খবর আছে", "life", "<p>লেখা।</p>"));
        newsroom.publish(Newsroom.content(HEADLINE, "life", "<p>লেখা।</p>"));
        try (Page page = Browser.loggedInPage(Browser.window(1280), NAME, PASSWORD)) {
            page.navigate("/desk/fronts/home");
            page.locator("#q").fill("ব্যাঘ্রশাবক");
            Locator found = page.locator(".found-story");
            assertThat(found).hasCount(1);
            drag(page, found, 1);
            assertThat(page.locator("#slot-1 h3")).hasText(HEADLINE);
            assertThat(page.locator("#slot-1")).hasClass(Pattern.compile("slot-pinned"));

            drag(page, page.locator("#slot-1"), 2);
            assertThat(page.locator("#slot-2 h3")).hasText(HEADLINE);
            assertThat(page.locator(".slot-pinned")).hasCount(1);
            page.navigate("/desk/fronts/home?q=ব্যাঘ্রশাবক");
            assertEquals(List.of(), Hindrances.on(page));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertEquals(List.of(), Hindrances.ofColours(page));
            page.setViewportSize(360, 800);
            assertEquals(List.of(), Hindrances.stickingOut(page));
        }
    }

    /** By its edge: in the middle there are fields. */
    private static void drag(Page page, Locator story, int slot) {
        page.waitForNavigation(
                () -> story.dragTo(page.locator("#slot-" + slot), new Locator.DragToOptions().setSourcePosition(6, 6)));
    }
}
