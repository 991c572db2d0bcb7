package shironam.delivery.cache;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import shironam.delivery.HttpDate;

/** A page as it goes out, with everything that a request may ask of it made at most once. */
final class CachedPage {
    static final String DATA_SAVING = "Save-Data";
    private static final int HASH_BYTES = 12;

    /** RFC 9211. */
    private static final String OUT_OF_DATE = "shironam; hit; detail=stale";

    private static final Set<String> FOR_CACHES =
            Set.of("ETag", "Surrogate-Key", "Surrogate-Control", "Cache-Tag", "CDN-Cache-Control");

    /** Bytes of memory that an entry needs beside its content, roughly. */
    private static final int OVERHEAD = 2048;

    /** A larger page is compressed on a worker thread: it would hold up others on the event loop. */
    private static final int LARGE = 256 * 1024;

    /**
     * When a page was made. HTTP dates have seconds only, so the date of a page that was made within the second
     * of a change does not distinguish it from the page before.
     */
    record Made(Instant at, boolean tellsApart) {}

    /** Of a page that only a change makes wrong. */
    static final Instant ALWAYS = Instant.MAX;

    /** A header in the form that Vert.x sends fastest. */
    record Header(CharSequence name, CharSequence value) {}

    /** The page in one encoding. */
    static final class Form {
        private volatile byte[] bytes;
        private volatile Buffer outside;
        private final int length;

        /** Headers of a 200, and of a 304. */
        final Map<String, String> headers;

        final Map<String, String> headersUnchanged;
        private volatile List<Header> ready;
        private volatile List<Header> readyUnchanged;

        private Form(byte[] bytes, Map<String, String> headers, Map<String, String> headersUnchanged) {
            this.bytes = bytes;
            this.length = bytes.length;
            this.headers = headers;
            this.headersUnchanged = headersUnchanged;
        }

        int length() {
            return length;
        }

        /** To be read only. */
        byte[] bytes() {
            byte[] inHeap = bytes;
            return inHeap != null ? inHeap : outside.getBytes();
        }

        /**
         * To be sent as often as one likes. When a kept page goes out for the first time it moves out of the heap: a
         * socket takes it from there without a copy for each answer. It is freed when the collector finds the page
         * gone.
         */
        Buffer toSend() {
            if (outside == null) { // two at once move it twice, and neither waits
                ByteBuffer moved = ByteBuffer.allocateDirect(length);
                moved.put(bytes()).flip();
                outside = Buffer.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(moved)));
                bytes = null;
            }
            return outside;
        }

        /** Made when a kept page goes out for the first time: many never do. */
        List<Header> ready() {
            if (ready == null) {
                ready = list(headers);
            }
            return ready;
        }

        /** For the one who asks now, and for nobody else to keep. */
        Map<String, String> headersOutOfDate() {
            Map<String, String> outOfDate = new LinkedHashMap<>(headers);
            outOfDate.keySet().removeAll(FOR_CACHES);
            outOfDate.put("Cache-Control", "no-store");
            outOfDate.put("Cache-Status", OUT_OF_DATE);
            return outOfDate;
        }

        List<Header> readyUnchanged() {
            if (readyUnchanged == null) {
                readyUnchanged = list(headersUnchanged);
            }
            return readyUnchanged;
        }

        private static List<Header> list(Map<String, String> headers) {
            return headers.entrySet().stream()
                    .map(header -> new Header(
                            HttpHeaders.createOptimized(header.getKey()),
                            HttpHeaders.createOptimized(header.getValue())))
                    .toList();
        }
    }

    final Set<String> surrogateKeys;
    private final Made made;
    private final long rightUntil;
    private final String lastModified;
    private final String hash;
    private final Map<String, String> headers;
    private final Form plain;
    private final Map<ContentEncoding, Form> packed = new ConcurrentHashMap<>();

    CachedPage(byte[] body, Map<String, String> headers, Set<String> surrogateKeys, Made made) {
        this(body, headers, surrogateKeys, made, ALWAYS);
    }

    /**
     * @param headers a hash of the page as {@code ETag}, where it is known
     * @param rightUntil when it is wrong without a change of anything that it is made of
     */
    CachedPage(byte[] body, Map<String, String> headers, Set<String> surrogateKeys, Made made, Instant rightUntil) {
        this.rightUntil = rightUntil.equals(ALWAYS) ? Long.MAX_VALUE : rightUntil.toEpochMilli();
        this.headers = headers;
        this.surrogateKeys = Set.copyOf(surrogateKeys);
        this.made = made;
        this.lastModified = HttpDate.of(made.at());
        this.hash = headers.containsKey("ETag") ? headers.get("ETag") : hash(body);
        this.plain = form(body, null);
    }

    boolean isRightAt(long millis) {
        return millis < rightUntil;
    }

    String lastModified() {
        return lastModified;
    }

    /**
     * Made when the first browser asks for it: a page that nobody reads again is never packed.
     *
     * @param coding null for the page as it is
     */
    Form form(ContentEncoding coding) {
        Form form = coding == null ? plain : packed.get(coding);
        if (form == null) { // two browsers at once make it twice, and neither waits
            form = form(coding.pack(plain.bytes()), coding.token);
            packed.put(coding, form);
        }
        return form;
    }

    boolean has(ContentEncoding coding) {
        return coding == null || packed.containsKey(coding);
    }

    boolean isLarge() {
        return plain.length() > LARGE;
    }

    /** Whether one of the validators that a browser sent ({@code If-None-Match}) is one of ours, in any encoding. */
    boolean matches(String validators) {
        return validators.contains(hash) || validators.strip().equals("*");
    }

    boolean isNotNewerThan(String httpDate) {
        return made.tellsApart()
                && HttpDate.parse(httpDate)
                        .filter(date -> !date.isBefore(made.at()))
                        .isPresent();
    }

    /** Bytes that keeping this page costs, counting the packed forms that may come: each about a quarter. */
    int weight() {
        return plain.length() + plain.length() / 2 + OVERHEAD;
    }

    /** Whether who wants to save data gets another page. */
    boolean variesByDataSaving() {
        return DATA_SAVING.equals(headers.get("Vary"));
    }

    private Form form(byte[] bytes, String encoding) {
        Map<String, String> unchanged = new LinkedHashMap<>(headers);
        unchanged.put("ETag", '"' + hash + (encoding == null ? "" : "-" + encoding) + '"');
        unchanged.put("Last-Modified", lastModified);
        unchanged.put("Vary", variesByDataSaving() ? "Accept-Encoding, " + DATA_SAVING : "Accept-Encoding");
        Map<String, String> whole = new LinkedHashMap<>(unchanged);
        whole.put("Content-Length", Integer.toString(bytes.length));
        if (encoding != null) {
            whole.put("Content-Encoding", encoding);
        }
        return new Form(bytes, whole, unchanged);
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
