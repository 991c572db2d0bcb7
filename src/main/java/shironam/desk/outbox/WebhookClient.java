package shironam.desk.outbox;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import shironam.importing.fetching.HostLookup;
import shironam.importing.fetching.HostLookup.PrivateHostException;
import shironam.importing.fetching.PublicAddress;
import shironam.story.changes.FollowUpFailure.RefusedAnswerException;
import shironam.story.outbox.ChoosingDelivery;

/**
 * Posts to addresses that people of the newsroom give. A host's name is resolved once, and the connection goes to that
 * address: to no machine of a private network, but for hosts that the operator names. Nothing is followed elsewhere, and of
 * the answer only the status is read.
 */
@Singleton
class WebhookClient {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int WHOLE_SECONDS = 10;

    private final HttpClient client;
    private final HostLookup hosts;
    private final ChoosingDelivery choosing;

    @Inject
    WebhookClient(Vertx vertx, ChoosingDelivery choosing) {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(WHOLE_SECONDS)
                .setKeepAlive(false));
        this.hosts = new HostLookup(vertx);
        this.choosing = choosing;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** @param name of the message, the same when it is sent again */
    void post(URI to, String json, String name) throws IOException, InterruptedException {
        InetAddress address = resolved(to.getHost());
        CompletableFuture<Integer> status = new CompletableFuture<>();
        AtomicReference<HttpClientRequest> asked = new AtomicReference<>();
        client.request(options(to, address, name))
                .onFailure(status::completeExceptionally)
                .onSuccess(request -> {
                    asked.set(request);
                    if (status.isDone()) {
                        request.connection().close(); // given up while it was being connected
                    } else {
                        send(request, json, status);
                    }
                });
        try {
            int answered = status.get(WHOLE_SECONDS, TimeUnit.SECONDS);
            if (answered < 200 || answered > 299) {
                throw new RefusedAnswerException(answered);
            }
        } catch (ExecutionException failed) {
            throw new IOException(to.getHost() + " can't be reached", failed.getCause());
        } catch (TimeoutException late) {
            throw new HttpTimeoutException(to.getHost() + " does not answer in time");
        } finally {
            status.cancel(false); // so that a connection that comes now is closed and not written to
            if (asked.get() != null) {
                asked.get().connection().close(); // whatever else it answers is not wanted
            }
        }
    }

    private static void send(HttpClientRequest request, String json, CompletableFuture<Integer> status) {
        request.exceptionHandler(status::completeExceptionally);
        request.send(json).onFailure(status::completeExceptionally).onSuccess(response -> {
            response.exceptionHandler(closed -> {}); // by us, when the status is known
            status.complete(response.statusCode());
        });
    }

    private static RequestOptions options(URI to, InetAddress address, String name) {
        boolean encrypted = to.getScheme().equalsIgnoreCase("https");
        int port = to.getPort() > 0 ? to.getPort() : encrypted ? 443 : 80;
        String path = to.getRawPath().isEmpty() ? "/" : to.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
                .setHost(to.getHost())
                .setPort(port)
                .setSsl(encrypted)
                .setURI(path + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()))
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("Idempotency-Key", name)
                .putHeader("User-Agent", "Shironam");
    }

    private InetAddress resolved(String host) throws IOException, InterruptedException {
        try {
            return hosts.address(
                    host,
                    address -> choosing.isInternal(host) || PublicAddress.isPublic(address),
                    TimeUnit.SECONDS.toNanos(WHOLE_SECONDS));
        } catch (PrivateHostException isPrivate) {
            throw new IllegalArgumentException(host + " is a machine of a private network", isPrivate);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException(host + " is not found in time");
        }
    }
}
