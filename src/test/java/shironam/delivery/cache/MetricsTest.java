package shironam.delivery.cache;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.delivery.AccessLog;
import shironam.delivery.RequestKind;

/** What requests are counted as, and what an operator sees that readers do not; the figures are in OperatingIT. */
@QuarkusTest
class MetricsTest {
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
}
