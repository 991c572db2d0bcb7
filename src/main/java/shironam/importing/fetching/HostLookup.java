package shironam.importing.fetching;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Asks the DNS, within a time: the system alone gives up after half a minute, and nothing stops it. */
public final class HostLookup {
    /** The system's, but for tests. */
    interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** The host is a machine of a private network. */
    public static final class PrivateHostException extends IOException {
        PrivateHostException(String host) {
            super(host + " is a machine of a private network");
        }
    }

    private final Vertx vertx;
    private final Resolver resolver;

    public HostLookup(Vertx vertx) {
        this(vertx, InetAddress::getAllByName);
    }

    HostLookup(Vertx vertx, Resolver resolver) {
        this.vertx = vertx;
        this.resolver = resolver;
    }

    /**
     * All that the name stands for must be allowed: a client is free in which it takes.
     *
     * @throws UnknownHostException when there is no such host
     * @throws TimeoutException when it is not known by then
     */
    public InetAddress address(String host, Predicate<InetAddress> isAllowed, long nanos)
            throws IOException, TimeoutException, InterruptedException {
        InetAddress[] addresses = addresses(host, nanos);
        for (InetAddress address : addresses) {
            if (!isAllowed.test(address)) {
                throw new PrivateHostException(host);
            }
        }
        return addresses[0];
    }

    private InetAddress[] addresses(String host, long nanos)
            throws IOException, TimeoutException, InterruptedException {
        try {
            return vertx.executeBlocking(() -> resolver.addresses(host), false)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw new IOException(host + " can't be looked up", failed.getCause());
        }
    }
}
