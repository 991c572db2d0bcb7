package shironam.desk.requests;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** A body that is being received: in memory while it is small, else in a file. Used by one event loop only. */
final class IncomingBody {
    private static final Logger LOG = Logger.getLogger(IncomingBody.class);
    private static final long IN_MEMORY = 256 * 1024;
    private static final long LOOK_EVERY = 1_000;

    private final RequestBodyReceiver bodies;
    private final String folder;
    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Vertx vertx;
    private final long length;
    private final long begun = System.nanoTime();
    private final Buffer memory = Buffer.buffer();

    private BodyLimits allowance;
    private AsyncFile file;
    private String path;
    private long received;
    private long last = begun;
    private long timer;
    private boolean over;
    private boolean asking;

    /**
     * @param folder for what does not stay in memory
     * @param length in bytes, as it was announced; -1 where it was not
     */
    IncomingBody(RequestBodyReceiver bodies, String folder, RoutingContext context, long length, BodyLimits allowance) {
        this.bodies = bodies;
        this.folder = folder;
        this.context = context;
        this.request = context.request();
        this.vertx = context.vertx();
        this.length = length;
        this.allowance = allowance;
    }

    void receive() {
        timer = vertx.setPeriodic(LOOK_EVERY, tick -> look());
        request.exceptionHandler(gone -> giveUp());
        if (length >= 0 && length <= IN_MEMORY) {
            take();
            return;
        }
        request.pause();
        open().onSuccess(opened -> take()).onFailure(this::fail);
    }

    private Future<AsyncFile> open() {
        String unique = Path.of(folder, UUID.randomUUID().toString()).toString();
        return vertx.fileSystem()
                .mkdirs(folder)
                .compose(made -> vertx.fileSystem()
                        .open(unique, new OpenOptions().setCreateNew(true).setPerms("rw-------")))
                .onSuccess(opened -> {
                    path = unique;
                    file = opened;
                    if (over) {
                        throwAway();
                    } else {
                        context.addEndHandler(answered -> throwAway());
                    }
                });
    }

    private void take() {
        if (over) {
            return;
        }
        if (request.isEnded()) {
            finish();
            return;
        }
        request.handler(this::take).endHandler(end -> finish()).resume();
    }

    private void take(Buffer some) {
        if (over) {
            return;
        }
        last = System.nanoTime();
        received += some.length();
        if (received > allowance.most()) {
            giveUp();
            bodies.refuse(context, 413);
        } else if (file == null) {
            memory.appendBuffer(some);
        } else {
            file.write(some).onFailure(this::fail);
            if (file.writeQueueFull()) {
                request.pause();
                file.drainHandler(written -> request.resume());
            }
        }
    }

    private void look() {
        long now = System.nanoTime();
        if (over
                || asking
                || !allowance.isTooSlow(length, Duration.ofNanos(now - begun), Duration.ofNanos(now - last))) {
            return;
        }
        if (allowance != BodyLimits.STRANGER) {
            refuseAsTooSlow();
            return;
        }
        asking = true;
        bodies.allowMore(context).onComplete(answer -> {
            asking = false;
            if (answer.succeeded() && answer.result() != null) {
                allowance = answer.result();
            } else {
                refuseAsTooSlow();
            }
        });
    }

    private void refuseAsTooSlow() {
        if (!over) {
            giveUp();
            bodies.refuseAsTooSlow(context);
        }
    }

    private void finish() {
        if (over) {
            return;
        }
        giveNoMore();
        if (file == null) {
            goOn(new ByteArrayInputStream(memory.getBytes()));
            return;
        }
        String whole = path;
        close().compose(closed -> vertx.executeBlocking(() -> Files.newInputStream(Path.of(whole)), false))
                .onSuccess(this::goOn)
                .onFailure(unreadable -> {
                    over = false;
                    fail(unreadable);
                });
    }

    /** A file can be closed only once. */
    private Future<Void> close() {
        AsyncFile open = file;
        file = null;
        return open == null ? Future.succeededFuture() : open.close();
    }

    private void goOn(InputStream whole) {
        context.addEndHandler(answered -> close(whole));
        context.put(RequestBodyReceiver.RECEIVED, whole);
        context.next();
    }

    private static void close(InputStream whole) {
        try {
            whole.close();
        } catch (IOException read) {
            LOG.debug("what was received is closed", read);
        }
    }

    private void fail(Throwable noRoom) {
        if (!over) {
            LOG.errorf("What a request brings can't be kept in %s: %s", folder, noRoom.getMessage());
            giveUp();
            bodies.refuse(context, 503);
        }
    }

    /** The connection is closed, or the body is refused. */
    private void giveUp() {
        giveNoMore();
        throwAway();
    }

    private void giveNoMore() {
        over = true;
        vertx.cancelTimer(timer);
    }

    private void throwAway() {
        if (path != null) {
            String leftOver = path;
            path = null;
            close().onComplete(closed -> vertx.fileSystem().delete(leftOver));
        }
    }
}
