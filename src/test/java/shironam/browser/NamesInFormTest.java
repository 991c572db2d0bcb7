package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;

/** Names of authors and tags are suggested in the form, and are taken by keyboard and by touch. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NamesInFormTest {
    private static final String NAME = "names-editor";
    private static final String PASSWORD = "a long password";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Test
    void aNameIsTakenByKeyboardAndOneThatIsNearlyThereIsOffered() {
        try (Page desk = form(1280)) {
            Locator author = desk.locator("#author");
            author.fill("নতুন মানুষ ও ফাহি");
            Locator list = desk.locator("#" + author.getAttribute("aria-controls"));
            assertThat(list).isVisible();
            assertThat(author).hasAttribute("aria-expanded", "true");
            assertEquals(List.of(), Hindrances.on(desk));
            desk.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "names-1280.png")));
            author.press("ArrowDown");
            author.press("Enter");
            assertThat(author).hasValue("নতুন মানুষ ও ফাহিমা তরফদার");
            assertThat(list).isHidden();

            author.fill("ফাহীমা তরফদার");
            author.press("Escape");
            author.press("Tab");
            Locator near = desk.locator(".names-near button").first();
            assertThat(near).isVisible();
            near.click();
            assertThat(author).hasValue("ফাহিমা তরফদার");
        }
    }

    @Test
    void onAPhoneATagIsTakenByTouch() {
        try (Page phone = form(360)) {
            phone.locator(".bar-panel").click();
            phone.locator("#tags").pressSequentially("nodir par");
            Locator option = phone.locator("[role=option]").first();
            assertThat(option).hasText("নদীর পাড়ের হাট");
            assertEquals(List.of(), Hindrances.stickingOut(phone));
            phone.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "names-360.png")));
            option.click();
            assertThat(phone.locator("#tags")).hasValue("নদীর পাড়ের হাট");
        }
    }

    @Test
    void aTagWithAnAndInItAndAPlaceAreTakenWhole() {
        try (Page desk = form(1280)) {
            Locator tags = desk.locator("#tags");
            tags.pressSequentially("হাটবাজার, ভাটিয়ালি ও ব");
            option(desk, tags).click();
            assertThat(tags).hasValue("হাটবাজার, ভাটিয়ালি ও বাউল");

            Locator places = desk.locator("#places");
            places.pressSequentially("sylhet s");
            assertThat(option(desk, places)).isVisible();
            places.press("Escape");
            places.fill("");
            places.pressSequentially("নড়াইল, ঝিনাই");
            option(desk, places).click();
            assertThat(places).hasValue("নড়াইল, ঝিনাইদহ");
        }
    }

    private static Locator option(Page page, Locator field) {
        return page.locator("#" + field.getAttribute("aria-controls") + " [role=option]")
                .first();
    }

    private Page form(int width) {
        accounts.createUnlessThere(NAME, Role.EDITOR, PASSWORD);
        newsroom.publish(Newsroom.content(
                "নামের লেখা",
                "life",
                "<p>নামের লেখা</p>",
                "ফাহিমা তরফদার",
                "",
                List.of("নদীর পাড়ের হাট", "ভাটিয়ালি ও বাউল")));
        Page page = Browser.loggedInPage(Browser.window(width), NAME, PASSWORD);
        page.navigate("/desk/stories/new");
        page.locator(".editor-text").waitFor();
        page.locator("#author[role=combobox]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }
}
