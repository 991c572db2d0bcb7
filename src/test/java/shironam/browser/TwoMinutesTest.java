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
import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.story.Status;
import shironam.story.Story;

/**
 * A new reporter with a phone brings a story to the editors in two minutes. Steps are counted and not the time, which is
 * this machine's: three seconds for a touch, and four letters a second.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TwoMinutesTest {
    private static final String PASSWORD = "a long password";
    private static final int MOST_SECONDS = 120;
    private static final int SECONDS_A_TOUCH = 3;
    private static final int LETTERS_A_SECOND = 4;

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    private Page phone;
    private int touches;
    private int letters;

    @Test
    void aReporterOnAPhoneWritesWithAPictureAndACardAndSubmits() {
        accounts.createUnlessThere("mita", Role.REPORTER, PASSWORD);
        Story before = newsroom.publish(Newsroom.content("ফেনীতে মুহুরীর বাঁধে ফাটল", "life", "<p>ক</p>"));
        phone = Browser.page(Browser.window(360).setViewportSize(360, 740).setHasTouch(true));
        try (Page closing = phone) {
            phone.navigate("/desk");
            type(phone.getByLabel("নাম"), "mita");
            type(phone.getByLabel("পাসওয়ার্ড"), PASSWORD);
            touch(button("ঢুকুন"));
            touch(phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("নতুন লেখা"))
                    .first());
            type(phone.locator("#headline"), "মুহুরীর পানি বিপৎসীমার ওপরে");
            type(phone.locator(".editor-text"), "ফেনীতে মুহুরী নদীর পানি বিপৎসীমার ওপর দিয়ে বইছে।\n@বাঁধে ফাটল");
            touch(phone.locator(".editor-suggest [role=option]").first());
            write("\n/ছবি");
            touch(phone.locator(".editor-suggest [role=option]").first());
            phone.waitForFileChooser(() -> touch(button("নিজের ফাইল…")))
                    .setFiles(Path.of("seeds/pictures/nodi-godhuli.webp"));
            assertThat(phone.locator(".editor-figure-img")).isVisible();
            touch(phone.locator(".bar-panel"));
            phone.locator("#section").selectOption("life");
            touches += 2;
            touch(phone.locator(".panel-close"));
            phone.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "two-minutes.png")));
            touch(button("পর্যালোচনায় জমা দিন"));
            assertThat(phone.locator(".bar-facts .mark").first()).hasText("পর্যালোচনায়");
            assertEquals(List.of(), Hindrances.stickingOut(phone));

            Story story = submitted();
            assertEquals(Status.IN_REVIEW, story.status);
            assertTrue(story.body.contains("<related-story href=\"/life/" + before.id), story.body);
            assertTrue(story.body.contains("<figure>"), story.body);
        }
        int seconds = touches * SECONDS_A_TOUCH + letters / LETTERS_A_SECOND;
        assertTrue(seconds <= MOST_SECONDS, touches + " touches and " + letters + " letters: " + seconds + " s");
    }

    private Story submitted() {
        long id = Long.parseLong(phone.url().replaceFirst(".*/stories/(\\d+).*", "$1"));
        return QuarkusTransaction.requiringNew().call(() -> Story.require(id));
    }

    private Locator button(String name) {
        return phone.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void touch(Locator place) {
        place.tap();
        touches++;
    }

    private void type(Locator field, String words) {
        touch(field);
        write(words);
    }

    private void write(String words) {
        phone.keyboard().type(words);
        letters += words.codePointCount(0, words.length());
    }
}
