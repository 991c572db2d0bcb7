package shironam.site.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one part of a file that a request asks for (RFC 9110, 14.2). Several parts at once are not offered: the whole is sent,
 * as for a header that says nothing.
 *
 * @param first byte of it, counted from 0; {@code last} is of it, too
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE =
            Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})", Pattern.CASE_INSENSITIVE);

    /** What is asked for lies behind the end. */
    static class UnsatisfiableException extends Exception {}

    /** @param header as it was sent, or null */
    static Optional<ByteRange> of(String header, long length) throws UnsatisfiableException {
        Matcher one = ONE.matcher(header == null ? "" : header.strip());
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Optional.empty();
        }
        boolean fromTheEnd = one.group(1).isEmpty();
        long number = Long.parseLong(fromTheEnd ? one.group(2) : one.group(1));
        long first = fromTheEnd ? Math.max(0, length - number) : number;
        long last = fromTheEnd || one.group(2).isEmpty() ? length - 1 : Long.parseLong(one.group(2));
        if (!fromTheEnd && !one.group(2).isEmpty() && last < first) {
            return Optional.empty(); // it says nothing
        }
        if (first >= length || fromTheEnd && number == 0) {
            throw new UnsatisfiableException();
        }
        return Optional.of(new ByteRange(first, Math.min(last, length - 1)));
    }

    long length() {
        return last - first + 1;
    }

    /** For {@code Content-Range}. */
    String of(long all) {
        return "bytes " + first + "-" + last + "/" + all;
    }
}
