package shironam.site.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.TemplateInstance;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A page in UTF-8 with its hash.
 *
 * @param hash follows from the text and from where its template divides it, so the same page has the same one; hexadecimal
 */
public record EncodedPage(byte[] utf8, String hash) {
    private static final int HASH_BYTES = 12;

    public static EncodedPage of(TemplateInstance page) {
        Encoder encoder = new Encoder();
        page.consume(encoder).toCompletableFuture().join();
        return encoder.page();
    }

    /** A document that no template has made. */
    public static EncodedPage of(String document) {
        Encoder encoder = new Encoder();
        encoder.pending.append(document);
        return encoder.page();
    }

    /**
     * Takes a page piece by piece. A long piece is mostly one that stood in another page, too: what a {@code {#remembered}}
     * section remembers, a style. It is copied as it was encoded and hashed then.
     */
    private static final class Encoder implements Consumer<String> {
        private static final int LONG = 1024;
        private static final int MOST_CHARACTERS = 8_000_000;
        private static final int USUAL = 1 << 16;

        private record Piece(byte[] utf8, byte[] digest) {
            static Piece of(String text) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                return new Piece(utf8, DigestUtils.sha256(utf8));
            }
        }

        private static final Cache<String, Piece> PIECES = Caffeine.newBuilder()
                .maximumWeight(MOST_CHARACTERS)
                .weigher((String text, Piece piece) -> text.length())
                .build();

        private final ByteArrayOutputStream utf8 = new ByteArrayOutputStream(USUAL);
        private final MessageDigest digest = DigestUtils.getSha256Digest();
        private final StringBuilder pending = new StringBuilder();

        @Override
        public void accept(String text) {
            if (text.length() < LONG) {
                pending.append(text);
            } else {
                encodePending();
                Piece piece = PIECES.get(text, Piece::of);
                utf8.writeBytes(piece.utf8);
                digest.update(piece.digest);
            }
        }

        private void encodePending() {
            byte[] bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
            utf8.writeBytes(bytes);
            digest.update(bytes);
            pending.setLength(0);
        }

        EncodedPage page() {
            encodePending();
            return new EncodedPage(utf8.toByteArray(), HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES));
        }
    }
}
