package shironam.delivery.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** How a page may be compressed, the better encoding first. */
enum ContentEncoding {
    /** Not everywhere. */
    BROTLI("br") {
        @Override
        boolean works() {
            return Brotli.works();
        }

        @Override
        byte[] pack(byte[] page) {
            return Brotli.pack(page);
        }
    },
    GZIP("gzip") {
        @Override
        boolean works() {
            return true;
        }

        @Override
        byte[] pack(byte[] page) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(page.length / 3);
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(page);
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
            return out.toByteArray();
        }
    };

    /** Its name in HTTP. */
    final String token;

    private final Pattern taken;

    ContentEncoding(String token) {
        this.token = token;
        this.taken = Pattern.compile("(?:^|,)\\s*" + token + "\\s*(?:$|,|;(?!\\s*q=0(?:\\.0*)?\\s*(?:,|$)))");
    }

    abstract boolean works();

    abstract byte[] pack(byte[] page);

    /**
     * @param accepted {@code Accept-Encoding}, or null
     * @return null where nothing of it is to be had
     */
    static ContentEncoding best(String accepted) {
        for (ContentEncoding coding : values()) {
            if (coding.isIn(accepted) && coding.works()) {
                return coding;
            }
        }
        return null;
    }

    /** Among those that are listed, and not with a weight of nothing. */
    private boolean isIn(String accepted) {
        return accepted != null
                && accepted.contains(token)
                && taken.matcher(accepted).find();
    }
}
