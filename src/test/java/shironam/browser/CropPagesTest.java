package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.media.Asset;
import shironam.media.MediaStore;
import shironam.media.TestPictures;

/** Drawing on a picture, by pointer and by keys. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CropPagesTest {
    private static final String NAME = "crop-chief";
    private static final String PASSWORD = "a long password";

    @Inject
    Accounts accounts;

    @Inject
    MediaStore media;

    private Asset picture;

    @BeforeEach
    void aPicture() throws Exception {
        accounts.createUnlessThere(NAME, Role.CHIEF, PASSWORD);
        picture = media.keep(TestPictures.coded(TestPictures.quarters(1500, 1000), "jpeg"));
    }

    @Test
    void aCropIsMovedAndSizedByKeysAndKept() {
        try (Page page = atDesk(1280)) {
            page.navigate(address("crops"));
            Locator square = page.locator("[data-crop=square]");
            square.locator("[data-crop-draw]").click();
            Locator frame = page.locator(".crop-frame");
            assertThat(frame).isFocused();
            assertThat(frame).not().hasClass(java.util.regex.Pattern.compile("crop-unset"));
            for (String key : List.of("-", "-", "-", "ArrowRight", "Shift+ArrowUp", "ArrowLeft", "ArrowLeft")) {
                page.keyboard().press(key);
            }
            assertEquals("18.6", square.locator("[name=square-x]").inputValue());
            assertEquals("0", square.locator("[name=square-y]").inputValue());
            assertEquals("60.7", square.locator("[name=square-width]").inputValue());
            assertThat(square.locator("[name=square]")).isChecked();
            page.keyboard().press("Escape");
            assertThat(square.locator("[data-crop-draw]")).isFocused();
            page.locator(".main-button").click();
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                            .first())
                    .containsText("সংরক্ষিত হয়েছে");
            assertEquals("18.6", page.locator("[name=square-x]").inputValue());
        }
    }

    @Test
    void theFocalPointComesWhereThePictureIsPressed() {
        try (Page page = atDesk(1280)) {
            page.navigate(address("crops"));
            var stage = page.locator(".crop-stage").boundingBox();
            page.mouse().click(stage.x + stage.width / 4, stage.y + stage.height / 4);
            assertEquals(25, Double.parseDouble(page.locator("[name=focus-x]").inputValue()), 0.5);
            assertEquals(25, Double.parseDouble(page.locator("[name=focus-y]").inputValue()), 0.5);
            assertThat(page.locator("[name=focus]")).isChecked();
        }
    }

    @Test
    void everybodyCanUseThePages() {
        for (String kind : List.of("crops", "pixelation")) {
            try (Page page = atDesk(360)) {
                List<String> complaints = new ArrayList<>();
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
                page.onPageError(complaints::add);
                page.navigate(address(kind));
                assertEquals(List.of(), Hindrances.on(page), "on a phone");
                assertEquals(List.of(), Hindrances.stickingOut(page), "on a phone");
                page.setViewportSize(1280, 800);
                assertEquals(List.of(), Hindrances.on(page), "on a desk");
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                assertEquals(List.of(), Hindrances.ofColours(page), "on a desk, in the dark");
                assertEquals(List.of(), complaints);
            }
        }
    }

    private String address(String kind) {
        return "/desk/pictures/" + picture.sha256 + "/" + kind;
    }

    private static Page atDesk(int width) {
        return Browser.loggedInPage(Browser.window(width), NAME, PASSWORD);
    }
}
