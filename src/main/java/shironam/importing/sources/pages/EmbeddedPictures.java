package shironam.importing.sources.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.SourceText;

/** Pictures and fonts that are written into the HTML of a page, as the extension SingleFile saves it. */
final class EmbeddedPictures {
    /** What stands in the place of a picture, before where it begins and ends in the file. */
    private static final String NAME = "picture-in-the-page-";

    private static final Pattern NAMED = Pattern.compile(NAME + "(\\d{1,9})-(\\d{1,9})");

    private static final byte[] DATA = "data:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BASE64 = ";base64,".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_TYPE = 60;

    /** Smaller ones stand where a picture will be, until it comes. */
    private static final int SMALLEST = 2000;

    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final byte[] page;
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();

    private EmbeddedPictures(byte[] page) {
        this.page = page;
    }

    /** The page with a name in the place of each picture. */
    static SourceText page(Path file) throws ImportRefusedException, IOException {
        if (Files.size(file) > MOST_BYTES) {
            return SourceText.of(file);
        }
        EmbeddedPictures reading = new EmbeddedPictures(Files.readAllBytes(file));
        reading.read();
        if (reading.rest.size() > SourceText.MOST_BYTES) {
            throw SourceText.tooLarge("Its HTML alone has", "Split it, or leave out what is no text.");
        }
        return SourceText.of(reading.rest.toByteArray());
    }

    static boolean isIn(String html) {
        return html.contains(NAME);
    }

    /** The picture of that name; empty for any other address. */
    static Optional<byte[]> picture(Path file, String address, int most) throws IOException {
        Matcher named = NAMED.matcher(address);
        if (!named.matches()) {
            return Optional.empty();
        }
        long begin = Long.parseLong(named.group(1));
        long end = Math.min(Long.parseLong(named.group(2)), begin + (most / 3 + 1) * 4L);
        try (RandomAccessFile page = new RandomAccessFile(file.toFile(), "r")) {
            if (begin >= end || end > page.length()) {
                return Optional.empty();
            }
            byte[] base64 = new byte[(int) (end - begin)];
            page.seek(begin);
            page.readFully(base64);
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException broken) {
            throw new IOException("its base64 is broken");
        }
    }

    private void read() {
        int from = 0;
        for (int at = indexOf(DATA, 0, page.length); at >= 0; at = indexOf(DATA, from, page.length)) {
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
                replace(new String(page, type, comma - type, StandardCharsets.US_ASCII), begin, end);
            }
            from = end;
        }
        rest.write(page, from, page.length - from);
    }

    private void replace(String type, int begin, int end) {
        if (type.startsWith("image/") && !type.startsWith("image/svg")) {
            rest.writeBytes((NAME + begin + "-" + end).getBytes(StandardCharsets.US_ASCII));
        }
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
