package shironam.delivery.cache;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.delivery.AccessLog;
import shironam.delivery.RequestKind;

/** What an operator sees of the server, on a port of its own. */
@QuarkusTest
class MetricsTest {
    @TestHTTPResource(value = "/", management = true)
    URL management;

    @Inject
    PageCache pages;

    @Test
    void requestsAreCountedByKindAndStatusAndPagesByWhatMemoryWasWorth() {
        pages.dropAll();
        double made = value("shironam_page_cache_total{result=\"miss\"}");
        double given = value("shironam_page_cache_total{result=\"hit\"}");
        double fronts = value("shironam_requests_total{kind=\"front\",status=\"200\"}");
        double missing = value("shironam_requests_total{kind=\"section\",status=\"404\"}");

        get("/", 200);
        get("/", 200);
        get("/", 200);
        get("/no-such-section", 404);

        assertEquals(made + 2, value("shironam_page_cache_total{result=\"miss\"}"));
        assertEquals(given + 2, value("shironam_page_cache_total{result=\"hit\"}"));
        assertEquals(fronts + 3, value("shironam_requests_total{kind=\"front\",status=\"200\"}"));
        assertEquals(missing + 1, value("shironam_requests_total{kind=\"section\",status=\"404\"}"));
        assertTrue(value("shironam_render_seconds_count{kind=\"front\"}") >= 1);
        assertTrue(value("shironam_render_seconds_bucket{kind=\"front\",le=\"10.0\"}") >= 1);
    }

    @Test
    void noAddressMakesASeries() {
        get("/world/1234567890/some-slug", 404);
        get("/tag/some-tag", 404);
        get("/desk/some-page", 404);

        assertFalse(all().contains("some-"), all());
        assertTrue(value("shironam_requests_total{kind=\"story\",status=\"404\"}") >= 1);
    }

    @Test
    void whatWaitsThePoolAndTheMachineAreThere() {
        for (String name : new String[] {
            "shironam_followups_waiting ",
            "shironam_followups_failed ",
            "shironam_search_waiting ",
            "shironam_live_listeners ",
            "shironam_imported_stories_total{outcome=\"created\"} ",
            "shironam_imported_stories_total{outcome=\"updated\"} ",
            "shironam_page_cache_total{result=\"stale\"} ",
            "agroal_active_count{datasource=\"default\"} ",
            "agroal_awaiting_count{datasource=\"default\"} ",
            "jvm_memory_used_bytes{",
            "jvm_gc_pause_seconds",
            "process_files_open_files "
        }) {
            assertTrue(all().contains("\n" + name) || all().contains(name + "_"), name + " is not in\n" + all());
        }
        assertFalse(all().matches("(?s).*\nshironam_(followups|search)\\S* NaN.*"), "the database was asked");
    }

    @Test
    void metricsAreNotForReaders() {
        get("/metrics", 404);
        get("/q/metrics", 404);
    }

    @Test
    void healthStaysWhereBalancersAskForIt() {
        for (String path : new String[] {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"}) {
            given().get(path).then().statusCode(200).body(containsString("\"UP\""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, FRONT",
        "/world, SECTION",
        "/world/, SECTION",
        "/world/12/slug, STORY",
        "/world/12, STORY",
        "/world/12/slug.md, STORY",
        "/world/feed.xml, FEED",
        "/feed.json, FEED",
        "/tag/x, TAG",
        "/tag/x/atom.xml, FEED",
        "/author/x, AUTHOR",
        "/archive/2024-01-01, ARCHIVE",
        "/lite/world/12, LITE",
        "/story/12/updates, LIVE",
        "/story/12/reads, READS",
        "/sitemap-12.xml, SITEMAP",
        "/robots.txt, OTHER",
        "/media/abc.webp, PICTURE",
        "/web/site/base.css, ASSET",
        "/desk/stories/12, DESK",
        "/q/health, HEALTH",
        "/a/b/c/d, OTHER",
        "/.env, OTHER",
        "'', FRONT"
    })
    void aKindIsReadOffTheAddress(String path, RequestKind kind) {
        assertEquals(kind, RequestKind.of(path));
    }

    @Test
    void anAccessLogHoldsNoKeyOfALinkAndNoSecondLine() {
        assertEquals("/preview/…", AccessLog.path("/preview/abcdefghij"));
        assertEquals("/desk/welcome/…", AccessLog.path("/desk/welcome/abcdefghij"));
        assertEquals("/world/12/a?b", AccessLog.path("/world/12/a\nb"));
        assertTrue(AccessLog.path("/" + "a".repeat(9000)).length() < 600);
    }

    private static void get(String path, int status) {
        given().redirects().follow(false).get(path).then().statusCode(status);
    }

    private String all() {
        return given().get(URI.create(management.toString()).resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** 0 while there is no such series. */
    private double value(String series) {
        return Pattern.compile("^" + Pattern.quote(series) + " (\\S+)", Pattern.MULTILINE)
                .matcher(all())
                .results()
                .map((MatchResult found) -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElse(0.0);
    }
}
