package shironam.delivery.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.TestDatabase;
import shironam.delivery.Exchange;
import shironam.delivery.HttpDate;
import shironam.site.Newsroom;
import shironam.story.Story;

/** What a browser, a proxy and a search engine may ask of a page, the first time and every time after. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeliveryTest {
    private static final List<String> ENCODINGS = List.of("br", "gzip", "identity");

    @TestHTTPResource
    String root;

    @Inject
    Newsroom newsroom;

    @Inject
    PageCache pages;

    private String url;

    @BeforeEach
    void publish() {
        Story story = newsroom.publish(Newsroom.content("পৌঁছে দেওয়ার লেখা", "economy", "<p>লেখা</p>"));
        url = root.replaceFirst("/$", "") + story.path();
    }

    @Test
    void theFirstAnswerIsTheSameAsEveryLaterOne() throws Exception {
        for (String method : List.of("GET", "HEAD")) {
            for (String encoding : ENCODINGS) {
                pages.dropAll();
                Exchange first = Exchange.of(method, url, "Accept-Encoding", encoding);
                Exchange later = Exchange.of(method, url, "Accept-Encoding", encoding);

                assertEquals(200, first.status());
                assertEquals(200, later.status());
                assertArrayEquals(first.body(), later.body());
                assertEquals(headers(first), headers(later), method + " " + encoding);
                assertEquals("public, max-age=0, must-revalidate", later.header("Cache-Control"));
                assertEquals("Accept-Encoding, Save-Data", later.header("Vary"));
                assertEquals(encoding.equals("identity") ? null : encoding, later.header("Content-Encoding"));
                assertEquals("text/html;charset=utf-8", later.header("Content-Type"));
            }
        }
    }

    @Test
    void headTellsWhatGetWouldSend() throws Exception {
        for (String encoding : ENCODINGS) {
            Exchange get = Exchange.get(url, "Accept-Encoding", encoding);
            Exchange head = Exchange.of("HEAD", url, "Accept-Encoding", encoding);

            assertEquals(0, head.body().length);
            assertEquals(Integer.toString(get.body().length), head.header("Content-Length"));
            assertEquals(get.header("ETag"), head.header("ETag"));
        }
    }

    @Test
    void gzipIsTheSamePageInFewerBytes() throws Exception {
        Exchange plain = Exchange.get(url);
        Exchange packed = Exchange.get(url, "Accept-Encoding", "deflate, gzip;q=0.8");

        assertTrue(packed.body().length * 2 < plain.body().length);
        assertArrayEquals(plain.body(), packed.unpacked());
        assertNotEquals(plain.header("ETag"), packed.header("ETag"));
    }

    @Test
    void brotliIsTheSamePageInStillFewerBytes() throws Exception {
        Exchange plain = Exchange.get(url);
        Exchange gzip = Exchange.get(url, "Accept-Encoding", "gzip");
        Exchange packed = Exchange.get(url, "Accept-Encoding", "gzip, deflate, br, zstd");

        assertTrue(packed.body().length < gzip.body().length);
        assertArrayEquals(plain.body(), Decoder.decompress(packed.body()).getDecompressedData());
        assertEquals(plain.header("ETag").replaceAll("\"$", "-br\""), packed.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "identity, ",
        "gzip;q=0, ",
        "'gzip; q=0.000, deflate', ",
        "*;q=0, ",
        "vibrato, ",
        "br;q=0, ",
        "'br ; q=0.0, gzip', gzip",
        "'gzip;q=0, br;q=0.1', br",
        "'br;q=1.0, gzip;q=0.8', br",
        "'gzip,br', br"
    })
    void aPageIsPackedAsItsReaderTakesIt(String accepted, String coding) throws Exception {
        assertEquals(coding, Exchange.get(url, "Accept-Encoding", accepted).header("Content-Encoding"));
    }

    @Test
    void whatIsMadeForOneRequestAloneIsPackedLikeWhatIsKept() throws Exception {
        for (String encoding : List.of("br", "gzip")) {
            Exchange found = Exchange.get(root + "search?q=x", "Accept-Encoding", encoding);
            assertEquals(encoding, found.header("Content-Encoding"));
        }
    }

    @Test
    void aLargePageIsPackedLikeAnyOther() throws Exception {
        Story large = newsroom.publish(Newsroom.content("লম্বা লেখা", "economy", "<p>একটি বাক্য।</p>".repeat(12_000)));
        String address = root.replaceFirst("/$", "") + large.path();
        byte[] plain = Exchange.get(address).body();

        Exchange brotli = Exchange.get(address, "Accept-Encoding", "br");
        Exchange gzip = Exchange.get(address, "Accept-Encoding", "gzip");

        assertArrayEquals(plain, Decoder.decompress(brotli.body()).getDecompressedData());
        assertArrayEquals(plain, gzip.unpacked());
    }

    @ParameterizedTest
    @CsvSource({
        "%s, 304",
        "W/%s, 304",
        "'\"other\", %s', 304",
        "'\"other\", W/%s , \"more\"', 304",
        "*, 304",
        "'\"other\"', 200"
    })
    void aCopyThatIsStillRightIsNotSentAgain(String validators, int status) throws Exception {
        for (String encoding : ENCODINGS) {
            String etag = Exchange.get(url, "Accept-Encoding", encoding).header("ETag");
            String asked = validators.formatted(etag);

            Exchange kept = Exchange.get(url, "If-None-Match", asked, "Accept-Encoding", encoding);
            pages.dropAll();
            Exchange rendered = Exchange.get(url, "If-None-Match", asked, "Accept-Encoding", encoding);

            for (Exchange again : List.of(kept, rendered)) {
                assertEquals(status, again.status());
                assertEquals(etag, again.header("ETag"));
                assertEquals("Accept-Encoding, Save-Data", again.header("Vary"));
                assertNotNull(again.header("Cache-Control"));
                assertEquals(status == 304, again.body().length == 0);
            }
        }
    }

    @Test
    void aCopyInAnotherEncodingIsStillRight() throws Exception {
        String etag = Exchange.get(url, "Accept-Encoding", "gzip").header("ETag");

        Exchange again = Exchange.get(url, "If-None-Match", etag, "Accept-Encoding", "br");

        assertEquals(304, again.status());
    }

    /** Where purges are configured, as they are here: else nobody could take a page from it. */
    @Test
    void aCacheInFrontMayKeepAPageForAMinuteAndLongerWhileWeAreDown() throws Exception {
        Exchange page = Exchange.get(url);

        assertEquals("max-age=60, stale-while-revalidate=30, stale-if-error=86400", page.header("CDN-Cache-Control"));
        assertEquals(page.header("CDN-Cache-Control"), page.header("Surrogate-Control"));
        assertEquals(page.header("Surrogate-Key").replace(' ', ','), page.header("Cache-Tag"));
        assertNull(Exchange.get(root + "search?q=x").header("CDN-Cache-Control"));
    }

    @Test
    void anotherPageHasAnotherValidator() throws Exception {
        Story other = newsroom.publish(Newsroom.content("আরেকটি পৌঁছানো লেখা", "economy", "<p>লেখা</p>"));
        String etag = Exchange.get(url).header("ETag");

        Exchange answer = Exchange.get(root.replaceFirst("/$", "") + other.path(), "If-None-Match", etag);

        assertEquals(200, answer.status());
    }

    @Test
    void theDateOfACopyCountsWhereNoValidatorIsSent() throws Exception {
        waitForTheNextSecond();
        String modified = Exchange.get(url).header("Last-Modified");
        String earlier = HttpDate.of(HttpDate.parse(modified).orElseThrow().minusSeconds(1));

        assertEquals(304, Exchange.get(url, "If-Modified-Since", modified).status());
        assertEquals(200, Exchange.get(url, "If-Modified-Since", earlier).status());
        assertEquals(200, Exchange.get(url, "If-Modified-Since", "yesterday").status());
        assertEquals(
                200,
                Exchange.get(url, "If-Modified-Since", modified, "If-None-Match", "\"x\"")
                        .status());
    }

    /** HTTP dates know seconds only, so within the second of a change a date can't say which page is meant. */
    @Test
    void aPageThatChangedWithinASecondIsNeverTakenForTheOneBefore() throws Exception {
        String modified = Exchange.get(url).header("Last-Modified");

        pages.dropAll();

        assertEquals(200, Exchange.get(url, "If-Modified-Since", modified).status());
    }

    @Test
    void datesAreThoseOfHttpAndNeverInTheFuture() throws Exception {
        Exchange answer = Exchange.get(url);

        assertTrue(answer.header("Last-Modified").matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} [\\d:]{8} GMT"));
        Instant date = HttpDate.parse(answer.header("Date")).orElseThrow();
        assertFalse(HttpDate.parse(answer.header("Last-Modified")).orElseThrow().isAfter(date));
        assertEquals("Mon, 04 Nov 2024 20:05:00 GMT", HttpDate.of(Instant.parse("2024-11-04T20:05:00Z")));
    }

    private static void waitForTheNextSecond() throws InterruptedException {
        Thread.sleep(1100);
    }

    private static TreeMap<String, List<String>> headers(Exchange exchange) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.response().headers().map());
        headers.remove("Date");
        headers.remove("Last-Modified");
        return headers;
    }
}
