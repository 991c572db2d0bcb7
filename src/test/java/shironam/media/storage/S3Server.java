package shironam.media.storage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * An object storage on loopback with one private bucket, in memory: it puts, gets, deletes and lists, and refuses every
 * request whose signature (AWS Signature Version 4) or whose hash of the body is not right.
 */
public final class S3Server implements AutoCloseable {
    public static final String BUCKET = "pictures";
    public static final String ACCESS_KEY = "paper";
    public static final String SECRET_KEY = "a secret of the paper";

    /** By their keys. */
    public final NavigableMap<String, byte[]> objects = new ConcurrentSkipListMap<>();

    /** How many objects it still takes before its disk is full. */
    public volatile int room = Integer.MAX_VALUE;

    /** How often objects, or lists of them, were asked for. */
    public final AtomicInteger reads = new AtomicInteger();

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    private record Answer(int status, byte[] body) {
        static Answer error(int status, String code) {
            return new Answer(
                    status,
                    ("<Error><Code>" + code + "</Code><Message>no</Message></Error>").getBytes(StandardCharsets.UTF_8));
        }
    }

    public S3Server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What an operator would set. */
    public Map<String, String> settings() {
        return Map.of(
                "SHIRONAM_STORAGE_KIND", "s3",
                "SHIRONAM_STORAGE_ENDPOINT", address(),
                "SHIRONAM_STORAGE_BUCKET", BUCKET,
                "SHIRONAM_STORAGE_KEY", ACCESS_KEY,
                "SHIRONAM_STORAGE_SECRET", SECRET_KEY);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Answer answer = isSigned(exchange, body) ? answer(exchange, body) : Answer.error(403, "SignatureDoesNotMatch");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(answer.status, head || answer.body.length == 0 ? -1 : answer.body.length);
        if (!head) {
            exchange.getResponseBody().write(answer.body);
        }
        exchange.close();
    }

    private Answer answer(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        if (!path.equals("/" + BUCKET) && !path.startsWith("/" + BUCKET + "/")) {
            return Answer.error(404, "NoSuchBucket");
        }
        String key = path.substring(Math.min(path.length(), BUCKET.length() + 2));
        return switch (exchange.getRequestMethod()) {
            case "PUT" -> put(key, body);
            case "DELETE" -> {
                objects.remove(key);
                yield new Answer(204, new byte[0]);
            }
            default -> {
                reads.incrementAndGet();
                yield key.isEmpty()
                        ? list(exchange.getRequestURI().getQuery())
                        : objects.containsKey(key) ? new Answer(200, objects.get(key)) : Answer.error(404, "NoSuchKey");
            }
        };
    }

    private Answer put(String key, byte[] body) {
        if (room-- <= 0) {
            return Answer.error(507, "StorageFull");
        }
        objects.put(key, body);
        return new Answer(200, new byte[0]);
    }

    private Answer list(String query) {
        String prefix = Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith("prefix="))
                .map(part -> part.substring("prefix=".length()))
                .findFirst()
                .orElse("");
        String contents = objects.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> "<Contents><Key>" + key + "</Key></Contents>")
                .collect(Collectors.joining());
        String xml = "<ListBucketResult><IsTruncated>false</IsTruncated>" + contents + "</ListBucketResult>";
        return new Answer(200, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String hash = exchange.getRequestHeaders().getFirst("X-Amz-Content-Sha256");
        boolean isWhole =
                body.length == 0 ? hash != null : DigestUtils.sha256Hex(body).equals(hash);
        if (authorization == null || !isWhole) {
            return false;
        }
        Map<String, String> parts = Arrays.stream(
                        authorization.substring("AWS4-HMAC-SHA256 ".length()).split(",\\s*"))
                .collect(Collectors.toMap(
                        part -> part.substring(0, part.indexOf('=')), part -> part.substring(part.indexOf('=') + 1)));
        String[] credential = parts.get("Credential").split("/", 2);
        String text = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                exchange.getRequestHeaders().getFirst("X-Amz-Date"),
                credential[1],
                DigestUtils.sha256Hex(canonical(exchange, parts.get("SignedHeaders"), hash)));
        byte[] key = ("AWS4" + SECRET_KEY).getBytes(StandardCharsets.UTF_8);
        for (String scope : credential[1].split("/")) {
            key = hmac(key, scope);
        }
        String signature = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmacHex(text);
        return credential[0].equals(ACCESS_KEY) && signature.equals(parts.get("Signature"));
    }

    private static byte[] hmac(byte[] key, String text) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(text);
    }

    private static String canonical(HttpExchange exchange, String signed, String hash) {
        String raw = exchange.getRequestURI().getRawQuery();
        String query = raw == null
                ? ""
                : Arrays.stream(raw.split("&"))
                        .map(part -> part.contains("=") ? part : part + "=")
                        .sorted()
                        .collect(Collectors.joining("&"));
        String headers = Arrays.stream(signed.split(";"))
                .map(name ->
                        name + ":" + exchange.getRequestHeaders().getFirst(name).strip() + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n", exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), query, headers, signed, hash);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
