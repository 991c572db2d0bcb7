package shironam.importing.fetching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.importing.sources.ImportRefusedException;

@Timeout(60)
class PictureFetcherTest {
    private static final Set<String> HERE = Set.of("127.0.0.1");

    private final Vertx vertx = Vertx.vertx();
    private final PictureFetcher fetcher = new PictureFetcher(vertx, new HostLookup(vertx), address -> true);
    private final byte[] picture = new byte[100_000];
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/a b.jpg", exchange -> answer(exchange, 200, "image/jpeg", picture));
        server.createContext("/moved", exchange -> redirect(exchange, "/a%20b.jpg"));
        server.createContext("/away", exchange -> redirect(exchange, "http://localhost:1/x.jpg"));
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        server.createContext("/page", exchange -> answer(exchange, 200, "text/html", picture));
        server.createContext(
                "/large",
                exchange -> answer(exchange, 200, "image/jpeg", new byte[FetchRequest.PICTURE.mostBytes() + 1]));
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
        fetcher.close();
        vertx.close();
    }

    @Test
    void aPictureIsFetchedAlsoWhereItWasMovedTo() throws Exception {
        assertArrayEquals(picture, fetcher.fetch(url("/a b.jpg"), HERE));
        assertArrayEquals(picture, fetcher.fetch(url("/moved"), HERE));
    }

    /** An editor's look-ups must not stop an import from the same host. */
    @Test
    void onlyWhoAsksForManyLearnsThatAHostIsDead() throws Exception {
        String dead = "http://127.0.0.1:1/x.jpg";
        for (int i = 0; i < 6; i++) {
            assertTrue(reason(dead, FetchRequest.POSTER).contains("can't be reached"));
        }
        assertArrayEquals(picture, fetcher.fetch(url("/a b.jpg"), HERE));
        for (int i = 0; i < 5; i++) {
            assertTrue(reason(dead, FetchRequest.PICTURE).contains("can't be reached"));
        }
        assertTrue(reason(dead, FetchRequest.PICTURE).contains("not asked any more"));
    }

    @Test
    void whoeverWaitsDoesNotWaitForTheTurnsOfAnImport() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        CountDownLatch released = new CountDownLatch(1);
        server.createContext("/slow", exchange -> {
            asked.countDown();
            try {
                released.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            answer(exchange, 200, "image/jpeg", picture);
        });
        Callable<byte[]> slow = () -> fetcher.fetch(url("/slow"), HERE);
        List<Future<byte[]>> running = List.of(threads.submit(slow), threads.submit(slow));
        asked.await();
        FetchRequest soon = new FetchRequest("picture", "image/*", type -> true, 1 << 20, 1, false);
        assertTrue(reason(url("/a b.jpg"), soon).contains("in time"));
        assertTrue(running.stream().noneMatch(Future::isDone), "the others still have their turns");
        released.countDown();
        for (Future<byte[]> each : running) {
            assertArrayEquals(picture, each.get());
        }
    }

    @Test
    void aNameServerThatDoesNotAnswerIsNotWaitedForLongerThanAHost() {
        CountDownLatch released = new CountDownLatch(1);
        HostLookup silent = new HostLookup(vertx, host -> {
            try {
                released.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });
        PictureFetcher waiting = new PictureFetcher(vertx, silent, address -> true);
        FetchRequest soon = new FetchRequest("picture", "image/*", type -> true, 1 << 20, 1, false);
        try {
            ImportRefusedException refusal = assertThrows(
                    ImportRefusedException.class, () -> waiting.fetch("http://a.test/x.jpg", Set.of("a.test"), soon));
            assertTrue(refusal.reason.contains("in time"), refusal.reason);
        } finally {
            released.countDown();
            waiting.close();
        }
    }

    private String reason(String url, FetchRequest wanted) {
        return assertThrows(ImportRefusedException.class, () -> fetcher.fetch(url, HERE, wanted)).reason;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/away|from where nothing",
                "/round|without end",
                "/page|no picture",
                "/large|more than",
                "/none|404"
            })
    void whatIsNoPictureIsSaidToBeNone(String pathAndReason) {
        String[] parts = pathAndReason.split("\\|");

        ImportRefusedException refusal =
                assertThrows(ImportRefusedException.class, () -> fetcher.fetch(url(parts[0]), HERE));

        assertTrue(refusal.reason.contains(parts[1]), refusal.reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
                        "224.0.0.1",
                "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1",
                "2002:7f00:1::", "2001:0:7f00:1::", "2001:db8::1"
            })
    void noAddressOfAPrivateNetworkIsPublic(String address) throws Exception {
        assertFalse(PublicAddress.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4001::1"})
    void othersAre(String address) throws Exception {
        assertTrue(PublicAddress.isPublic(InetAddress.getByName(address)));
    }

    @Test
    void nothingIsAskedOfThisMachineHoweverItIsCalled() {
        try (AutoCloseable unused = () -> {}) {
            PictureFetcher strict = new PictureFetcher(vertx);
            for (String host : new String[] {"127.0.0.1", "localhost", "2130706433", "[::1]"}) {
                ImportRefusedException refusal = assertThrows(
                        ImportRefusedException.class,
                        () -> strict.fetch(
                                "http://" + host + ":" + server.getAddress().getPort() + "/moved", Set.of(host)));
                assertTrue(
                        refusal.reason.contains("private network") || refusal.reason.contains("no host"),
                        refusal.reason);
            }
            strict.close();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void onlyAllowedHostsAndThoseBelowThemAreAsked() {
        assertTrue(PictureFetcher.isFrom(Set.of("a.test"), "https://A.test/x.jpg"));
        assertTrue(PictureFetcher.isFrom(Set.of("a.test"), "//cdn.a.test/x.jpg"));
        assertFalse(PictureFetcher.isFrom(Set.of("a.test"), "https://ba.test/x.jpg"));
        assertFalse(PictureFetcher.isFrom(Set.of("a.test"), "https://a.test@b.test/x.jpg"));
        assertFalse(PictureFetcher.isFrom(Set.of("a.test"), "file:///etc/passwd"));
        assertEquals(false, PictureFetcher.isFrom(Set.of("a.test"), "/x.jpg"));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        } catch (IOException goneAway) {
            // the client has heard enough
        }
    }
}
