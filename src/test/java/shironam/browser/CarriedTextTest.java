package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.story.Story;

/** Whoever changes one paragraph changes no other: what the editor can't show whole is carried as it was stored. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CarriedTextTest {
    private static final String NAME = "carrying-editor";
    private static final String PASSWORD = "a long password";

    /** Cells that span: figures stand under their heads. */
    private static final String VOTES = """
            <table><tbody><tr><th rowspan="2">আসন</th><th colspan="2">ভোট</th></tr>\
            <tr><th>নৌকা</th><th>ধান</th></tr>\
            <tr><td>ঢাকা-১</td><td>১২৩</td><td>৪৫৬</td></tr></tbody></table>""";

    /** In the editor's own nodes: each of them can be written in. */
    private static final List<String> WRITABLE = List.of(
            VOTES,
            """
            <table><caption>ফল <strong>পুরো</strong></caption><thead><tr><th scope="col">দল</th><th>গোল</th></tr></thead>\
            <tbody><tr><td>১<br>২</td><td><ul><li>ক</li><li>খ</li></ul></td></tr><tr><td></td><td><p>ক</p><p>খ</p></td></tr>\
            </tbody><tfoot><tr><td colspan="2">মোট</td></tr></tfoot></table>""",
            "<ol start=\"4\" type=\"a\"><li>চার</li><li value=\"9\">নয়<ul><li>ভেতরে</li></ul></li></ol>",
            "<ol reversed=\"\"><li>শেষ থেকে</li></ol>",
            "<p>চালের দাম <s>৫০</s> ৬০ টাকা</p>",
            "<h2 id=\"note\">টীকা</h2>",
            "<p id=\"p1\">ক <a href=\"#note\" id=\"back\">১</a> <a id=\"word\">শব্দ</a> আর <a id=\"place\"></a>জায়গা</p>",
            "<pre>\n\nএক  দুই\nতিন</pre>",
            "<blockquote class=\"pull\"><p>ক</p><p>খ</p></blockquote>",
            "<details><summary>আরও <em>কথা</em></summary><p>ভেতরের কথা</p></details>",
            "<aside class=\"timeline\"><h3>কখন কী</h3><ul><li><strong>ভোর</strong> শুরু</li></ul></aside>",
            "<p>ক<foot-note>টীকা <em>কথা</em></foot-note> খ</p>",
            "<embedded-content href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\">ভিডিও &amp; কথা</embedded-content>",
            "<figure><img src=\"/media/x.png\" alt=\"\" width=\"10\" height=\"20\"><figcaption>ক <strong>খ</strong>"
                    + " <small>গ</small></figcaption></figure>",
            "<p>\"উদ্ধৃতি\" &amp; &lt;চিহ্ন&gt;&nbsp;<em>বাঁকা <strong>মোটা</strong></em><strong> শুধু</strong></p>");

    /** In none of them: each is seen, and stays. */
    private static final List<String> CARRIED = List.of(
            "<table><tbody><tr><td>ক<table><tbody><tr><td>ভেতর</td></tr></tbody></table></td><td>খ</td></tr></tbody></table>",
            "<table><tbody><tr><td>ক</td></tr></tbody><tbody><tr><td>খ</td></tr></tbody></table>",
            "<table><thead><tr><td>ঘর</td></tr></thead><tbody><tr><td>খ</td></tr></tbody></table>",
            "<dl><dt>শব্দ</dt><dd>অর্থ</dd></dl>",
            "<blockquote><p>ক</p><table><tbody><tr><td>খ</td></tr></tbody></table></blockquote>",
            "<p>ক<sup id=\"r1\"><a href=\"#n1\">১</a></sup> <u>দাগ</u> <mark>চিহ্ন</mark></p>",
            "<figure><video src=\"/media/x.mp4\" controls></video><figcaption>ভিডিও</figcaption></figure>");

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Test
    void aTableWithSpansStandsAsItWasAfterAnotherParagraphIsChanged() {
        Story story = newsroom.draft(Newsroom.content("ভোটের ছক", "world", "<p>ফল নিচে।</p>" + VOTES + "<p>শেষ।</p>"));
        String before = stored(story);
        try (Page desk = opened(story)) {
            assertThat(desk.locator(".editor-table th").first()).hasAttribute("rowspan", "2");
            typeAtTheEnd(desk, " আরও।");
            save(desk);
        }
        assertEquals(before.replace("শেষ।", "শেষ। আরও।"), stored(story));
    }

    @Test
    void everyKindOfBlockIsPostedAsItWasStored() {
        String body = String.join("\n", WRITABLE) + "\n" + String.join("\n", CARRIED) + "\n<p>শেষ।</p>";
        Story story = newsroom.draft(Newsroom.content("সব রকম", "world", "<p>ক</p>"));
        try (Page desk = opened(story, body)) {
            assertThat(desk.locator(".editor-carried")).hasCount(CARRIED.size());
            typeAtTheEnd(desk, " আরও।");
            assertThat(field(desk)).hasValue(body.replace("শেষ।", "শেষ। আরও।"));
        }
    }

    @Test
    void aBlockThatIsChangedKeepsWhatWasNotChangedInIt() {
        String body = String.join("\n", WRITABLE.subList(0, 3)) + "\n<p>শেষ।</p>";
        Story story = newsroom.draft(Newsroom.content("বদল", "world", "<p>ক</p>"));
        try (Page desk = opened(story, body)) {
            append(desk.locator(".editor-text td p").filter(new Locator.FilterOptions().setHasText("ঢাকা-১")), "০");
            append(desk.locator(".editor-text td p").filter(new Locator.FilterOptions().setHasText("মোট")), "!");
            append(desk.locator(".editor-text li p").filter(new Locator.FilterOptions().setHasText("চার")), "টি");
            assertThat(field(desk))
                    .hasValue(body.replace("ঢাকা-১", "ঢাকা-১০")
                            .replace("মোট", "মোট!")
                            .replace("চার", "চারটি"));
        }
    }

    @Test
    void whatIsCarriedIsSeenMovedAndRemovedAndRunsNothing() {
        String carried = "<details><summary onclick=\"window.ran = 1\">আরও</summary><p>ভেতরের কথা</p>"
                + "<img src=\"data:x\" onerror=\"window.ran = 1\"></details>";
        Story story = newsroom.draft(Newsroom.content("সরানো", "world", "<p>ক</p>"));
        try (Page desk = opened(story, "<p>এক।</p>\n" + carried + "\n<p>শেষ।</p>")) {
            Locator block = desk.locator(".editor-carried");
            assertThat(block).containsText("ভেতরের কথা");
            assertThat(block).containsText("বদলানো যায় না");
            assertEquals(List.of(), Hindrances.on(desk));
            block.locator("[data-tool=moveUp]").click();
            assertThat(field(desk)).hasValue(carried + "\n<p>এক।</p>\n<p>শেষ।</p>");
            desk.locator(".editor-carried [data-tool=remove]").click();
            assertThat(field(desk)).hasValue("<p>এক।</p>\n<p>শেষ।</p>");
            desk.keyboard().press("Control+z");
            assertThat(field(desk)).hasValue(Pattern.compile(".*<details>.*", Pattern.DOTALL));
            assertEquals(null, desk.evaluate("window.ran ?? null"));
        }
    }

    @Test
    void wordsAreStruckThroughAndBulletsAreSeen() {
        Story story = newsroom.draft(Newsroom.content("দাগ", "world", "<ul><li>এক</li></ul><p>দুই</p>"));
        try (Page desk = opened(story)) {
            assertThat(desk.locator(".editor-text ul")).hasCSS("list-style-type", "disc");
            desk.locator(".editor-text > p").selectText();
            desk.keyboard().press("Control+Shift+x");
            assertThat(desk.locator("[data-tool=strike]")).hasAttribute("aria-pressed", "true");
            assertThat(field(desk)).hasValue("<ul><li>এক</li></ul><p><s>দুই</s></p>");
        }
    }

    private Page opened(Story story) {
        accounts.createUnlessThere(NAME, Role.ADMIN, PASSWORD);
        Page page = Browser.loggedInPage(Browser.window(1280), NAME, PASSWORD);
        page.navigate("/desk/stories/" + story.id);
        return page;
    }

    /** The form as it would be with that body stored, whatever the store would make of it. */
    private Page opened(Story story, String body) {
        accounts.createUnlessThere(NAME, Role.ADMIN, PASSWORD);
        Page page = Browser.loggedInPage(Browser.window(1280), NAME, PASSWORD);
        page.route("**/desk/stories/" + story.id, route -> withBody(route, body));
        page.navigate("/desk/stories/" + story.id);
        return page;
    }

    private static void withBody(Route route, String body) {
        APIResponse page = route.fetch();
        String escaped = body.replace("&", "&amp;").replace("<", "&lt;");
        route.fulfill(new Route.FulfillOptions()
                .setResponse(page)
                .setBody(page.text().replace("&lt;p&gt;ক&lt;/p&gt;</textarea>", escaped + "</textarea>")));
    }

    private static void typeAtTheEnd(Page desk, String words) {
        append(desk.locator(".editor-text > p").last(), words);
    }

    private static void append(Locator paragraph, String words) {
        paragraph.click();
        paragraph.page().keyboard().press("End");
        paragraph.page().keyboard().type(words);
    }

    private static void save(Page desk) {
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("সংরক্ষণ").setExact(true))
                .first()
                .click();
        assertThat(desk.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("সংরক্ষিত")))
                .hasCount(1);
    }

    private static Locator field(Page desk) {
        return desk.locator("textarea[data-body-editor]");
    }

    private static String stored(Story story) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Story.require(story.id).content().body());
    }
}
