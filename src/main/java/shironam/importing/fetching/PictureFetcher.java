package shironam.importing.fetching;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import shironam.importing.fetching.HostLookup.PrivateHostException;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.RefusalReason;

/**
 * Fetches pictures, and what is told of them, from the hosts that an operator allows. A host's name is resolved once, and the connection goes to that
 * address: an answer of the DNS that changes in between leads nowhere else. The same holds for each redirect.
 */
@Singleton
public class PictureFetcher {
    private static final int MOST_REDIRECTS = 5;
    private static final int TOGETHER_OF_A_HOST = 2;
    private static final int FAILURES_OF_A_DEAD_HOST = 5;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int IDLE_SECONDS = 30;

    private final HttpClient client;
    private final HostLookup names;
    private final Predicate<InetAddress> isAllowed;
    private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    /** What was asked for, or where it is said to be. */
    private record Answer(byte[] bytes, String location) {}

    /** @param until by the clock of {@link System#nanoTime}, for what is not one of many: then somebody waits for all of it together */
    private record Errand(FetchRequest wanted, long until) {
        static Errand of(FetchRequest wanted) {
            return new Errand(wanted, System.nanoTime() + TimeUnit.SECONDS.toNanos(wanted.seconds()));
        }

        /** In nanoseconds. */
        long mayTake() {
            return wanted.many() ? TimeUnit.SECONDS.toNanos(wanted.seconds()) : until - System.nanoTime();
        }
    }

    @Inject
    public PictureFetcher(Vertx vertx) {
        this(vertx, new HostLookup(vertx), PublicAddress::isPublic);
    }

    PictureFetcher(Vertx vertx, HostLookup names, Predicate<InetAddress> isAllowed) {
        this.names = names;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setIdleTimeout(IDLE_SECONDS));
        this.isAllowed = isAllowed;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Whether the operator allows its host: that one, or one below it. */
    public static boolean isFrom(Set<String> hosts, String url) {
        try {
            String host = uri(url).getHost();
            return host != null
                    && hosts.stream()
                            .anyMatch(allowed -> host.equalsIgnoreCase(allowed)
                                    || host.toLowerCase().endsWith("." + allowed.toLowerCase()));
        } catch (ImportRefusedException noAddress) {
            return false;
        }
    }

    /** @throws ImportRefusedException when there is no picture to be had; why */
    public byte[] fetch(String url, Set<String> hosts) throws ImportRefusedException {
        return fetch(url, hosts, FetchRequest.PICTURE);
    }

