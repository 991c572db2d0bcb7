package shironam.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import shironam.browser.Browser;

/** Listens to the updates of a story, as a browser's EventSource does. */
public final class Listener implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Event END_OF_STREAM = new Event("", "", "");

    private final InputStream stream;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    public record Event(String name, String id, String data) {}

    private Listener(InputStream stream) {
        this.stream = stream;
        Thread thread = new Thread(this::read, "listener");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param heard the last event that it got before; or null */
    public static Listener to(long story, String query, String heard) throws Exception {
        HttpResponse<InputStream> answer = ask(story, query, heard);
        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/event-stream; charset=utf-8",
                answer.headers().firstValue("content-type").orElse(""));
        assertEquals("no-store", answer.headers().firstValue("cache-control").orElse(""));
        return new Listener(answer.body());
    }

    /** To another stream, in a browser that has these cookies. */
    public static Listener at(String path, String cookies) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Browser.address() + path))
                .header("Cookie", cookies)
                .build();
        HttpResponse<InputStream> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        return new Listener(answer.body());
    }

    public static HttpResponse<InputStream> ask(long story, String query, String heard) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(Browser.address() + "/story/" + story + "/updates" + query));
        if (heard != null) {
            request.header("Last-Event-ID", heard);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** The next event of that name; events about the key points may come before any other. */
    public Event next(String name) throws InterruptedException {
        Event event = next();
        if (event.name.equals("points") && !name.equals("points")) {
            event = next();
        }
        assertEquals(name, event.name, event.data);
        return event;
    }

    public void assertEnds() throws InterruptedException {
        assertEquals(END_OF_STREAM, next());
    }

    public void assertSilent() throws InterruptedException {
        assertEquals(null, events.poll(300, TimeUnit.MILLISECONDS));
    }

    private Event next() throws InterruptedException {
        Event event = events.poll(10, TimeUnit.SECONDS);
        assertNotNull(event, "nothing was heard");
        return event;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Event event = END_OF_STREAM;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = new Event(line.substring(7), event.id, event.data);
                } else if (line.startsWith("id: ")) {
                    event = new Event(event.name, line.substring(4), event.data);
                } else if (line.startsWith("data: ")) {
                    event = new Event(event.name, event.id, line.substring(6));
                } else if (line.isEmpty() && !event.data.isEmpty()) {
                    events.add(event);
                    event = END_OF_STREAM;
                }
            }
        } catch (IOException closed) {
            // by the test, or by the server: both end it
        }
        events.add(END_OF_STREAM);
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
