package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.story.Story;

/**
 * The way of a story that the editor's guide describes, from a reporter's login to the readers.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FirstStoryTest {
    private static final String PASSWORD = "a long password";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String HEADLINE = "শীতের পাখি ফিরেছে বাইক্কার বিলে";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Test
    void isWrittenSubmittedAndPublishedWithinTwoMinutes() {
        accounts.createUnlessThere("rimi", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("selina", Role.EDITOR, PASSWORD);
        published("হাকালুকি হাওরে পাখিশুমারি শুরু আজ");
        published("বিলের ইজারা বাতিল চান জেলেরা");

        Instant begin = Instant.now();
        try (Page reporter = page();
                Page editor = page()) {
            logIn(reporter);
            write(reporter);
            addCards(reporter);
            addPicture(reporter);
            String address = submit(reporter);
            Browser.logIn(editor, "selina", PASSWORD);
            publish(editor, address);
            asReadersSeeIt(editor);
            takeBack(address);
        }
        Duration taken = Duration.between(begin, Instant.now());
        assertTrue(taken.compareTo(LONGEST) < 0, "it took " + taken);
    }

    /** Its picture would stand under the stories of other tests. */
    private void takeBack(String address) {
        long id = Long.parseLong(address.replaceFirst(".*/", ""));
        newsroom.withdraw(QuarkusTransaction.requiringNew().call(() -> Story.require(id)));
    }

    private static void logIn(Page page) {
        page.navigate("/desk");
        Browser.logIn(page, "rimi", PASSWORD);
    }

    private static void write(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("নতুন লেখা"))
                .click();
        page.getByLabel("শিরোনাম", new Page.GetByLabelOptions().setExact(true)).fill(HEADLINE);
        page.getByLabel("সারসংক্ষেপ")
                .fill("হাজারো অতিথি পাখির ডাকে জেগে উঠেছে বিল; স্থানীয় মানুষই এখন তাদের পাহারাদার।");
        page.getByLabel("বিভাগ").selectOption("life");
        page.getByLabel("বিষয় (ট্যাগ)").fill("পাখি, নদী");
        page.getByLabel("লেখকের নাম").fill("রিমি রহমান");
        paragraph(page, "নভেম্বরের কুয়াশা নামতেই বাইক্কার বিলের জলে নেমেছে বালিহাঁস, সরালি আর পাতিকুট।");
        paragraph(
                page,
                "বিলের ধারে ছোট্ট একটি দোকান চালান আবদুল করিম। তিনি বলেন, “আগে লোকে ফাঁদ পাতত, এখন ফাঁদ দেখলে আমরাই তুলে ফেলি।”");
        paragraph(page, "বন বিভাগ বলছে, এবার পাখি এসেছে গতবারের চেয়ে বেশি।");
    }

    private static void paragraph(Page page, String words) {
        page.locator(".editor-text").press("Control+End");
        page.keyboard().insertText(words);
        page.keyboard().press("Enter");
    }

    private static void addCards(Page page) {
        searchForCard(page, "হাকালুকি");
        option(page, "হাকালুকি").click();
        assertThat(page.locator(".editor-card-headline"))
                .hasCount(1); // it is selected, and a second one would replace it
        page.locator(".editor-text").press("Control+End");
        searchForCard(page, "ইজারা");
        option(page, "ইজারা").waitFor();
        option(page, "ইজারা").click();
        assertThat(page.locator(".editor-card-headline"))
                .hasText(new String[] {"হাকালুকি হাওরে পাখিশুমারি শুরু আজ", "বিলের ইজারা বাতিল চান জেলেরা"});
    }

    private static void searchForCard(Page page, String word) {
        page.getByRole(AriaRole.BUTTON, named("আরো পড়ুন কার্ড")).click();
        page.getByRole(AriaRole.COMBOBOX, named("খবর খুঁজুন, বা ঠিকানা দিন")).fill(word);
    }

    private static Locator option(Page page, String word) {
        return page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(word))
                .first();
    }

    private static void addPicture(Page page) {
        page.getByLabel("ছবি বাছুন").setInputFiles(Path.of("seeds/pictures/nodi-godhuli.webp"));
        page.getByLabel("বিকল্প লেখা").fill("গোধূলির আলোয় বিলের জল, দূরে একটি নৌকা");
        page.getByLabel("ছবি বাছুন").scrollIntoViewIfNeeded();
    }

    /** The address of the story at the desk. */
    private static String submit(Page page) {
        page.getByRole(AriaRole.BUTTON, named("সংরক্ষণ")).click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("সংরক্ষিত");
        page.getByRole(AriaRole.BUTTON, named("পর্যালোচনায় জমা দিন")).click();
        assertThat(page.locator(".bar-state .mark").first()).hasText("পর্যালোচনায়");
        return page.url().replaceFirst("\\?.*", "");
    }

    private static void publish(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator(".editor-card-headline")).hasCount(2);
        Browser.publish(page);
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("প্রকাশিত");
    }

    private static void asReadersSeeIt(Page page) {
        page.navigate(page.locator(".bar-state a[target]").getAttribute("href"));
        assertThat(page.locator("h1")).hasText(HEADLINE);
        assertEquals(
                List.of("হাকালুকি হাওরে পাখিশুমারি শুরু আজ", "বিলের ইজারা বাতিল চান জেলেরা"),
                page.locator(".prose .card-headline").allTextContents());
        assertThat(page.locator(".story-main img").first())
                .hasAttribute("alt", "গোধূলির আলোয় বিলের জল, দূরে একটি নৌকা");
    }

    private static Page page() {
        return Browser.page(Browser.window(1100).setViewportSize(1100, 760));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private Story published(String headline) {
        return newsroom.publish(Newsroom.content(headline, "life", "<p>হাওর আর বিলের মানুষের কথা।</p>"));
    }
}
