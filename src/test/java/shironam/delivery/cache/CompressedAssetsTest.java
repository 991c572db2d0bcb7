package shironam.delivery.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.TestDatabase;
import shironam.delivery.Exchange;

/** What pages load beside their HTML. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CompressedAssetsTest {
    @TestHTTPResource
    String root;

    @ParameterizedTest
    @CsvSource({
        "web/site/times.js, 'text/javascript;charset=UTF-8', 'public, max-age=600'",
        "web/site/print.css, 'text/css;charset=UTF-8', 'public, max-age=600'",
        "web/site/favicon.svg, image/svg+xml, 'public, max-age=600'",
        "web/desk/desk.css, 'text/css;charset=UTF-8', no-cache",
        "web/desk/story.js, 'text/javascript;charset=UTF-8', no-cache"
    })
    void aTextComesPackedAndOnlyWhenItHasChanged(String path, String type, String keeping) throws Exception {
        Exchange plain = Exchange.get(root + path);
        Exchange packed = Exchange.get(root + path, "Accept-Encoding", "gzip");

        for (Exchange answer : new Exchange[] {plain, packed}) {
            assertEquals(200, answer.status());
            assertEquals(type, answer.header("Content-Type"));
            assertEquals(keeping, answer.header("Cache-Control"));
            assertEquals("Accept-Encoding", answer.header("Vary"));
        }
        assertNull(plain.header("Content-Encoding"));
        assertEquals("gzip", packed.header("Content-Encoding"));
        assertTrue(packed.body().length < plain.body().length, packed.body().length + " of " + plain.body().length);
        assertArrayEquals(plain.body(), packed.unpacked());

        Exchange again = Exchange.get(root + path, "If-None-Match", packed.header("ETag"));
        assertEquals(304, again.status());
        assertEquals(0, again.body().length);
    }

    @Test
    void whatIsPackedInItselfComesAsItIs() throws Exception {
        Exchange picture = Exchange.get(root + "web/site/shironam.png", "Accept-Encoding", "br, gzip");

        assertEquals(200, picture.status());
        assertNull(picture.header("Content-Encoding"));
    }

    @Test
    void anErrorPageComesPackedToo() throws Exception {
        Exchange plain = Exchange.get(root + "nowhere");
        Exchange packed = Exchange.get(root + "nowhere", "Accept-Encoding", "gzip");

        assertEquals(404, packed.status());
        assertEquals("gzip", packed.header("Content-Encoding"));
        assertEquals("Accept-Encoding", packed.header("Vary"));
        assertEquals("text/html; charset=utf-8", packed.header("Content-Type"));
        assertTrue(packed.body().length < plain.body().length / 2);
        assertArrayEquals(plain.body(), packed.unpacked());
    }

    @Test
    void aPageOfTheDeskTellsNothingByItsLength() throws Exception {
        Exchange login = Exchange.get(root + "desk/login", "Accept-Encoding", "gzip");

        assertEquals(200, login.status());
        assertNull(login.header("Content-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web/site/not-there.js",
                "web/../application.css",
                "web/site/..%2f..%2f..%2f..%2fapi/openapi.js",
                "webjars/prosemirror-view/dist/index.js"
            })
    void nothingElseIsFound(String path) throws Exception {
        assertEquals(404, Exchange.get(root + path, "Accept-Encoding", "gzip").status());
    }
}
