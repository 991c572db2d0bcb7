package shironam.delivery;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A page as it goes out, with everything that a request may ask of it made at most once. */
final class FinishedPage {
    private static final int HASH_BYTES = 12;

    /** What else the page needs beside its bytes, counted roughly. */
    private static final int OVERHEAD = 1024;

    /** The body in one encoding, with the validator of exactly these bytes. */
    record Form(Buffer bytes, String length, String encoding, String etag) {}

    final Set<String> ingredients;
    final Map<String, String> headers;
    final String lastModified;
    final Instant modified;
    private final String hash;
    private final Form plain;
    private volatile Form gzip;

    FinishedPage(byte[] body, Map<String, String> headers, Set<String> ingredients, Instant modified) {
        this.headers = Map.copyOf(headers);
        this.ingredients = Set.copyOf(ingredients);
        this.modified = modified;
        this.lastModified = DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atOffset(ZoneOffset.UTC));
        this.hash = hash(body);
        this.plain = form(body, null, "");
    }

    Form plain() {
        return plain;
    }

    /** Made when the first browser asks for it: a page that nobody reads again is never compressed. */
    Form gzip() {
        Form made = gzip;
        if (made == null) {
            made = form(compress(plain.bytes().getBytes()), "gzip", "-gz");
            gzip = made;
        }
        return made;
    }

    /** Whether one of the validators that a browser sent ({@code If-None-Match}) is one of ours, in any encoding. */
    boolean matches(String validators) {
        return validators.contains(hash) || validators.strip().equals("*");
    }

    /** Bytes that keeping this page costs, counting a gzip form that may come. */
    int weight() {
        return plain.bytes().length() + plain.bytes().length() / 4 + OVERHEAD;
    }

    private Form form(byte[] bytes, String encoding, String suffix) {
        return new Form(Buffer.buffer(bytes), Integer.toString(bytes.length), encoding, '"' + hash + suffix + '"');
    }

    private static byte[] compress(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(body);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
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
