package shironam.importing.sources.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;
import shironam.importing.sources.ForeignFormat;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceText;

/** A page that was saved with all its parts in one file (RFC 2557). */
final class Mhtml {
    private static final int DEEPEST = 10;

    /** With all its pictures. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final int MOST_HEADERS = 16 * 1024;
    private static final Pattern ADDRESS =
            Pattern.compile("(?im)^(?:Snapshot-Content-Location|Content-Location): *(\\S+)");

    private record Part(byte[] bytes, String charset) {}

    private Mhtml() {}

    static boolean is(SourceFile file) {
        return ForeignFormat.of(file.headText())
                .filter(ForeignFormat.SAVED_MAIL::equals)
                .isPresent();
    }

    /** Its HTML, which is the first of its parts. */
    static SourceText page(Path file) throws ImportRefusedException, IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new ImportRefusedException(
                    RefusalReason.TOO_LARGE,
                    (Files.size(file) >> 20) + " MB / " + (MOST_BYTES >> 20) + " MB",
                    "It is a page saved in one file (MHTML), and has " + (Files.size(file) >> 20) + " MB; the limit is "
                            + (MOST_BYTES >> 20) + ".",
                    "Save it again, as HTML only.");
        }
        try {
            Part page = part(
                            file,
                            (type, location) -> type.matches("text/html|application/xhtml\\+xml"),
                            SourceText.MOST_BYTES + 1)
                    .orElseThrow(ForeignFormat.SAVED_MAIL::refusal);
            byte[] html = page.bytes();
            if (html.length > SourceText.MOST_BYTES) {
                throw SourceText.tooLarge(
                        "Its HTML alone has",
                        "Split it, or leave out what is no text, such as pictures written into the HTML.");
            }
            return SourceText.of(inUtf8(page));
        } catch (MimeException broken) {
            throw new ImportRefusedException(
                    RefusalReason.BROKEN,
                    "–",
                    "It is a page saved in one file (MHTML), and is broken.",
                    "Save it again, as HTML only.");
        }
    }

    /** A page need not say its encoding itself, since the header of its part does. */
    private static byte[] inUtf8(Part page) {
        boolean isUtf8 = new String(page.bytes(), StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
        return charset(page.charset())
                .filter(charset -> !isUtf8)
                .map(charset -> new String(page.bytes(), charset).getBytes(StandardCharsets.UTF_8))
                .orElse(page.bytes());
    }

    /** Empty for one that nobody knows, and for ASCII, which is said of parts whose header says nothing. */
    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name)).filter(charset -> !charset.equals(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Where the page stood; empty where the file does not say. */
    static String address(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(MOST_HEADERS), StandardCharsets.ISO_8859_1);
            Matcher header = ADDRESS.matcher(head);
            return header.find() ? header.group(1) : "";
        }
    }

    /** The picture that had that address; empty when it was not saved, or the file is broken before it. */
    static Optional<byte[]> picture(Path file, String address, int most) throws IOException {
        try {
            return part(file, (type, location) -> type.startsWith("image/") && location.equals(address), most)
                    .map(Part::bytes);
        } catch (MimeException broken) {
            return Optional.empty();
        }
    }

    /** Where the pictures stood that were saved with the page. */
    static Set<String> pictures(Path file) throws IOException {
        Set<String> addresses = new HashSet<>();
        try {
            part(
                    file,
                    (type, location) -> {
                        if (type.startsWith("image/")) {
                            addresses.add(location);
                        }
                        return false;
                    },
                    0);
        } catch (MimeException broken) {
            return addresses;
        }
        return addresses;
    }

    /** The first of that type and address, of no more bytes than that. */
    private static Optional<Part> part(Path file, BiPredicate<String, String> wanted, int most)
            throws IOException, MimeException {
        MimeTokenStream parts = new MimeTokenStream();
        try (InputStream in = Files.newInputStream(file)) {
            parts.parse(in);
            int depth = 0;
            String location = "";
            for (EntityState at = parts.getState(); at != EntityState.T_END_OF_STREAM; at = parts.next()) {
                depth += at == EntityState.T_START_MULTIPART ? 1 : at == EntityState.T_END_MULTIPART ? -1 : 0;
                if (depth > DEEPEST) {
                    break;
                }
                if (at == EntityState.T_START_HEADER) {
                    location = "";
                } else if (at == EntityState.T_FIELD
                        && parts.getField().getName().equalsIgnoreCase("Content-Location")) {
                    location = parts.getField().getBody().replaceAll("\\s", "");
                } else if (at == EntityState.T_BODY
                        && wanted.test(parts.getBodyDescriptor().getMimeType(), location)) {
                    String charset = String.valueOf(parts.getBodyDescriptor().getCharset());
                    return Optional.of(new Part(parts.getDecodedInputStream().readNBytes(most), charset));
                }
            }
        }
        return Optional.empty();
    }
}
