package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.TestDatabase;
import shironam.bangla.Normalization;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.story.Story;
import shironam.story.addresses.SiteAddress;

/** What the rich-text editor does with what is pasted and typed into it, in one visit. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WritingTest {
    private static final String NAME = "writing-editor";
    private static final String PASSWORD = "a long password";

    private static final String WORD = "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><body>"
            + "<!--StartFragment--><p class=MsoNormal><b style='mso-bidi-font-weight:normal'>মোটা</b> লেখা<o:p></o:p></p>"
            + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>এক</p>"
            + "<!--EndFragment--></body></html>";

    private static final String CHOSEN = ".editor-suggest [role=option][aria-selected=true]";

    static final String PASTE = """
            (target, {html, text}) => {
                const data = new DataTransfer();
                if (html) data.setData("text/html", html);
                data.setData("text/plain", text);
                target.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
            }""";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    SiteAddress address;

    @Test
    void whatIsPastedComesInCleanAndBijoyIsOffered() {
        try (Page desk = opened("<p></p>")) {
            Locator text = desk.locator(".editor-text");
            text.click();
            text.evaluate(PASTE, Map.of("html", WORD, "text", "মোটা লেখা"));
            assertThat(text.locator("p strong")).hasText("মোটা");
            assertThat(text.locator("ul > li")).hasText("এক");
            assertThat(desk.locator("[data-counts]")).containsText("৩ শব্দ");

            desk.keyboard().press("Control+End");
            text.evaluate(PASTE, Map.of("html", "", "text", "Avgvi †mvbvi evsjv"));
            Locator offer = desk.locator(".editor-offer");
            assertThat(offer).containsText("আমার সোনার বাংলা");
            assertThat(text).containsText("Avgvi †mvbvi evsjv");
            assertEquals(List.of(), Hindrances.on(desk));
            offer.getByRole(AriaRole.BUTTON).first().click();
            assertThat(text).containsText("আমার সোনার বাংলা");
            assertEquals(0, offer.count());
            desk.keyboard().press("Control+z");
            assertThat(text).containsText("Avgvi †mvbvi evsjv");
        }
    }

    @Test
    void howAStoryLooksElsewhereIsShownWhileOneTypes() {
        try (Page desk = opened(1280, "লেখার পাতা", "<p>লেখা</p>")) {
            desk.locator("#headline").fill("নতুন শিরোনাম");
            assertThat(desk.locator(".seen-title").first()).containsText("নতুন শিরোনাম | ");
            assertThat(desk.locator(".seen-shared .seen-title")).hasText("নতুন শিরোনাম");
            desk.locator("#summary").fill("নতুন সারসংক্ষেপ");
            assertThat(desk.locator(".seen-shared .seen-summary")).hasText("নতুন সারসংক্ষেপ");
            desk.locator("#shared_headline").fill("খোঁজার শিরোনাম");
            assertThat(desk.locator(".seen-shared .seen-title")).hasText("খোঁজার শিরোনাম");
            desk.locator("#shared_headline").fill("");
            assertThat(desk.locator(".seen-shared .seen-title")).hasText("নতুন শিরোনাম");
            assertEquals(List.of(), Hindrances.on(desk));
        }
    }

    @Test
    void aHeadlineInBijoyIsOfferedAndAWarningComesWithItsLength() {
        try (Page desk = opened("<p>ক</p>")) {
            Locator headline = desk.locator("#headline");
            assertThat(desk.locator("#headline-length")).containsText("অক্ষর");
            headline.fill("Avgvi †mvbvi evsjv");
            headline.evaluate(PASTE, Map.of("html", "", "text", "Avgvi †mvbvi evsjv"));
            desk.locator(".editor-offer button").first().click();
            assertThat(headline).hasValue(Normalization.nfc("আমার সোনার বাংলা"));

            headline.fill("বাংলা ".repeat(30));
            assertThat(desk.locator("#headline-length")).containsText("কাটা পড়বে");
        }
    }

    @Test
    void whileTheServerIsAwayTheEditorCleansWhatIsPasted() {
        try (Page desk = opened("<p></p>")) {
            desk.route("**/desk/pasted", Route::abort);
            Locator text = desk.locator(".editor-text");
            text.click();
            text.evaluate(PASTE, Map.of("html", WORD, "text", "মোটা লেখা"));
            assertThat(text.locator("p strong")).hasText("মোটা");
            assertThat(text.locator("ul > li")).hasText("এক");
        }
    }

    @Test
    void whatIsTypedWhileAPasteIsCleanedStaysBehindIt() {
        try (Page desk = opened("<p>আগে।</p>")) {
            List<Route> asked = new CopyOnWriteArrayList<>();
            desk.route("**/desk/pasted", asked::add);
            Locator text = desk.locator(".editor-text");
            text.click();
            desk.keyboard().press("Control+End");
            text.evaluate(PASTE, Map.of("html", "<p>এক</p>", "text", "এক"));
            desk.keyboard().type(" ক ");
            text.evaluate(PASTE, Map.of("html", "<p>দুই</p>", "text", "দুই"));
            text.evaluate(PASTE, Map.of("html", "<p>তিন</p>", "text", "তিন"));
            desk.keyboard().type(" খ");
            desk.waitForCondition(() -> asked.size() == 3);
            assertThat(text).hasText("আগে। ক  খ");

            asked.get(2).resume();
            asked.get(1).abort();
            desk.waitForTimeout(300);
            asked.get(0).resume();
            assertThat(text).hasText("আগে।এক ক দুইতিন খ");
            desk.keyboard().type("+");
            assertThat(text).hasText("আগে।এক ক দুইতিন খ+");
        }
    }

    @Test
    void picturesThatDidNotComeWithAPasteAreSaid() {
        try (Page desk = opened("<p>আগে।</p>")) {
            Locator text = desk.locator(".editor-text");
            text.click();
            text.evaluate(
                    PASTE,
                    Map.of(
                            "html",
                            "<p>পরের লেখা <img src=\"file:///C:/clip_image001.png\" width=200 height=100> শেষ</p>"
                                    + "<p><img src=\"https://old.example/a.jpg\" alt=\"ছবি\"></p>",
                            "text",
                            "পরের লেখা"));
            assertThat(text).containsText("পরের লেখা");
            assertThat(desk.locator(".editor-note")).containsText("১টি ছবি");
            assertEquals(List.of(), Hindrances.on(desk));
            desk.locator(".editor-note button").click();
            assertThat(desk.locator(".editor-note")).hasCount(0);
        }
    }

    /** Nothing but a line, as it is copied out of a paragraph. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatReviewersDeletedAndSaidInALineStaysOutAndIsSaid(boolean serverIsThere) {
        try (Page desk = opened("<p>আগে।</p>")) {
            if (!serverIsThere) {
                desk.route("**/desk/pasted", Route::abort);
            }
            Locator text = desk.locator(".editor-text");
            text.click();
            desk.keyboard().press("Control+End");
            text.evaluate(
                    PASTE,
                    Map.of(
                            "html",
                            "<span>দাম <span class=msoDel>পঞ্চাশ</span><span class=msoIns>ষাট</span> টাকা"
                                    + "<span class=MsoCommentReference>[A1]</span>, <span"
                                    + " style='text-decoration:line-through'>কাটা</span></span>",
                            "text",
                            "দাম পঞ্চাশষাট টাকা[A1], কাটা"));
            assertThat(text).hasText("আগে।দাম ষাট টাকা, কাটা");
            assertThat(text.locator("p")).hasCount(1);
            assertThat(text.locator("s")).hasText("কাটা");
            assertThat(desk.locator(".editor-note"))
                    .containsText(
                            "মুছে ফেলা হিসেবে চিহ্নিত ১টি অংশ (ট্র্যাক করা পরিবর্তন) পেস্টে আসেনি। পর্যালোচকের মন্তব্য পেস্টে আসেনি।");
            assertEquals(List.of(), Hindrances.on(desk));
        }
    }

    @Test
    void theTextIsSearchedAndWrittenOnTheWholeScreen() {
        try (Page desk = opened("<p>ব\u09A1\u09BC গাছ</p><p>পাখি, ব\u09A1\u09BC</p>")) {
            Locator text = desk.locator(".editor-text");
            text.click();
            desk.keyboard().press("Control+f");
            desk.getByLabel("যা খুঁজবেন").fill("ব\u09DC");
            assertThat(desk.locator(".editor-found")).hasCount(2);
            desk.getByLabel("তার জায়গায়").fill("ছোট");
            desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("সব বদলান"))
                    .click();
            assertThat(text).containsText("ছোট গাছ");
            desk.keyboard().press("Escape");
            assertThat(text).isFocused();
            desk.keyboard().press("Control+z");
            assertThat(text).not().containsText("ছোট");

            desk.keyboard().press("Control+Shift+f");
            assertThat(desk.locator(".editor-full")).isVisible();
            assertEquals(List.of(), Hindrances.on(desk));
            desk.keyboard().press("Escape");
            assertThat(desk.locator(".editor-full")).hasCount(0);

            desk.keyboard().press("Control+/");
            assertThat(desk.getByRole(AriaRole.DIALOG)).containsText("Ctrl+Shift+F");
            assertEquals(List.of(), Hindrances.on(desk));
            desk.keyboard().press("Escape");
            assertThat(text).isFocused();
        }
    }

    @Test
    void aSentenceIsPulledOutAndAPictureNamesWhoMadeIt() {
        String picture =
                "<figure><img src=\"/media/x.png\" alt=\"নদী\"><figcaption>বর্ষা <small>%s</small></figcaption>"
                        + "</figure>";
        try (Page desk = opened("<p>তুলে ধরা কথা</p>" + picture.formatted("আগের জন"))) {
            Locator kept = desk.locator("textarea[data-body-editor]");
            desk.locator(".editor-text p").first().click();
            desk.locator("[data-tool=pull]").click();
            assertThat(desk.locator("[data-tool=pull]")).hasAttribute("aria-pressed", "true");
            assertThat(desk.locator("[data-tool=quote]")).hasAttribute("aria-pressed", "false");

            assertThat(desk.locator(".editor-figure-credit")).hasText("আগের জন");
            desk.locator(".editor-figure-caption figcaption").click();
            desk.locator("[data-tool=picture]").click();
            desk.getByRole(AriaRole.DIALOG).getByLabel("ছবি সৌজন্য").fill("ছবি: <পরের জন>");
            assertEquals(List.of(), Hindrances.on(desk));
            desk.keyboard().press("Enter");
            assertThat(kept)
                    .hasValue("<blockquote class=\"pull\"><p>তুলে ধরা কথা</p></blockquote>\n"
                            + picture.formatted("ছবি: &lt;পরের জন&gt;"));

            desk.locator(".editor-text blockquote p").click();
            desk.locator("[data-tool=quote]").click();
            assertThat(kept).hasValue(Pattern.compile("^<blockquote><p>.*"));
            desk.locator("[data-tool=quote]").click();
            assertThat(kept).hasValue(Pattern.compile("^<p>.*"));
        }
    }

    @Test
    void storiesOfOursBecomeCardsWithOneButton() {
        Story fitting = newsroom.publish(Newsroom.content("জাদুকাটা নদীর পাথর", "life", "<p>ক</p>"));
        Story pasted = newsroom.publish(Newsroom.content("ঠিকানায় যে খবর", "books", "<p>ক</p>"));
        try (Page desk = opened(1280, "জাদুকাটা নদী", "<p>প্রথম।</p>")) {
            Locator text = desk.locator(".editor-text");
            text.click();
            desk.keyboard().press("Control+End");
            desk.locator(".panel-tabs [href='#more']").click();
            desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("কার্ড বসান: " + fitting.headline))
                    .click();
            Locator headlines = desk.locator(".editor-card-headline");
            assertThat(headlines).hasText(fitting.headline);
            assertThat(desk.locator(".related-story").first()).isHidden();

            desk.keyboard().press("Control+End");
            text.evaluate(PASTE, Map.of("html", "", "text", address.root() + pasted.path()));
            Locator offer = desk.locator(".editor-offer");
            assertThat(offer).containsText(pasted.headline);
            offer.getByRole(AriaRole.BUTTON).first().click();
            assertThat(headlines).hasCount(2);
            assertThat(headlines.nth(1)).hasText(pasted.headline);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void aSlashBringsBlocksAndAnAtSignStories(int width) {
        Story target = newsroom.publish(Newsroom.content("মেঘনার মোহনায় ইলিশ", "life", "<p>ক</p>"));
        try (Page desk = opened(width, "লেখার পাতা", "<p></p>")) {
            Locator text = desk.locator(".editor-text");
            Locator offered = desk.locator(".editor-suggest [role=option]");
            text.click();
            desk.keyboard().type("/");
            assertThat(offered.first()).isVisible();
            assertThat(offered.first()).isInViewport();
            assertEquals(List.of(), Hindrances.on(desk));
            assertEquals(List.of(), Hindrances.stickingOut(desk));
            desk.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "slash-" + width + ".png")));
            desk.keyboard().type("ঘটনা");
            assertThat(offered).hasCount(1);
            desk.keyboard().press("Enter");
            assertThat(text.locator("aside.timeline h3")).isVisible();

            desk.keyboard().press("Control+Enter");
            desk.keyboard().type("/table");
            desk.keyboard().press("Enter");
            Locator asked = desk.getByRole(AriaRole.DIALOG);
            asked.getByLabel("কয়টি কলাম").fill("২");
            asked.getByLabel("প্রথম কলামে সারির নাম").check();
            assertEquals(List.of(), Hindrances.on(desk));
            desk.keyboard().press("Enter");
            assertThat(text.locator("th")).hasCount(4);
            assertThat(text.locator("td")).hasCount(2);

            desk.keyboard().press("Control+Enter");
            desk.keyboard().type("দাম বেড়েছে");
            desk.locator("[data-tool=note]").click();
            asked.getByLabel("টীকার কথা").fill("গত বছরের তুলনায়");
            desk.keyboard().press("Enter");
            assertThat(text.locator(".editor-note")).hasText("গত বছরের তুলনায়");

            desk.keyboard().type(" ১/২, দেখুন @মেঘনার মো");
            assertThat(desk.locator(CHOSEN)).containsText("ইলিশ");
            desk.keyboard().press("Enter");
            assertThat(text.locator("a")).hasText(target.headline);
            desk.keyboard().press("Enter");
            desk.keyboard().type("@মেঘনার");
            offered.filter(new Locator.FilterOptions().setHasText("ইলিশ"))
                    .first()
                    .click();
            assertThat(desk.locator(".editor-card-headline")).hasText(target.headline);
            assertThat(text).not().containsText("@");
        }
    }

    @Test
    void whatWasFoundForOtherWordsIsNotTakenByEnter() {
        newsroom.publish(Newsroom.content("মেঘনার ভাঙনে গ্রাম", "life", "<p>ক</p>"));
        try (Page desk = opened(1280, "লেখার পাতা", "<p></p>")) {
            Locator text = desk.locator(".editor-text");
            text.click();
            desk.keyboard().type("@মেঘনার");
            assertThat(desk.locator(CHOSEN)).isVisible();
            List<Route> asked = new CopyOnWriteArrayList<>();
            desk.route(Pattern.compile("/desk/cards\\?"), asked::add);
            desk.keyboard().type(" ভা");
            desk.waitForCondition(() -> !asked.isEmpty());
            desk.keyboard().press("Enter");
            assertThat(text.locator("p")).hasCount(2);
            assertThat(text).containsText("@মেঘনার ভা");
        }
    }

    private Page opened(String body) {
        return opened(360, "লেখার পাতা", body);
    }

    private Page opened(int width, String headline, String body) {
        accounts.createUnlessThere(NAME, Role.ADMIN, PASSWORD);
        long id = newsroom.draft(Newsroom.content(headline, "life", body)).id;
        Page page = Browser.loggedInPage(Browser.window(width), NAME, PASSWORD);
        page.navigate("/desk/stories/" + id);
        return page;
    }
}
