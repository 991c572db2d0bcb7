package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shironam.TestDatabase;
import shironam.bangla.Dates;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;

/** What editors are promised at the desk, in a browser. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeskPagesTest {
    private static final String NAME = "browser-editor-with-a-name-of-40-letters";
    private static final String PASSWORD = "a long password";
    private static final String ENGLISH = "browser-english-admin";

    /** Each at least once: on a phone, on a desk and there in the dark, with names as long as may be. */
    private static final List<String> PAGES = List.of(
            "/desk/login",
            "/desk",
            "/desk/calendar",
            "/desk/notices",
            "/desk/notices/choices",
            "/desk/plans/new",
            "/desk/reading",
            "/desk/breaking",
            "/desk/bulk?story={id}&do=publish",
            "/desk/sections",
            "/desk/settings",
            "/desk/pages",
            "/desk/menus",
            "/desk/stories",
            "/desk/stories/new",
            "/desk/stories/{id}",
            "/desk/stories/{id}/history",
            "/desk/stories/{id}/history/1",
            "/desk/stories/{id}/cards",
            "/desk/card-problems",
            "/desk/imports",
            "/desk/recordings",
            "/desk/accounts");

    private static final List<String> OTHER_PAGES = List.of(
            "/desk/account",
            "/desk/audit",
            "/desk/authors",
            "/desk/first-run",
            "/desk/follow-ups",
            "/desk/fronts",
            "/desk/fronts/home",
            "/desk/pictures",
            "/desk/pictures/batch",
            "/desk/places",
            "/desk/redirects",
            "/desk/stories/{id}/live",
            "/desk/tags");

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @BeforeEach
    void somebody() {
        accounts.createUnlessThere(NAME, Role.ADMIN, PASSWORD);
    }

    @Test
    void aChangedHeadlineIsBeforeTheNextReader() {
        long id = published("ডেস্কে বদলানোর আগের শিরোনাম", "<p>লেখার একমাত্র অনুচ্ছেদ।</p>");
        try (Page desk = atDesk();
                Page reader = Browser.page()) {
            reader.navigate("/x/" + id);
            String oldAddress = reader.url();
            assertThat(reader.locator("h1")).hasText("ডেস্কে বদলানোর আগের শিরোনাম");

            desk.navigate("/desk/stories/" + id);
            desk.getByLabel("শিরোনাম", new Page.GetByLabelOptions().setExact(true))
                    .fill("বদলানোর পরের শিরোনাম");
            desk.getByRole(AriaRole.BUTTON, named("হালনাগাদ করুন")).click();
            assertThat(desk.getByRole(AriaRole.STATUS).first()).containsText("সংরক্ষিত");

            reader.navigate(oldAddress);
            assertThat(reader.locator("h1")).hasText("বদলানোর পরের শিরোনাম");
            assertTrue(!reader.url().equals(oldAddress), "the old address leads to the new one");
        }
    }

    @Test
    void aStoryIsWrittenWithACardAndPublished() {
        long target = published("কার্ডের লক্ষ্য যে লেখা", "<p>লক্ষ্যের লেখা।</p>");
        try (Page desk = atDesk()) {
            desk.navigate("/desk");
            desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("নতুন লেখা"))
                    .click();
            desk.getByLabel("শিরোনাম", new Page.GetByLabelOptions().setExact(true))
                    .fill("ব্রাউজারে লেখা খবর");
            desk.getByLabel("বিভাগ").selectOption("life");
            Locator text = desk.locator(".editor-text");
            text.click();
            text.pressSequentially("প্রথম অনুচ্ছেদ।");
            text.press("Enter");
            text.pressSequentially("দ্বিতীয় অনুচ্ছেদ।");
            text.press("Home");
            desk.getByRole(AriaRole.BUTTON, named("আরো পড়ুন কার্ড")).click();
            desk.getByRole(AriaRole.COMBOBOX, named("খবর খুঁজুন, বা ঠিকানা দিন"))
                    .fill("লক্ষ্য");
            desk.getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText("কার্ডের লক্ষ্য"))
                    .first()
                    .click();
            assertThat(desk.locator(".editor-card-headline")).hasText("কার্ডের লক্ষ্য যে লেখা");

            desk.getByRole(AriaRole.BUTTON, named("সংরক্ষণ")).click();
            assertThat(desk.getByRole(AriaRole.STATUS).first()).containsText("সংরক্ষিত");
            Browser.publish(desk);
            assertThat(desk.getByRole(AriaRole.STATUS).first()).containsText("প্রকাশিত");

            desk.navigate(desk.locator(".bar-state a[target]").getAttribute("href"));
            assertEquals(
                    List.of("প্রথম অনুচ্ছেদ।", "কার্ডের লক্ষ্য যে লেখা", "দ্বিতীয় অনুচ্ছেদ।"),
                    desk.locator(".prose > p, .prose .card-headline").allTextContents());
        }
    }

    @Test
    void aPictureThatIsDroppedIntoTheTextIsKept() {
        long id = written("ছবির লেখা", "<p>ছবির আগের অনুচ্ছেদ।</p>");
        try (Page desk = atDesk()) {
            desk.navigate("/desk/stories/" + id);
            Locator text = desk.locator(".editor-text");
            text.click();
            desk.getByRole(AriaRole.BUTTON, named("ছবির বিবরণ ও ক্যাপশন")).click();
            desk.waitForFileChooser(() -> desk.getByRole(AriaRole.BUTTON, named("নিজের ফাইল…"))
                            .click())
                    .setFiles(Path.of("seeds/pictures/nodi-godhuli.webp"));
            assertThat(desk.locator(".editor-figure-img")).isVisible();
            desk.keyboard().press("Control+s");
            assertThat(desk.getByRole(AriaRole.STATUS).first()).containsText("সংরক্ষিত");
            assertThat(desk.locator(".editor-figure-img"))
                    .hasAttribute("src", Pattern.compile("/media/[0-9a-f]{64}\\.webp"));

            assertUsedAgainByKeyboard(desk);
        }
    }

    /** What the paper has is found in the library, for the text and as the lead picture. */
    private void assertUsedAgainByKeyboard(Page desk) {
        long other = written("আরেকটি লেখা", "<p>অনুচ্ছেদ।</p>");
        desk.navigate("/desk/stories/" + other);
        desk.locator(".editor-text").click();
        desk.getByRole(AriaRole.BUTTON, named("ছবির বিবরণ ও ক্যাপশন")).press("Enter");
        desk.locator("dialog[open]").getByRole(AriaRole.COMBOBOX).pressSequentially("nodi-godhuli");
        assertThat(desk.locator("dialog[open] [role=option][aria-selected=true]"))
                .hasCount(1);
        assertEquals(List.of(), Hindrances.on(desk));
        desk.keyboard().press("Enter");
        assertThat(desk.locator(".editor-figure-img"))
                .hasAttribute("src", Pattern.compile("/media/[0-9a-f]{64}\\.webp"));

        desk.getByText("ছবিঘর থেকে…").press("Enter");
        desk.locator("dialog[open]").getByRole(AriaRole.COMBOBOX).pressSequentially("nodi-godhuli");
        assertThat(desk.locator("dialog[open] [role=option][aria-selected=true]"))
                .hasCount(1);
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#picture-url")).hasValue(Pattern.compile("/media/[0-9a-f]{64}\\.webp"));
        desk.keyboard().press("Control+s");
        assertThat(desk.getByRole(AriaRole.STATUS).first()).containsText("সংরক্ষিত");
    }

    @Test
    void aPictureThatDoesNotArriveIsToldInTheDesksLanguage() {
        long id = written("ছবি আসে না", "<p>অনুচ্ছেদ।</p>");
        try (Page desk = atDesk()) {
            desk.navigate("/desk/stories/" + id);
            desk.route("**/desk/pictures", Route::abort);
            List<String> said = new ArrayList<>();
            desk.onDialog(dialog -> {
                said.add(dialog.message());
                dialog.accept();
            });
            desk.waitForFileChooser(() -> {
                        desk.locator("[data-tool=picture]").click();
                        desk.getByText("নিজের ফাইল…").click();
                    })
                    .setFiles(Path.of("seeds/pictures/nodi-godhuli.webp"));
            desk.waitForCondition(() -> !said.isEmpty());
            assertTrue(said.get(0).contains("পৌঁছায়নি"), said.get(0));
        }
    }

    @Test
    void leavingWithUnsavedWordsAsksFirst() {
        long id = written("না রাখা বদল", "<p>অনুচ্ছেদ।</p>");
        try (Page desk = atDesk()) {
            desk.navigate("/desk/stories/" + id);
            desk.locator(".editor-text").pressSequentially("আরও কিছু ");
            List<String> asked = new ArrayList<>();
            desk.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("সব লেখা"))
                    .first()
                    .click();
            desk.waitForTimeout(300);
            assertEquals(List.of("beforeunload"), asked);
            assertTrue(desk.url().endsWith("/desk/stories/" + id));
        }
    }

    @Test
    void theEditorCanBeLeftAndUsedByKeyboardAlone() {
        long id = written("শুধু কিবোর্ডে", "<p>অনুচ্ছেদ।</p>");
        try (Page desk = atDesk()) {
            desk.navigate("/desk/stories/" + id);
            desk.getByLabel("সারসংক্ষেপ").focus();
            desk.keyboard().press("Tab");
            assertThat(desk.locator(".editor-tool[tabindex='0']").first()).isFocused();
            desk.keyboard().press("ArrowRight");
            desk.keyboard().press("Tab");
            assertThat(desk.locator(".editor-text")).isFocused();
            desk.keyboard().press("Tab");
            assertThat(desk.getByLabel("বিভাগ")).isFocused();
        }
    }

    @Test
    void aPlanGoesToAnotherDayByKeysAndByMouse() {
        LocalDate day = LocalDate.now(Dates.zone()).withDayOfMonth(10).plusMonths(1);
        try (Page page = atDesk(Browser.window(1280))) {
            page.navigate("/desk/plans/new?day=" + day);
            page.locator("#title").fill("টেনে সরানো পরিকল্পনা");
            page.locator("#plan .main-button").click();
            assertThat(planned(page, day)).isVisible();
            assertEquals(List.of(), Hindrances.on(page), "the calendar with an entry");

            planned(page, day).press("Alt+ArrowRight");
            assertThat(planned(page, day.plusDays(1))).isFocused();
            page.keyboard().press("Alt+ArrowDown");
            assertThat(planned(page, day.plusDays(8))).isFocused();

            planned(page, day.plusDays(8)).dragTo(page.locator("[data-day='" + day.plusDays(2) + "']"));
            assertThat(planned(page, day.plusDays(2))).isVisible();
        }
    }

    private static Locator planned(Page page, LocalDate day) {
        return page.locator("[data-day='" + day + "'] .entry-link", new Page.LocatorOptions().setHasText("টেনে সরানো"));
    }

    @Test
    void whatCanBeDoneWithManyStoriesIsInSightWhenOneIsChosen() {
        for (int i = 0; i < 12; i++) {
            written("অনেকের একটি " + i, "<p>লেখা।</p>");
        }
        try (Page page = atDesk(Browser.window(360))) {
            page.navigate("/desk/stories");
            page.locator(".tick input").first().check();
            assertThat(page.locator("#bulk [value=trash]")).isInViewport();
        }
    }

    static List<String> pages() {
        return PAGES;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everybodyCanWorkAtTheDesk(String address) {
        long id = written(
                "সবার জন্য ডেস্ক " + "অপ্রত্যাশিত".repeat(12),
                "<h2>উপশিরোনাম</h2><p>অনুচ্ছেদ <a href=\"https://example.org/\">লিংক</a>।</p>"
                        + "<related-story href=\"https://example.org/a/1\"></related-story><table><tr><th>ক</th></tr><tr><td>খ</td></tr></table>");
        boolean outside = address.equals("/desk/login");
        var window = Browser.window(360);
        try (Page page = outside ? Browser.page(window) : atDesk(window)) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(address.replace("{id}", Long.toString(id)));
            if (address.endsWith("{id}")) {
                assertThat(page.locator(".editor-card-headline")).isVisible();
            }
            assertEquals(List.of(), Hindrances.on(page), "on a phone");
            assertEquals(List.of(), Hindrances.stickingOut(page), "on a phone");
            page.setViewportSize(1280, 800);
            assertEquals(List.of(), Hindrances.on(page), "on a desk");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertEquals(List.of(), Hindrances.ofColours(page), "on a desk, in the dark");
            assertEquals(List.of(), Hindrances.stickingOut(page), "on a desk");
            assertEquals(List.of(), complaints);
        }
    }

    @Test
    void nothingSticksOutInEnglishOnAPhoneEither() {
        accounts.createUnlessThere(ENGLISH, Role.ADMIN, PASSWORD);
        long id = written("English desk", "<p>লেখা।</p>");
        try (Page page = Browser.loggedInPage(Browser.window(360), ENGLISH, PASSWORD)) {
            page.navigate("/desk");
            page.locator(".top-person summary").click();
            page.locator("form[action='/desk/language'] button").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            Stream.concat(PAGES.stream(), OTHER_PAGES.stream()).forEach(address -> {
                page.navigate(address.replace("{id}", Long.toString(id)));
                assertEquals(List.of(), Hindrances.stickingOut(page), address);
            });
        }
    }

    private static Page atDesk() {
        return atDesk(Browser.window(1280));
    }

    private static Page atDesk(com.microsoft.playwright.Browser.NewContextOptions window) {
        return Browser.loggedInPage(window, NAME, PASSWORD);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private long written(String headline, String body) {
        return newsroom.draft(Newsroom.content(headline, "life", body)).id;
    }

    private long published(String headline, String body) {
        return newsroom.publish(Newsroom.content(headline, "life", body)).id;
    }
}
