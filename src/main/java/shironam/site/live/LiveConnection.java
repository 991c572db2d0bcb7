package shironam.site.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody whose browser listens. Whatever is said to it is said on its own event loop, in order. */
public final class LiveConnection {
    private static final int RETURNS_AFTER_MILLIS = 2000;

    private final Context loop;
    private final HttpServerResponse response;
    private final AtomicBoolean gone = new AtomicBoolean();
    private long heard;
    private boolean welcomed;

    /** @param heard the last change that it knows */
    public LiveConnection(Context loop, HttpServerResponse response, long heard) {
        this.loop = loop;
        this.response = response;
        this.heard = heard;
    }

    long heard() {
        return heard;
    }

    /** Whether this is the first time that it is seen to be gone. */
    boolean goes() {
        return gone.compareAndSet(false, true);
    }

    /** @param text what is new up to that change, or nothing */
    void tell(Buffer text, long change) {
        heard = Math.max(heard, change);
        if (!welcomed || text.length() > 0) {
            say(text);
        }
    }

    /** One that does not keep up is let go: it comes back and says what it has received. */
    public void say(Buffer text) {
        Buffer all = welcomed ? text : Buffer.buffer(welcome()).appendBuffer(text);
        welcomed = true;
        loop.runOnContext(now -> {
            if (isOpen()) {
                begin();
                if (response.writeQueueFull()) {
                    response.close();
                } else {
                    response.write(all);
                }
            }
        });
    }

    /** There will be nothing more, or nothing to be told of at all. */
    public void letGo() {
        boolean wasWelcomed = welcomed;
        loop.runOnContext(now -> {
            if (isOpen() && wasWelcomed) {
                response.end();
            } else if (isOpen()) {
                LiveBroadcaster.refuse(response, 404);
            }
        });
    }

    public boolean isOpen() {
        return !response.ended() && !response.closed();
    }

    private void begin() {
        if (!response.headWritten()) {
            response.setChunked(true)
                    .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("X-Accel-Buffering", "no") // nginx would hold the events back
                    .putHeader("X-Content-Type-Options", "nosniff");
        }
    }

    /** All that are cut off at one moment must not come back at one moment. */
    private static String welcome() {
        return "retry: " + ThreadLocalRandom.current().nextInt(RETURNS_AFTER_MILLIS, 4 * RETURNS_AFTER_MILLIS) + "\n\n";
    }
}