    /** @throws ImportRefusedException when there is nothing of that kind to be had; why */
    public byte[] fetch(String url, Set<String> hosts, FetchRequest wanted) throws ImportRefusedException {
        Errand errand = Errand.of(wanted);
        URI at = uri(url);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            if (!isFrom(hosts, at.toString())) {
                throw refused("it leads to " + at.getHost() + ", from where nothing is to be fetched");
            }
            Answer answer = inTurn(at, errand);
            if (answer.bytes != null) {
                return answer.bytes;
            }
            at = at.resolve(uri(answer.location));
        }
        throw refused("it leads from one address to the next without end");
    }

    private Answer inTurn(URI at, Errand errand) throws ImportRefusedException {
        String host = at.getHost();
        if (errand.wanted.many() && failures.getOrDefault(host, 0) >= FAILURES_OF_A_DEAD_HOST) {
            throw refused(host + " did not answer " + FAILURES_OF_A_DEAD_HOST + " times, and is not asked any more");
        }
        Semaphore turn = turns.computeIfAbsent(host, of -> new Semaphore(TOGETHER_OF_A_HOST));
        acquire(turn, host, errand);
        try {
            return ask(at, errand);
        } finally {
            turn.release();
        }
    }

    private static void acquire(Semaphore turn, String host, Errand errand) throws ImportRefusedException {
        if (errand.wanted.many()) {
            turn.acquireUninterruptibly();
            return;
        }
        try {
            if (!turn.tryAcquire(errand.mayTake(), TimeUnit.NANOSECONDS)) {
                throw late(host);
            }
        } catch (InterruptedException stopped) {
            throw stopped();
        }
    }

    private Answer ask(URI at, Errand errand) throws ImportRefusedException {
        FetchRequest wanted = errand.wanted;
        InetAddress address = resolved(at.getHost(), errand);
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        AtomicReference<HttpClientRequest> asked = new AtomicReference<>();
        client.request(options(at, address, wanted))
                .onFailure(answer::completeExceptionally)
                .onSuccess(request -> {
                    asked.set(request);
                    request.response()
                            .onFailure(answer::completeExceptionally)
                            .onSuccess(response -> receive(response, wanted, answer));
                    request.end();
                });
        try {
            Answer received = answer.get(errand.mayTake(), TimeUnit.NANOSECONDS);
            failures.remove(at.getHost());
            asked.set(null); // its connection may serve the next
            return received;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof ImportRefusedException refusal) {
                failures.remove(at.getHost());
                throw refusal;
            }
            failed(at.getHost(), wanted);
            throw refused(at.getHost() + " can't be reached");
        } catch (TimeoutException late) {
            failed(at.getHost(), wanted);
            throw late(at.getHost());
        } catch (InterruptedException stopped) {
            throw stopped();
        } finally {
            if (asked.get() != null) {
                asked.get().reset();
            }
        }
    }

    /** Who asks for one thing, in a hurry, does not tell those who ask for many that the host is dead. */
    private void failed(String host, FetchRequest wanted) {
        if (wanted.many()) {
            failures.merge(host, 1, Integer::sum);
        }
    }

    private static ImportRefusedException late(String host) {
        return refused(host + " does not answer in time");
    }

    private static ImportRefusedException stopped() {
        Thread.currentThread().interrupt();
        return refused("the import was stopped");
    }

    private static RequestOptions options(URI at, InetAddress address, FetchRequest wanted) {
        boolean encrypted = at.getScheme().equalsIgnoreCase("https");
        int port = at.getPort() > 0 ? at.getPort() : encrypted ? 443 : 80;
        String query = at.getRawQuery() == null ? "" : "?" + at.getRawQuery();
        return new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
                .setHost(at.getHost())
                .setPort(port)
                .setSsl(encrypted)
                .setURI((at.getRawPath().isEmpty() ? "/" : at.getRawPath()) + query)
                .putHeader("Accept", wanted.accept())
                .putHeader("User-Agent", "Shironam");
    }

    private InetAddress resolved(String host, Errand errand) throws ImportRefusedException {
        try {
            return names.address(host, isAllowed, errand.mayTake());
        } catch (PrivateHostException isPrivate) {
            throw refused(isPrivate.getMessage());
        } catch (UnknownHostException unknown) {
            failed(host, errand.wanted);
            throw refused("there is no host " + host);
        } catch (TimeoutException late) {
            failed(host, errand.wanted);
            throw late(host);
        } catch (IOException failure) {
            failed(host, errand.wanted);
            throw refused(failure.getMessage());
        } catch (InterruptedException stopped) {
            throw stopped();
        }
    }

    private static void receive(HttpClientResponse response, FetchRequest wanted, CompletableFuture<Answer> answer) {
        String location = response.getHeader("Location");
        String type = response.getHeader("Content-Type");
        if (response.statusCode() / 100 == 3 && location != null) {
            answer.complete(new Answer(null, location));
        } else if (response.statusCode() != 200) {
            answer.completeExceptionally(refused("its host answers with " + response.statusCode()));
        } else if (!wanted.fits().test(type)) {
            answer.completeExceptionally(refused("it is no " + wanted.name() + " but "
                    + (type == null ? "of no type" : ImportRefusedException.shortened(type))));
        } else {
            Buffer bytes = Buffer.buffer();
            response.handler(part -> {
                if (bytes.length() + part.length() > wanted.mostBytes()) {
                    answer.completeExceptionally(refused("it has more than " + wanted.mostBytes() / 1024 + " KB"));
                    response.request().reset();
                } else {
                    bytes.appendBuffer(part);
                }
            });
            response.exceptionHandler(answer::completeExceptionally);
            response.endHandler(end -> answer.complete(new Answer(bytes.getBytes(), null)));
        }
    }

    private static URI uri(String url) throws ImportRefusedException {
        StringBuilder plain = new StringBuilder();
        String whole = url.startsWith("//") ? "https:" + url : url;
        for (byte part : whole.strip().getBytes(StandardCharsets.UTF_8)) {
            plain.append(
                    part > ' ' && "\"<>\\^`{|}".indexOf(part) < 0
                            ? String.valueOf((char) part)
                            : "%%%02X".formatted(part));
        }
        try {
            URI uri = URI.create(plain.toString());
            boolean isWeb = uri.getScheme() == null || uri.getScheme().matches("(?i)https?");
            if (!isWeb || uri.getScheme() != null && uri.getHost() == null) {
                throw refused("it has no address that pictures have");
            }
            return uri;
        } catch (IllegalArgumentException noAddress) {
            throw refused("it has no address that pictures have");
        }
    }

    private static ImportRefusedException refused(String why) {
        return new ImportRefusedException(
                RefusalReason.PICTURE_NOT_FETCHED, why, "It stays a link; run the import again to try again.");
    }
}
