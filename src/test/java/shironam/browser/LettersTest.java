package shironam.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.TestDatabase;

/** Bengali letters for every device: its own where it has some, else the paper's, however late they come. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LettersTest {
    private static final String TYPEFACE = "**/*.woff2";

    @Inject
    Paper paper;

    @BeforeEach
    void aPaperAndALinuxWhoseFontsWeChoose() throws IOException {
        Assumptions.assumeTrue(System.getProperty("os.name").equals("Linux"), "only fontconfig's fonts can be chosen");
        paper.print();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "story", "/lite", "/lite/story", "/embed", "/search?q=নদী", "/offline", "/nirudesh"})
    void aDeviceWithoutLettersGetsThePapersOnItsFirstPage(String place) {
        try (Page page = Browser.pageWithoutLetters(Browser.window(360))) {
            page.navigate(address(place));
            assertLettersAreShown(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "story", "/lite", "/lite/story", "/embed"})
    void withoutScriptsToo(String place) {
        try (Page page = Browser.pageWithoutLetters(Browser.window(360).setJavaScriptEnabled(false))) {
            page.navigate(address(place));
            assertLettersAreShown(page);
        }
    }

    @Test
    void withAWorkerToo() {
        NewContextOptions phone = Browser.window(360).setServiceWorkers(ServiceWorkerPolicy.ALLOW);
        try (Page page = Browser.pageWithoutLetters(phone)) {
            page.navigate(address("story"));
            assertLettersAreShown(page);
            Browser.waitUntil(page, "navigator.serviceWorker.controller");
            page.navigate("/");
            assertLettersAreShown(page);
        }
    }

    @Test
    void theyAreShownHoweverLateTheyCome() {
        try (Page phone = Browser.pageWithoutLetters(Browser.window(360));
                Page desk = Browser.pageWithoutLetters(Browser.window(1280))) {
            List<Route> late = new ArrayList<>();
            for (Page page : List.of(phone, desk)) {
                page.route(TYPEFACE, late::add);
                page.navigate(
                        address("story"), new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            }
            desk.waitForTimeout(4000); // longer than a browser waits for a typeface that it may do without
            for (Page page : List.of(phone, desk)) {
                assertFalse(hasLetters(page));
                assertTrue(
                        late.stream().anyMatch(route -> route.request().frame().page() == page));
            }
            late.forEach(Route::resume);
            for (Page page : List.of(phone, desk)) {
                page.unroute(TYPEFACE);
                assertLettersAreShown(page);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lite", "/lite/story", "/embed"})
    void aDeviceWithLettersIsSentNone(String place) {
        try (Page page = Browser.page(Browser.window(360))) {
            List<String> typefaces = new ArrayList<>();
            page.onRequest(request -> {
                if (request.resourceType().equals("font")) {
                    typefaces.add(request.url());
                }
            });
            page.navigate(address(place));
            assertEquals("own", page.evaluate("document.documentElement.dataset.letters"));
            assertLettersAreShown(page);
            assertEquals(List.of(), typefaces);
        }
    }

    private String address(String place) {
        String story = paper.address("story");
        return switch (place) {
            case "story" -> story;
            case "/lite/story" -> "/lite" + story;
            case "/embed" -> "/embed/" + story.split("/")[2];
            default -> place;
        };
    }

    private static void assertLettersAreShown(Page page) {
        for (int tries = 0; tries < 50 && !hasLetters(page); tries++) {
            page.waitForTimeout(100);
        }
        assertTrue(hasLetters(page), "boxes in " + page.evaluate("getComputedStyle(document.body).fontFamily"));
    }

    /** Letters differ in width, the boxes that stand for them don't. */
    private static boolean hasLetters(Page page) {
        return (boolean) page.evaluate("""
                () => {
                  const line = document.createElement('span');
                  (document.querySelector('h1') ?? document.body).append(line);
                  const widths = [...'কঝইঢ'].map(letter => {
                    line.textContent = letter.repeat(8);
                    return Math.round(line.getBoundingClientRect().width);
                  });
                  line.remove();
                  return new Set(widths).size > 1;
                }""");
    }
}
