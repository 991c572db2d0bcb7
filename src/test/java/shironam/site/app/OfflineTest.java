package shironam.site.app;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.browser.Browser;
import shironam.settings.ChangedSettings;
import shironam.settings.SiteSettings;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.site.lists.ArchivePages;
import shironam.site.page.PageFrame;
import shironam.site.story.StoryPreview;
import shironam.story.Story;

/** Who may have a worker that keeps pages, and who may not. What it does is tried in {@code OfflinePagesTest}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OfflineTest {
    private static final String MODULE = "script[src=/web/site/offline.js]";

    @Inject
    Newsroom newsroom;

    @Inject
    PageFrame frame;

    @Inject
    StoryPreview preview;

    @AfterEach
    void browsersKeepAgain() {
        switchOffline(true);
    }

    @Test
    void theWorkerAnswersForTheWholePaperAndNobodyKeepsIt() {
        Response worker = Pages.reader().header("Service-Worker", "script").get("/sw.js");

        worker.then()
                .statusCode(200)
                .contentType(startsWith("text/javascript"))
                .header("Cache-Control", equalTo("no-cache"))
                .header("Surrogate-Key", equalTo(null))
                .header("CDN-Cache-Control", equalTo(null))
                .header("Content-Security-Policy", equalTo("default-src 'none'; connect-src 'self'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(containsString("respondWith"));
        Pages.reader()
                .header("If-None-Match", worker.header("ETag"))
                .get("/sw.js")
                .then()
                .statusCode(304);
    }

    @Test
    void pagesOnWhichScriptsRunRegisterItAndNoOthers() {
        Story story = newsroom.publish(Newsroom.content("রাখার লেখা", "life", "<p>লেখা</p>"));
        Story draft = newsroom.draft(Newsroom.content("না-রাখার খসড়া", "life", "<p>লেখা</p>"));

        for (String path :
                List.of("/", "/life", story.path(), "/search", ArchivePages.path(story.publishAt), "/offline")) {
            assertNotNull(Pages.page(path).selectFirst(MODULE), path);
        }
        for (String path : List.of("/lite", "/lite" + story.path(), "/embed/" + story.id, "/desk")) {
            assertNull(
                    Jsoup.parse(Pages.reader()
                                    .redirects()
                                    .follow(true)
                                    .get(path)
                                    .asString())
                            .selectFirst(MODULE),
                    path);
        }
        String seen = QuarkusTransaction.requiringNew().call(() -> preview.of(Story.require(draft.id)));
        assertNull(Jsoup.parse(seen).selectFirst(MODULE));
    }

    @Test
    void thePageForNoNetworkIsOfNoDayAndReadableByItself() {
        Document page = Pages.page("/offline");

        assertEquals("এখন সংযোগ নেই", page.expectFirst("h1").text());
        assertEquals("noindex", page.expectFirst("meta[name=robots]").attr("content"));
        assertTrue(page.select(".masthead time, .masthead nav, .breaking").isEmpty());
        assertTrue(page.expectFirst(".kept-stories").hasAttr("hidden"));
        assertEquals("/", page.expectFirst("main a[href=/]").attr("href"));
    }

    @Test
    void whereItIsSwitchedOffNoPageRegistersAndBrowsersThrowAwayWhatTheyKept() {
        Story before = newsroom.publish(Newsroom.content("আগে রাখা লেখা", "life", "<p>লেখা</p>"));
        try (Page page = Browser.page(Browser.window(360).setServiceWorkers(ServiceWorkerPolicy.ALLOW))) {
            page.navigate(before.path());
            Browser.waitUntil(page, "path => navigator.serviceWorker.controller && caches.match(path)", before.path());

            switchOffline(false);
            Pages.get("/sw.js").then().statusCode(200).body(not(containsString("respondWith")));
            Story after = newsroom.publish(Newsroom.content("পরে না-রাখা লেখা", "life", "<p>লেখা</p>"));
            assertNull(Pages.page(after.path()).selectFirst(MODULE));
            page.navigate(after.path());
            page.evaluate("navigator.serviceWorker.getRegistration().then(it => it?.update())");

            Browser.waitUntil(
                    page,
                    "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])"
                            + ".then(([kept, workers]) => kept.length + workers.length === 0)");
        }
    }

    private void switchOffline(boolean on) {
        PageFrame bean = ClientProxy.unwrap(frame);
        bean.settings = ChangedSettings.of(SiteSettings.class, bean.settings, Map.of("offline", on));
    }
}
