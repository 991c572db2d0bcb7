package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.media.MediaStore;
import shironam.media.TestPictures;
import shironam.site.Newsroom;
import shironam.story.Picture;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.library.PictureDescribing;
import shironam.story.library.PictureOwner;

/** Pictures that stand together: for readers, for programs, and in the editor. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GalleriesTest {
    private static final String NAME = "gallery-editor";
    private static final String PASSWORD = "a long password";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    MediaStore media;

    @Inject
    PictureDescribing describing;

    private final List<String> pictures = new ArrayList<>();

    @BeforeEach
    void pictures() throws Exception {
        accounts.createUnlessThere(NAME, Role.EDITOR, PASSWORD);
        for (int i = 0; i < 3; i++) {
            pictures.add(media.keep(TestPictures.coded(TestPictures.quarters(1200 + i, 800), "jpeg"))
                    .path());
        }
    }

    @Test
    void aPictureThatIsNotForPrintIsLeftOutOnPaper() {
        String unprinted = pictures.get(0).replaceAll(".*/|\\..*", "");
        QuarkusTransaction.requiringNew()
                .run(() -> describing.describe(
                        unprinted,
                        new PictureDescribing.Description("", "", "", PictureOwner.OWN, false, null, true, false),
                        Account.named(NAME).orElseThrow()));
        Story story = newsroom.publish(Newsroom.content("ছাপায় নয়", "life", figures("gallery", 3)));
        Story listed = newsroom.publish(led("তালিকায় ছাপা হয়", pictures.get(1)));
        Story unlisted = newsroom.publish(led("তালিকায় ছাপা হয় না", pictures.get(0)));
        try (Page page = Browser.page()) {
            page.navigate("/x/" + story.id);
            Locator shown = page.locator(".gallery figure");
            assertThat(shown.first()).isVisible();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(shown.first()).isHidden();
            assertThat(shown.nth(1)).isVisible();

            page.navigate("/life");
            assertThat(pictureOf(page, listed)).isVisible();
            assertThat(pictureOf(page, unlisted)).isHidden();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            assertThat(pictureOf(page, unlisted)).isVisible();
        }
    }

    private static StoryContent led(String headline, String picture) {
        return Newsroom.content(headline, "life", "<p>লেখা</p>")
                .with()
                .picture(new Picture(picture, 1200, 800, "ছবি", "", ""))
                .build();
    }

    private static Locator pictureOf(Page list, Story story) {
        return list.locator("article:has(a[href='" + story.path() + "']) .thumb img");
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws Exception {
        String small = media.keep(TestPictures.coded(TestPictures.quarters(120, 80), "jpeg"))
                .path();
        Story story = newsroom.publish(Newsroom.content(
                "ছোট ছবি",
                "life",
                "<p>আগে</p><figure><img src=\"" + small + "\" alt=\"ছোট\" width=\"120\" height=\"80\"></figure>"));
        try (Page page = Browser.page()) {
            page.navigate("/x/" + story.id);
            assertEquals(120, page.locator(".picture img").boundingBox().width);
        }
    }

    @Test
    void aGalleryIsLeafedThroughByKeysAndIsAColumnForAllElse() {
        Story story = newsroom.publish(
                Newsroom.content("গ্যালারির খবর", "life", "<p>আগে</p>" + figures("gallery", 3) + "<p>পরে</p>"));
        try (Page page = Browser.page(Browser.window(360).setJavaScriptEnabled(false))) {
            page.navigate("/x/" + story.id);
            Locator gallery = page.locator(".gallery");
            assertEquals(3, gallery.locator("figure").count());
            assertThat(gallery).hasAttribute("aria-label", "ছবির গ্যালারি, ৩টি ছবি");
            assertThat(gallery.locator("figcaption").first()).containsText("ছবি 0");
        }
        try (Page page = Browser.page(360)) {
            page.navigate("/x/" + story.id);
            page.locator(".gallery").focus();
            page.keyboard().press("ArrowRight");
            Browser.waitUntil(page, "document.querySelector('.gallery').scrollLeft > 20");
            assertEquals(List.of(), Hindrances.on(page), "on a phone");
            assertEquals(360, page.evaluate("document.scrollingElement.scrollWidth"));
            String path = page.url().replaceFirst("https?://[^/]+", "");
            String feed = given().get("/life/feed.xml").asString();
            String text = given().get(path + ".md").asString();
            String lite = given().get("/lite" + path).asString();
            for (int i = 0; i < 3; i++) {
                assertTrue(text.contains(pictures.get(i)) && text.contains("ছবি " + i), "Markdown has each");
                assertTrue(feed.contains(pictures.get(i)), "the feed has each");
                assertTrue(lite.contains(pictures.get(i)), "the light page has each");
            }
        }
    }

    @Test
    void onPaperBothPicturesOfAComparisonAreSeenWhole() {
        Story story = newsroom.publish(
                Newsroom.content("আগে ও পরের ছাপা", "life", "<p>আগে</p>" + figures("comparison", 2) + "<p>পরে</p>"));
        try (Page page = Browser.page()) {
            page.navigate("/x/" + story.id);
            Locator slider = page.locator(".comparing input");
            assertThat(slider).isVisible();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(slider).isHidden();
            Locator both = page.locator(".comparison-both img");
            assertTrue(both.nth(1).boundingBox().y
                    >= both.nth(0).boundingBox().y + both.nth(0).boundingBox().height);
            assertThat(page.locator(".comparison-after")).hasCSS("clip-path", "none");
        }
    }

    @Test
    void beforeAndAfterIsASliderWithScriptsAndTwoPicturesWithout() {
        Story story = newsroom.publish(
                Newsroom.content("আগে ও পরের খবর", "life", "<p>আগে</p>" + figures("comparison", 2) + "<p>পরে</p>"));
        try (Page page = Browser.page(Browser.window(1280).setJavaScriptEnabled(false))) {
            page.navigate("/x/" + story.id);
            double first = page.locator(".comparison img").nth(0).boundingBox().y;
            assertTrue(page.locator(".comparison img").nth(1).boundingBox().y > first + 100, "one above the other");
        }
        try (Page page = Browser.page(1280)) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate("/x/" + story.id);
            Locator slider = page.locator(".comparing input");
            slider.focus();
            page.keyboard().press("Home");
            assertEquals(
                    "inset(0px 0px 0px 0%)",
                    page.evaluate("getComputedStyle(document.querySelector('.comparison-after')).clipPath"));
            assertEquals(
                    page.locator(".comparing img").nth(0).boundingBox().y,
                    page.locator(".comparing img").nth(1).boundingBox().y);
            assertEquals(2, page.locator(".comparing figcaption").count());
            assertEquals(List.of(), Hindrances.on(page));
            assertEquals(List.of(), complaints);
        }
    }

    @Test
    void picturesBecomeAGalleryInTheEditorByOneChoice() {
        Story draft = newsroom.draft(Newsroom.content(
                "গ্যালারি বানানো", "life", "<p>আগে</p>" + figures("", 3) + "<p>মাঝে</p>" + figures("", 1)));
        try (Page page = Browser.loggedInPage(Browser.window(1280), NAME, PASSWORD)) {
            page.navigate("/desk/stories/" + draft.id);
            page.locator(".editor-figure").nth(1).locator(".editor-mark").click();
            page.locator("dialog select").selectOption("gallery");
            page.locator("dialog button[type=submit]").click();
            page.keyboard().press("Control+s");
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                            .first())
                    .containsText("সংরক্ষিত");
            page.reload();
            assertEquals(3, page.locator(".editor-figure-grouped").count());
            assertEquals(4, page.locator(".editor-figure").count());
        }
    }

    private String figures(String group, int count) {
        StringBuilder figures = new StringBuilder();
        for (int i = 0; i < count; i++) {
            figures.append("<figure class=\"")
                    .append(group)
                    .append("\"><img src=\"")
                    .append(pictures.get(i))
                    .append("\" alt=\"\" width=\"")
                    .append(1200 + i)
                    .append("\" height=\"800\"><figcaption>ছবি ")
                    .append(i)
                    .append(" <small>কেউ</small></figcaption></figure>");
        }
        return figures.toString();
    }
}
