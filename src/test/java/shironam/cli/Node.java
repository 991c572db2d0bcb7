package shironam.cli;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server of the packaged application, a process of its own, that can be killed and started again. */
public final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Packaged application;
    private final int port;
    private final Map<String, String> environment;
    private final File log;
    private Process process;

    /** @param name of its data folder; nodes with the same name share one */
    public Node(String name, OwnDatabase database, Map<String, String> settings) throws Exception {
        this(Packaged.withEmptyData(name), database.environment(), settings);
    }

    /** One on the embedded database of its data folder. */
    Node(Packaged application, Map<String, String> settings) throws Exception {
        this(application, Map.of(), settings);
    }

    private Node(Packaged application, Map<String, String> database, Map<String, String> settings) throws Exception {
        this.application = application;
        port = freePort();
        log = application.dataDir.resolve("node-" + port + ".log").toFile();
        environment = new HashMap<>(database);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("SHIRONAM_SESSION_KEY", "the same for all nodes, thirty-two or more");
        environment.putAll(settings);
    }

    public String address() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    public void start() throws IOException {
        start(Map.of());
    }

    /**
     * Does not wait until it is ready.
     *
     * @param settings for this time, beside those that it always has
     */
    void start(Map<String, String> settings) throws IOException {
        start(settings, "start");
    }

    void start(Map<String, String> settings, String... arguments) throws IOException {
        ProcessBuilder command = application.command(arguments);
        command.environment().putAll(environment);
        command.environment().putAll(settings);
        process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    public void waitUntilReady() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("the server did not start; see " + log);
            }
            Thread.sleep(50);
        }
    }

    boolean isReady() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/q/health/ready"))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What it has written, a line each, except its address. */
    List<String> log() throws IOException {
        return Files.readAllLines(log.toPath()).stream()
                .filter(line -> !line.isBlank() && !line.matches("(site|desk) .*"))
                .toList();
    }

    /** SIGTERM, as from a supervisor. */
    void terminate() {
        process.destroy();
    }

    /** @return its exit code */
    int waitForEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("process " + process.pid() + " does not end");
        }
        return process.exitValue();
    }

    Process process() {
        return process;
    }

    /** SIGKILL: nothing can be tidied up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new AssertionError("process " + process.pid() + " outlives SIGKILL");
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            kill();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
