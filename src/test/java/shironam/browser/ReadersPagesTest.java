package shironam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shironam.TestDatabase;

/** What a page promises to the reader who opens it, tried in a browser. Nothing outside this machine is asked. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReadersPagesTest {
    private static final Pattern ELSEWHERE = Pattern.compile("^https?://(?!localhost[:/]).*");
    private static final String PICTURE =
            "<svg xmlns='http://www.w3.org/2000/svg' width='600' height='200'><rect width='600' height='200'/></svg>";

    @Inject
    Paper paper;

    @BeforeEach
    void aPaper() throws IOException {
        paper.print();
    }

    /**
     * One visit to each kind of page, looked at in every way: on a phone and on a desk, light and dark, with letters
     * twice as large, with the worker that every reader gets. A breach of the content security policy is told on the
     * console too.
     */
    @ParameterizedTest
    @MethodSource("shironam.browser.Paper#kinds")
    void everybodyCanReadEveryPage(String kind) {
        try (Page page = Browser.page(Browser.window(360).setServiceWorkers(ServiceWorkerPolicy.ALLOW))) {
            List<String> elsewhere = new ArrayList<>();
            page.onRequest(request -> {
                if (ELSEWHERE.matcher(request.url()).matches()
                        && !request.resourceType().equals("image")) {
                    elsewhere.add(request.url());
                }
            });
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (!message.location().startsWith(Browser.address() + "/nirudesh")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);

            opened(kind, page);
            assertEquals(List.of(), Hindrances.on(page), "on a phone");
            nothingIsWiderThanTheWindow(page, 360);
            nothingIsWiderThanTheWindow(page, 320);
            lettersTwiceAsLargeFit(page);
            page.setViewportSize(1280, 800);
            assertEquals(List.of(), Hindrances.on(page), "on a desk");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertEquals(List.of(), Hindrances.ofColours(page), "in the dark");
            assertEquals(List.of(), elsewhere, "nothing is asked from elsewhere but pictures");
            assertEquals(List.of(), complaints, "the console stays silent");
        }
    }

    private static void nothingIsWiderThanTheWindow(Page page, int width) {
        page.setViewportSize(width, 800);
        assertEquals(width, page.evaluate("document.scrollingElement.scrollWidth"));
    }

    private static void lettersTwiceAsLargeFit(Page page) {
        page.setViewportSize(360, 800);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        assertEquals(360, page.evaluate("document.scrollingElement.scrollWidth"));
        assertEquals(List.of(), page.evaluate("""
                [...document.querySelectorAll('h1, h2, h3, p, .wordmark svg')]
                    .filter(e => !e.closest('.unseen') && !e.matches('.unseen'))
                    .filter(e => e.getBoundingClientRect().right > innerWidth)
                    .map(e => e.outerHTML.slice(0, 80))"""));
        page.evaluate("document.documentElement.style.fontSize = ''");
    }

    @ParameterizedTest(name = "{0}, {1} px")
    @CsvSource({"home, 360", "home, 1280", "story, 360", "story, 1280"})
    void nothingMovesWhenPicturesComeLateOrNever(String kind, int width) {
        try (Page page = Browser.page(width)) {
            Queue<Route> held = new ArrayDeque<>();
            page.route("**/media/**", held::add);
            page.route(ELSEWHERE, held::add);
            page.navigate(
                    paper.address(kind), new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            watchWhatMoves(page);

            page.unrouteAll();
            page.route(ELSEWHERE, Route::abort);
            held.forEach(route -> {
                if (ELSEWHERE.matcher(route.request().url()).matches()) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            scrollThrough(page);
            assertEquals(List.of(), page.evaluate("moved"));
        }
    }

    @Test
    void everythingIsThereWithoutScripts() {
        try (Page page = Browser.page(Browser.window(360).setJavaScriptEnabled(false))) {
            opened("story", page);
            assertThat(page.locator("h1")).hasText(Paper.HEADLINE);
            assertThat(page.locator(".card")).hasCount(2);
            assertThat(page.locator(".lead-picture img")).isVisible();
            page.locator(".sections a").first().click();
            assertThat(page.locator("h1")).isVisible();
        }
    }

    @Test
    void aCardIsOneLinkWhereverItIsTouched() {
        for (int width : new int[] {360, 1280}) {
            try (Page page = opened("story", Browser.page(width))) {
                for (Locator card : page.locator(".card").all()) {
                    card.scrollIntoViewIfNeeded();
                    assertEquals(1, card.locator("a").count());
                    assertEquals(List.of(), card.evaluate("""
                            card => {
                              const box = card.getBoundingClientRect(), link = card.querySelector('a');
                              const spots = [[4, 4], [box.width - 4, 4], [4, box.height - 4],
                                  [box.width - 4, box.height - 4], [box.width / 2, box.height / 2]];
                              return spots.filter(([x, y]) => document.elementFromPoint(box.x + x, box.y + y) !== link);
                            }"""));
                }
            }
        }
    }

    @Test
    void aTouchOnACardLeadsToItsStory() {
        try (Page page = opened("story", Browser.page(360))) {
            Locator card = page.locator(".card").first();
            String headline = card.locator("a").innerText();
            card.click(new Locator.ClickOptions().setPosition(6, 6));
            assertThat(page.locator("h1")).hasText(headline);
        }
    }

    @Test
    void aCardThatLeadsAwaySaysSo() {
        try (Page page = opened("story", Browser.page(360))) {
            Locator card = page.locator(".card", new Page.LocatorOptions().setHasText(Paper.FOREIGN_HEADLINE));
            assertThat(card.getByRole(AriaRole.LINK)).hasAccessibleName(Paper.FOREIGN_HEADLINE + " (বাইরের সাইট)");
            assertThat(card.locator(".outlet")).isVisible();
            assertThat(card).containsText("kalerkantho.com");
        }
    }

    @Test
    void aCardWithoutAPictureHasNoHoleInItsPlace() {
        try (Page page = opened("story", Browser.page(360))) {
            Locator bare = page.locator(".card").first();
            assertThat(bare.locator(".thumb")).hasCount(0);
            double card = bare.boundingBox().width;
            double words = bare.locator(".said").boundingBox().width;
            assertTrue(words > card - 2, "the words take the whole card");
        }
    }

    /** The class of the box is also that of the line under a headline. */
    @Test
    void aBoxOfFactsHasItsHeadingAboveItsList() {
        try (Page page = opened("story", Browser.page(360))) {
            Locator box = page.locator("aside.facts");
            BoundingBox heading = box.locator("h3").boundingBox();
            BoundingBox item = box.locator("li").boundingBox();
            assertTrue(heading.y + heading.height <= item.y, "the heading stands beside the list");
        }
    }

    @Test
    void aPictureThatFailsLeavesTheCardInItsShape() {
        try (Page page = Browser.page(360)) {
            page.route(ELSEWHERE, Route::abort);
            page.navigate(paper.address("story"));
            scrollThrough(page);
            Locator thumb = page.locator(".card .thumb");
            assertEquals(1.5, thumb.boundingBox().width / thumb.boundingBox().height, 0.02);
        }
    }

    @Test
    void theSkipLinkLeadsPastTheMasthead() {
        try (Page page = opened("story", Browser.page())) {
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            assertThat(page.locator(".skip")).isInViewport();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
            page.keyboard().press("Tab");
            assertEquals(true, page.evaluate("document.querySelector('main').contains(document.activeElement)"));
        }
    }

    @Test
    void onAWideScreenTheLettersAreOursFromTheFirstPageOn() {
        try (Page page = opened("story", Browser.page())) {
            assertLettersAreOurs(page);
        }
    }

    @Test
    void onAPhoneNothingIsInTheWayOfTheFirstPageAndTheNextHasThemAtHand() {
        try (Page page =
                opened("story", Browser.page(Browser.window(360).setServiceWorkers(ServiceWorkerPolicy.ALLOW)))) {
            assertEquals("Stand-in", firstOf(page));
            Browser.waitUntil(page, "navigator.serviceWorker.controller");
            assertEquals("Stand-in", firstOf(page), "what is being read stays as it is");
            assertEquals(
                    0,
                    page.evaluate("performance.getEntriesByType('resource')"
                            + ".filter(part => part.name.endsWith('woff2')).length"));

            page.navigate("/search?q=নদী");
            page.waitForLoadState();
            assertLettersAreOurs(page);
            assertEquals(0, page.evaluate("""
                    () => new Promise(tell => {
                      let shift = 0;
                      new PerformanceObserver(list => list.getEntries().forEach(one => shift += one.value))
                          .observe({ type: 'layout-shift', buffered: true });
                      setTimeout(() => tell(shift), 500);
                    })"""), "nothing moves");
        }
    }

    @Test
    void withoutScriptsTheyAreOursOnAPhoneToo() {
        try (Page page = opened("story", Browser.page(Browser.window(360).setJavaScriptEnabled(false)))) {
            assertEquals("\"Noto Serif Bengali\"", firstOf(page));
        }
    }

    private static void assertLettersAreOurs(Page page) {
        assertEquals("\"Noto Serif Bengali\"", firstOf(page));
        assertEquals(
                true,
                page.evaluate("document.fonts.ready.then(() => "
                        + "document.fonts.check('400 1em \"Noto Serif Bengali\"', 'ক') && "
                        + "document.fonts.check('700 1em \"Noto Serif Bengali\"', 'ক'))"));
    }

    private static Object firstOf(Page page) {
        return page.evaluate("getComputedStyle(document.body).fontFamily.split(',')[0]");
    }

    /** The page of that kind, with all that belongs to it. */
    private Page opened(String kind, Page page) {
        page.route(ELSEWHERE, route -> route.fulfill(picture()));
        page.navigate(paper.address(kind));
        page.waitForLoadState();
        return page;
    }

    private static void watchWhatMoves(Page page) {
        page.evaluate("""
                async () => {
                  const letters = ['400', '700'].flatMap(weight => ['ক', 'a'].map(letter =>
                      document.fonts.load(weight + ' 1em "Noto Serif Bengali"', letter)));
                  await Promise.all(letters);
                  await document.fonts.ready;
                  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                  await new Promise(done => setTimeout(done, 200));
                  window.moved = [];
                  const rect = r => [r.x, r.y, r.width, r.height].join(' ');
                  const told = source => [source.node?.className || source.node?.parentNode.outerHTML,
                      rect(source.previousRect), rect(source.currentRect)].join(' | ');
                  // Chromium also tells of text that stays where it is while its letters are shaped anew.
                  const isElsewhere = source => rect(source.previousRect) !== rect(source.currentRect);
                  new PerformanceObserver(list => list.getEntries().forEach(
                      shift => moved.push(...shift.sources.filter(isElsewhere).map(told))))
                      .observe({ type: 'layout-shift' });
                }""");
    }

    private static Route.FulfillOptions picture() {
        return new Route.FulfillOptions().setContentType("image/svg+xml").setBody(PICTURE);
    }

    private static void scrollThrough(Page page) {
        page.evaluate("""
                async () => {
                  await document.fonts.ready;
                  for (let y = 0; y < document.body.scrollHeight; y += 500) {
                    scrollTo(0, y);
                    await new Promise(done => setTimeout(done, 60));
                  }
                  // one that was passed before it began to load begins when it is in sight
                  for (const image of [...document.images].filter(i => i.checkVisibility())) {
                    if (!image.complete) {
                      await new Promise(done => {
                        image.onload = image.onerror = done;
                        image.scrollIntoView();
                      });
                    }
                  }
                  await new Promise(done => setTimeout(done, 300));
                }""");
    }
}
