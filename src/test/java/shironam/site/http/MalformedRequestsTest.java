package shironam.site.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.SocketException;
import java.net.URL;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.LoggedFailures;
import shironam.RawHttp;
import shironam.TestDatabase;

/** What no browser sends is refused, and nothing is written into the log about it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MalformedRequestsTest {
    private static final String HOST = "Host: localhost\r\n";

    @TestHTTPResource
    URL server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                HOST + HOST,
                HOST + "Host: evil.example\r\n",
                "",
                "Host: a b\r\n",
                "Host: local/host\r\n",
                "Host: user@localhost\r\n",
                HOST + "Transfer-Encoding: gzip\r\n",
                HOST + "Transfer-Encoding: identity\r\n",
                HOST + "Transfer-Encoding: gzip, chunked\r\n",
                HOST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                HOST + "Transfer-Encoding: xchunked\r\n",
                HOST + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                HOST + "Content-Length: 5\r\nContent-Length: 6\r\n",
                HOST + "Content-Length: -5\r\n",
                HOST + "Content-Length: five\r\n"
            })
    void aRequestOfWhichNobodyKnowsWhereItEndsOrWhomItAsksIsRefused(String headers) throws IOException {
        try (LoggedFailures failures = LoggedFailures.listen();
                RawHttp connection = RawHttp.connect(server.getPort())) {
            connection.send(
                    "POST /desk/login HTTP/1.1\r\n" + headers + "\r\n0\r\n\r\nGET / HTTP/1.1\r\n" + HOST + "\r\n");

            assertTrue(connection.answer().startsWith("HTTP/1.1 400 "), headers);
            assertTrue(connection.isClosedByServer(), "what follows is no request");
            assertEquals(List.of(), failures.seen());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/life%00",
                "/tag/%00",
                "/author/a%00b",
                "/life/1/%00.md",
                "/tag/%0A",
                "/tag/%7F",
                "/tag/%",
                "/tag/%4",
                "/tag/%zz",
                "/tag/%C0%80",
                "/tag/%ED%A0%80",
                "/tag/%FF%FE",
                "/life?before=%00",
                "/search?q=%00",
                "/search?q=a&author=%00",
                "/search/suggestions?q=%00",
                "/api/stories?tag=%00",
                "/api/stories?author=%E0%A6",
                "/oembed?url=%00",
                "/desk/login?then=%00",
                "/media/%00",
                "/web/%00.js",
                "/preview/%00",
                "/..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/x",
                "/\\..\\x",
                "//evil.example/%00",
                "/q/%00",
                "/sitemap-%00.xml"
            })
    void anAddressThatIsNoneIsRefusedQuietly(String path) throws IOException {
        try (LoggedFailures failures = LoggedFailures.listen()) {
            String answer = RawHttp.exchange(server.getPort(), "GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n");

            String status = answer.substring(9, 12);
            assertTrue(List.of("400", "404").contains(status), path + ": " + status);
            assertFalse(answer.contains("Exception"), path);
            assertFalse(answer.contains("\tat "), path);
            assertEquals(List.of(), failures.seen(), path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?before=1%", "?q=%zz&x=%", "?=&&==", "?before=1&before=2", "?%E0%A6=%E0", "?utm=100%"})
    void aQueryThatIsMisspeltDoesNoHarm(String query) throws IOException {
        for (String page : List.of("/", "/life", "/search", "/api/stories", "/desk/login", "/feed.xml", "/lite")) {
            try (LoggedFailures failures = LoggedFailures.listen()) {
                String answer =
                        RawHttp.exchange(server.getPort(), "GET " + page + query + " HTTP/1.1\r\n" + HOST + "\r\n");

                int status = Integer.parseInt(answer.substring(9, 12));
                assertTrue(status < 500, page + query + ": " + status);
                assertEquals(List.of(), failures.seen(), page + query);
            }
        }
    }

    @Test
    void addressesAndQueriesOfAnyLengthAreAnswered() throws IOException {
        String parameters = IntStream.range(0, 700).mapToObj(i -> "p" + i).collect(Collectors.joining("&"));
        List<String> paths = List.of(
                "/" + "a".repeat(3000),
                "/" + "a/".repeat(1500),
                "/web/" + "a/".repeat(1900) + "x.js",
                "/tag/" + "%E0%A6%95".repeat(400),
                "/search?" + parameters,
                "/life?before=" + "9".repeat(3000),
                "/" + "a".repeat(100_000),
                "/search?q=" + "x".repeat(100_000));
        try (LoggedFailures failures = LoggedFailures.listen()) {
            for (String path : paths) {
                int status = status(path);
                assertTrue(status < 500, path.substring(0, 20) + ": " + status);
            }
            assertEquals(List.of(), failures.seen());
        }
    }

    /** A line without end may be cut off with its answer. */
    private int status(String path) throws IOException {
        try {
            String answer = RawHttp.exchange(server.getPort(), "GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n");
            return answer.isEmpty() ? 414 : Integer.parseInt(answer.substring(9, 12));
        } catch (SocketException cutOff) {
            return 414;
        }
    }

    @Test
    void whereAnAnswerLeadsIsNeverWhatWeWereCalled() throws IOException {
        for (String path : List.of("/admin", "/favicon.ico", "/desk", "/desk/stories", "/desk/account")) {
            String answer =
                    RawHttp.exchange(server.getPort(), "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\n\r\n");

            assertTrue(answer.startsWith("HTTP/1.1 30"), path);
            assertFalse(answer.contains("evil.example"), answer);
        }
    }
}
