package shironam.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A hub and a cache that count what they hear, and are in no hurry: so two nodes are at it at the same time. */
final class Elsewhere implements AutoCloseable {
    private static final String FEED = "hub.mode=publish&hub.url=";
    private static final int MILLISECONDS = 150;

    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final Set<String> callers = ConcurrentHashMap.newKeySet();
    private final ExecutorService ears = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    Elsewhere() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(ears);
        server.createContext("/hub", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            hear("ping " + URLDecoder.decode(form.replace(FEED, ""), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.createContext("/purge", exchange -> {
            callers.add(exchange.getRequestHeaders().getFirst("X-Node"));
            hear("purge " + exchange.getRequestHeaders().getFirst("Surrogate-Key"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    /** What a node has to be told. */
    Map<String, String> settings(String node) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "SHIRONAM_SITE_URL", "http://paper.example",
                "SHIRONAM_FEEDS_HUBS", address + "/hub",
                "SHIRONAM_PURGE_URL", address + "/purge",
                "SHIRONAM_PURGE_HEADER", "X-Node: " + node);
    }

    private void hear(String what) {
        heard.merge(what, 1L, Long::sum);
        try {
            Thread.sleep(MILLISECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** "ping" or "purge" with its subject, and how often. */
    Map<String, Long> heard() {
        return new TreeMap<>(heard);
    }

    /** The nodes that said so, of which only purges tell. */
    Set<String> callers() {
        return callers;
    }

    @Override
    public void close() {
        server.stop(0);
        ears.shutdownNow();
    }
}
