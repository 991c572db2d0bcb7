package shironam.media.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Bytes that are read from front to back. Reading past the end throws an {@link IndexOutOfBoundsException}. */
final class ByteReader {
    final byte[] bytes;
    final int end;
    int at;

    ByteReader(byte[] bytes, int from, int end) {
        Objects.checkFromToIndex(from, end, bytes.length);
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    boolean hasMore() {
        return at < end;
    }

    int next() {
        Objects.checkIndex(at, end);
        return bytes[at++] & 0xFF;
    }

    /** The number in the next two bytes, the greater one first. */
    int next16() {
        return next() << 8 | next();
    }

    /** The number in the next four bytes; one that does not fit is as good as the end of the file. */
    int next32(ByteOrder order) {
        int number = ByteBuffer.wrap(bytes, skip(4), 4).order(order).getInt();
        return Objects.checkIndex(number, Integer.MAX_VALUE);
    }

    /** The name of four letters in the next four bytes. */
    String nextName() {
        return new String(bytes, skip(4), 4, StandardCharsets.ISO_8859_1);
    }

    /** Goes on by so many bytes; answers where it stood. */
    int skip(int count) {
        Objects.checkFromIndexSize(at, count, end);
        int from = at;
        at += count;
        return from;
    }

    boolean startsWith(int from, String letters) {
        byte[] wanted = letters.getBytes(StandardCharsets.ISO_8859_1);
        return from + wanted.length <= end
                && Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
    }

    /** What was read since. */
    void copySince(int from, ByteArrayOutputStream out) {
        out.write(bytes, from, at - from);
    }

    byte[] since(int from) {
        return Arrays.copyOfRange(bytes, from, at);
    }
}
