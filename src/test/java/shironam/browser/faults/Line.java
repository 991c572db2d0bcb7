package shironam.browser.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The line between the browsers and the server. It harms what the desk sends of a story's text, when it is told to. */
public final class Line implements AutoCloseable {
    /** An empty page; of the same site, so that a browser needs no new process for it. */
    static final String NOTHING = "/web/desk/desk.css";

    private static final Set<String> OF_ONE_HOP = Set.of(
            "connection", "content-length", "expect", "host", "keep-alive", "transfer-encoding", "upgrade", ":status");
    private static final String TEXT = "/desk/stories/\\d+(/working-copy)?";

    /** What costs a browser time and has no say in what is kept. */
    private static final String ORNAMENT = ".*\\.(css|woff2|ico|svg|png)";

    private static final long DELAY = 400;
    private static final long LATE = 700;

    /** A browser sends again what a kept connection did not answer: that too gets lost. */
    private static final long CUT = 300;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final String server;
    private final HttpServer listener;
    private Consumer<Set<String>> acknowledged = words -> {};
    private String story = "";
    private long cutUntil;

    /** @param server where the server is, also when it is down for a while */
    public Line(String server) throws IOException {
        this.server = server;
        System.setProperty("sun.net.httpserver.nodelay", "true");
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.setExecutor(threads);
        listener.createContext("/", this::carry);
        listener.start();
    }

    /** For the browsers. */
    String address() {
        return "http://localhost:" + listener.getAddress().getPort();
    }

    /** @param acknowledged hears the words of that story of which a browser was told that they are kept */
    synchronized void begin(long story, Consumer<Set<String>> acknowledged) {
        this.story = "/desk/stories/" + story;
        this.acknowledged = acknowledged;
        calm();
    }

    /** It happens to the next text that is sent. */
    synchronized void next(Fault fault) {
        faults.add(fault);
    }

    /** From now on everything arrives. */
    synchronized void calm() {
        faults.clear();
        cutUntil = 0;
    }

    void waitUntilEmpty() throws InterruptedException {
        for (int i = 0; underWay.get() > 0 && i < 1000; i++) {
            Thread.sleep(10);
        }
    }

    private void carry(HttpExchange exchange) throws IOException {
        underWay.incrementAndGet();
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().matches(ORNAMENT)) {
                leaveOut(exchange);
            } else if (isText(exchange)) {
                harm(exchange, body, takeFault());
            } else {
                answer(exchange, send(exchange, body));
            }
        } catch (IOException serverOrBrowserIsGone) {
            // the browser sees the connection end
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.decrementAndGet();
        }
    }

    private static void leaveOut(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/css");
        exchange.getResponseHeaders().set("Cache-Control", "max-age=86400");
        exchange.sendResponseHeaders(200, -1);
    }

    private static boolean isText(HttpExchange exchange) {
        return !exchange.getRequestMethod().equals("GET")
                && exchange.getRequestURI().getPath().matches(TEXT);
    }

    private synchronized Fault takeFault() {
        if (System.currentTimeMillis() < cutUntil) {
            return Fault.DROPPED;
        }
        Fault fault = faults.poll();
        if (fault == Fault.DROPPED || fault == Fault.UNANSWERED || fault == Fault.GIVEN_UP) {
            cutUntil = System.currentTimeMillis() + CUT;
        }
        return fault;
    }

    private void harm(HttpExchange exchange, byte[] body, Fault fault) throws IOException, InterruptedException {
        if (fault == Fault.DROPPED) {
            return;
        }
        if (fault == Fault.GIVEN_UP) {
            sendLate(exchange, body);
            return;
        }
        if (fault == Fault.DELAYED) {
            Thread.sleep(DELAY);
        }
        HttpResponse<byte[]> response = send(exchange, body);
        if (fault == Fault.DOUBLED) {
            response = send(exchange, body);
        }
        if (fault == Fault.DOUBLED_LATE) {
            sendLate(exchange, body);
        }
        if (fault != Fault.UNANSWERED) {
            answer(exchange, response);
            if (keeps(exchange, response)) {
                acknowledge(exchange, Words.in(new String(body, StandardCharsets.UTF_8)));
            }
        }
    }

    /** The last request of a page may come when the next story has begun. */
    private synchronized void acknowledge(HttpExchange exchange, Set<String> words) {
        if (exchange.getRequestURI().getPath().replace("/working-copy", "").equals(story)) {
            acknowledged.accept(words);
        }
    }

    /** Saved, kept as a working copy, or, in a conflict, in the history. */
    private static boolean keeps(HttpExchange exchange, HttpResponse<byte[]> response) {
        boolean saves = exchange.getRequestMethod().equals("POST");
        int status = response.statusCode();
        return saves ? status == 303 && leadsToStory(response) || status == 409 : status == 200;
    }

    private static boolean leadsToStory(HttpResponse<byte[]> response) {
        return response.headers().firstValue("location").orElse("").matches(".*/desk/stories/\\d+\\?said=.*");
    }

    private void sendLate(HttpExchange exchange, byte[] body) {
        HttpRequest request = request(exchange, body);
        underWay.incrementAndGet();
        threads.execute(() -> {
            try {
                Thread.sleep(LATE);
                client.send(request, HttpResponse.BodyHandlers.discarding());
            } catch (IOException serverIsGone) {
                // it arrives nowhere
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    private HttpResponse<byte[]> send(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        return client.send(request(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_ONE_HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        response.headers().map().forEach((name, values) -> {
            if (!OF_ONE_HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, here(values));
            }
        });
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** A redirect leads back over this line. */
    private List<String> here(List<String> values) {
        return values.stream().map(value -> value.replace(server, address())).toList();
    }

    @Override
    public void close() {
        listener.stop(0);
        threads.shutdownNow();
    }
}
