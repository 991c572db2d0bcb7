package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.site.Newsroom;

/** A reader's own district, which the first page leads to. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MyDistrictTest {
    private static final String HEADLINE = "করতোয়ার পাড়ে মেলা বসেছে";

    @Inject
    Newsroom newsroom;

    @BeforeEach
    void somethingHappenedThere() {
        for (int i = 0; i < 6; i++) {
            newsroom.publish(Newsroom.content(HEADLINE, "life", "<p>লেখা।</p>")
                    .with()
                    .places(List.of("rajshahi/bogura"))
                    .build());
        }
    }

    @Test
    void theFirstPageShowsTheNewsOfTheDistrictThatTheBrowserRemembers() {
        try (Page page = Browser.page(360)) {
            page.navigate("/");
            Locator near = page.locator(".near");
            near.locator("p a").click();
            page.waitForURL("**/places");
            page.getByLabel("আমার জেলা").selectOption("/places/rajshahi/bogura");
            page.waitForURL("**/places/rajshahi/bogura");

            page.navigate("/");
            assertThat(near.locator("h2 a")).hasText("আমার জেলা: বগুড়া");
            assertThat(near.locator("h2 a")).hasAttribute("href", "/places/rajshahi/bogura");
            assertThat(near.locator("h3")).hasText(new String[] {HEADLINE, HEADLINE, HEADLINE, HEADLINE});
            assertThat(near.locator("p")).hasCount(0);
            assertThat(near.locator("h3 a").first()).hasAttribute("href", Pattern.compile("/life/\\d+/.+"));
            assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
            assertEquals(List.of(), page.context().cookies(), "nothing that a reader would have to be asked for");

            near.locator("h2 a").click();
            page.locator(".my-district button").click();
            page.navigate("/");
            assertThat(near.locator("h2")).hasText("আমার জেলা");
            assertThat(near.locator("p a")).hasAttribute("href", "/places");
        }
    }

    @Test
    void onAWideScreenTheNewsOfTheDistrictIsAsShortAndNobodyIsToldToChooseOneTwice() {
        try (Page page = Browser.page(1280)) {
            page.navigate("/places/rajshahi/bogura");
            page.locator(".my-district button").click();
            page.navigate("/");
            assertThat(page.locator(".near h3")).hasCount(4);

            page.navigate("/places/barishal/jhalokati"); // nothing has happened there
            page.locator(".my-district button").click();
            page.navigate("/");
            assertThat(page.locator(".near h2 a")).hasAttribute("href", "/places/barishal/jhalokati");
            assertThat(page.locator(".near h3")).hasCount(0);
            assertThat(page.locator(".near p")).hasCount(0);
        }
    }

    @Test
    void withoutScriptsTheFirstPageLeadsToAllDistricts() {
        try (Page page = Browser.page(Browser.window(360).setJavaScriptEnabled(false))) {
            page.navigate("/");
            page.locator(".near h2 a").click();
            page.locator(".places a[href='/places/rajshahi/bogura']").click();
            assertThat(page.locator(".list h2").first()).hasText(HEADLINE);
        }
    }
}
