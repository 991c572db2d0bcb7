package shironam.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shironam.RawHttp;
import shironam.TestDatabase;

/** Without TLS the server speaks HTTP/1.1, whatever it is asked for. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClearTextHttpTest {
    @TestHTTPResource
    URL server;

    @Test
    void whoAsksForAnUpgradeIsAnsweredWithoutOne() throws Exception {
        try (RawHttp connection = RawHttp.connect(server.getPort())) {
            String answer = connection
                    .send("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                            + "Upgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAAB\r\n\r\n")
                    .answer();
            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
            assertEquals("HTTP/1.1 200", again(connection));
        }
    }

    private static String again(RawHttp connection) throws Exception {
        return connection
                .send("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .answer()
                .substring(0, 12);
    }

    @Test
    void whoBeginsWithHttp2IsNotAnsweredInIt() throws Exception {
        String answer = RawHttp.exchange(server.getPort(), "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        assertFalse(answer.contains("\u0000"), "frames came");
    }

    /** The JDK's client asks for it on each new connection. */
    @Test
    void manyWhoAskForAnUpgradeAtOnceAreAllAnswered() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        var answers = IntStream.range(0, 100)
                .mapToObj(i -> client.sendAsync(
                        HttpRequest.newBuilder(URI.create(server + "nothing-here-" + i))
                                .build(),
                        BodyHandlers.ofString()))
                .toList();
        for (var answer : answers) {
            assertEquals(404, answer.get().statusCode());
            assertEquals(HttpClient.Version.HTTP_1_1, answer.get().version());
        }
    }
}
