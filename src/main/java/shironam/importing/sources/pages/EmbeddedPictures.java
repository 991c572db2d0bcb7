package shironam.importing.sources.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceText;

/** Pictures and fonts that are written into the HTML of a page, as the extension SingleFile saves it. */
final class EmbeddedPictures {
    /** What stands in the place of a picture, before its number. */
    private static final String NAME = "picture-in-the-page-";

    private static final byte[] DATA = "data:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BASE64 = ";base64,".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_TYPE = 60;

    /** Smaller ones stand where a picture will be, until it comes. */
    private static final int SMALLEST = 2000;

    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final byte[] page;
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private int pictures;
    private byte[] wanted;

    private EmbeddedPictures(byte[] page) {
        this.page = page;
    }

    /** The page with a name in the place of each picture. */
    static SourceText page(Path file) throws ImportRefusedException, IOException {
        if (Files.size(file) > MOST_BYTES) {
            return SourceText.of(file);
        }
        EmbeddedPictures reading = new EmbeddedPictures(Files.readAllBytes(file));
        reading.read(-1);
        if (reading.rest.size() > SourceText.MOST_BYTES) {
            throw new ImportRefusedException(
                    RefusalReason.TOO_LARGE,
                    "> " + SourceText.MOST_BYTES / 1024 + " KB",
                    "Its HTML alone has more than " + SourceText.MOST_BYTES / 1024
                            + " KB, which is the limit for one story.",
                    "Split it, or leave out what is no text.");
        }
        return SourceText.of(reading.rest.toByteArray());
    }

    static boolean isIn(String html) {
        return html.contains(NAME);
    }

    /** The picture of that name; empty for any other address. */
    static Optional<byte[]> picture(Path file, String address, int most) throws IOException {
        if (!address.startsWith(NAME) || !address.substring(NAME.length()).matches("\\d{1,6}")) {
            return Optional.empty();
        }
        EmbeddedPictures reading = new EmbeddedPictures(Files.readAllBytes(file));
        reading.read(Integer.parseInt(address.substring(NAME.length())));
        return Optional.ofNullable(reading.wanted).map(bytes -> Arrays.copyOf(bytes, Math.min(bytes.length, most)));
    }

    private void read(int number) {
        int from = 0;
        for (int at = indexOf(DATA, 0, page.length); at >= 0 && wanted == null; at = indexOf(DATA, from, page.length)) {
            int type = at + DATA.length;
            int comma = indexOf(BASE64, type, Math.min(page.length, type + LONGEST_TYPE));
            if (comma < 0) {
                rest.write(page, from, type - from);
                from = type;
                continue;
            }
            int begin = comma + BASE64.length;
            int end = begin;
            while (end < page.length && isBase64(page[end])) {
                end++;
            }
            rest.write(page, from, (end - begin < SMALLEST ? end : at) - from);
            if (end - begin >= SMALLEST) {
                replace(new String(page, type, comma - type, StandardCharsets.US_ASCII), begin, end, number);
            }
            from = end;
        }
        rest.write(page, from, page.length - from);
    }

    private void replace(String type, int begin, int end, int number) {
        if (!type.startsWith("image/") || type.startsWith("image/svg")) {
            return;
        }
        if (pictures == number) {
            wanted = Base64.getMimeDecoder().decode(Arrays.copyOfRange(page, begin, end));
        }
        rest.writeBytes((NAME + pictures++).getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isBase64(byte at) {
        return at >= 'A' && at <= 'Z'
                || at >= 'a' && at <= 'z'
                || at >= '0' && at <= '9'
                || at == '+'
                || at == '/'
                || at == '=';
    }

    private int indexOf(byte[] what, int from, int to) {
        for (int at = from; at <= to - what.length; at++) {
            int same = 0;
            while (same < what.length && page[at + same] == what[same]) {
                same++;
            }
            if (same == what.length) {
                return at;
            }
        }
        return -1;
    }
}
