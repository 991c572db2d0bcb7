package shironam.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;

/** What looks for hindrances finds them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HindrancesTest {
    private static final String PAGE =
            "<!DOCTYPE html><html lang=bn><title>ক</title><main><h1>শিরোনাম</h1>%s</main></html>";

    @Test
    void aPictureWithoutWordsAndWordsWithoutContrastAreFound() {
        try (Page page = Browser.page(360)) {
            page.setContent(PAGE.formatted("<p>কথা</p>"));
            assertEquals(List.of(), Hindrances.on(page));
            assertEquals(List.of(), Hindrances.ofColours(page));
            assertEquals(List.of(), Hindrances.stickingOut(page));

            page.setContent(PAGE.formatted("<img src=x><p style='color:#aaa;background:#fff'>কথা</p>"));
            List<String> found = Hindrances.on(page);
            assertEquals(2, found.size(), found.toString());
            assertTrue(found.toString().contains("image-alt: <img src=\"x\">"), found.toString());
            assertEquals(1, Hindrances.ofColours(page).size());

            page.setContent(PAGE.formatted("<p style='width:400px'>কথা</p>"));
            assertTrue(Hindrances.stickingOut(page).size() > 1);
        }
    }
}
