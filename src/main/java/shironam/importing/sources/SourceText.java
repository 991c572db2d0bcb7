package shironam.importing.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a source, in whatever encoding it came: told by a byte order mark, else UTF-8 where it is that, else what the
 * text declares of itself, else Windows-1252. UTF-8 that was read as Windows-1252 and written again is mended later, line
 * by line ({@code bangla.Mojibake}).
 *
 * @param notes what was unusual about it
 */
public record SourceText(String text, List<Note> notes) {
    /** A long report has 100 KB; what is larger is no story. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /** In an XML declaration, or a {@code meta} element of HTML. */
    private static final Pattern DECLARED = Pattern.compile(
            "^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})|<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]{1,40})",
            Pattern.CASE_INSENSITIVE);

    private static final int DECLARED_WITHIN = 4096;

    /** Of ten characters that are not ASCII, so many may be broken in a text that is UTF-8 all the same. */
    private static final double MOST_BROKEN = 0.3;

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F]");
    private static final String NO_TEXT_HELP = "Give the story's HTML; pictures are named by it and lie beside it.";

    /** @throws ImportRefusedException for what can't be read, or is too large for a story */
    public static SourceText of(Path file) throws ImportRefusedException {
        return of(bytes(file));
    }

    private static byte[] bytes(Path file) throws ImportRefusedException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new ImportRefusedException(
                        RefusalReason.UNREADABLE, "It is no file that can be read.", "Name a file or a folder.");
            }
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw tooLarge(file, size);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw ImportRefusedException.unreadable(e);
        }
    }

    /** An export of another system is large as a rule, and is named for what it is. */
    private static ImportRefusedException tooLarge(Path file, long size) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(ForeignFormat.HEAD);
            Optional<ForeignFormat> foreign = ForeignFormat.ofBytes(head).or(() -> ForeignFormat.of(ofHead(head)));
            return foreign.map(ForeignFormat::refusal)
                    .orElseGet(() -> new ImportRefusedException(
                            RefusalReason.TOO_LARGE,
                            size / 1024 + " KB / " + MOST_BYTES / 1024 + " KB",
                            "It has " + size / 1024 + " KB; the limit for one story is " + MOST_BYTES / 1024 + " KB.",
                            "Split it, or leave out what is no text, such as pictures written into the HTML."));
        }
    }

    /** @param subject with its verb */
    public static ImportRefusedException tooLarge(String subject, String whatToDo) {
        return new ImportRefusedException(
                RefusalReason.TOO_LARGE,
                "> " + MOST_BYTES / 1024 + " KB",
                subject + " more than " + MOST_BYTES / 1024 + " KB, which is the limit for one story.",
                whatToDo);
    }

    /** @throws ImportRefusedException for what is no text, or text whose encoding can't be told for certain */
    public static SourceText of(byte[] bytes) throws ImportRefusedException {
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            String text = withoutMarks(new String(bytes, wide.get()));
            return checked(
                    text, bytes, List.of(Note.of(Note.Kind.WIDE, wide.get().name())));
        }
        String read = new String(bytes, StandardCharsets.UTF_8);
        int broken = firstBroken(bytes, read);
        if (broken < 0) {
            String text = withoutMarks(read);
            if (isBinary(bytes) && CONTROL.matcher(text).find()) {
                throw noText(bytes);
            }
            return new SourceText(text, List.of());
        }
        if (isBinary(bytes)) {
            throw noText(bytes);
        }
        Charset charset = singleByte(bytes)
                .orElseThrow(() -> new ImportRefusedException(
                        RefusalReason.ENCODING,
                        "It is not UTF-8: byte " + broken + " fits no character.",
                        "Save it as UTF-8 (for example with iconv -t UTF-8)."));
        return checked(new String(bytes, charset), bytes, List.of(Note.of(Note.Kind.SINGLE_BYTES, charset.name())));
    }

    private static SourceText checked(String text, byte[] bytes, List<Note> notes) throws ImportRefusedException {
        long lost = text.chars().filter(c -> c == '\uFFFD' || c == 0).count();
        if (lost > 0 && lost * 100 > text.length()) {
            throw noText(bytes);
        }
        return new SourceText(text, notes);
    }

    /** A text too large to be held at once. What fits no character becomes U+FFFD. */
    public static Reader open(SourceFile file) throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(file.open(), charsetOf(file.head())));
        int first = reader.read();
        while (first == '\uFEFF') {
            first = reader.read();
        }
        if (first >= 0) {
            reader.unread(first);
        }
        return reader;
    }

    public static String ofHead(byte[] head) {
        String read = new String(head, StandardCharsets.UTF_8);
        Charset charset = charsetOf(head, read);
        return withoutMarks(charset.equals(StandardCharsets.UTF_8) ? read : new String(head, charset));
    }

    /** By the beginning of a text; UTF-8 where nothing says otherwise. */
    public static Charset charsetOf(byte[] head) {
        return charsetOf(head, new String(head, StandardCharsets.UTF_8));
    }

    private static Charset charsetOf(byte[] head, String read) {
        return wide(head).orElseGet(() -> {
            int broken = firstBroken(head, read);
            boolean isCut = broken >= head.length - 3; // in the midst of a character
            return broken < 0 || isCut || isBinary(head)
                    ? StandardCharsets.UTF_8
                    : singleByte(head).orElse(StandardCharsets.UTF_8);
        });
    }

    /** UTF-16 or UTF-32, by their mark; or UTF-16 without one, by the zeros beside the first sign. */
    private static Optional<Charset> wide(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(UTF_32LE);
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, '<', 0) && bytes.length > 3 && bytes[3] == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF) || begins(bytes, 0, '<', 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** The encoding with one byte a character that it declares, else Windows-1252; none for UTF-8 that was damaged. */
    private static Optional<Charset> singleByte(byte[] bytes) {
        if (isDamagedUtf8(bytes)) {
            return Optional.empty();
        }
        Charset charset = declared(bytes).orElse(WINDOWS_1252);
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        decoder.onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate((int) (bytes.length * decoder.maxCharsPerByte()) + 1);
        return decoder.decode(ByteBuffer.wrap(bytes), out, false).isError() ? Optional.empty() : Optional.of(charset);
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        if (!declared.find()) {
            return Optional.empty();
        }
        String name = declared.group(1) != null ? declared.group(1) : declared.group(2);
        try {
            Charset charset = Charset.forName(name);
            boolean isLatin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return charset.name().startsWith("UTF") ? Optional.empty() : Optional.of(isLatin ? WINDOWS_1252 : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** Where what is not ASCII is mostly whole characters of UTF-8, and some of it is not. */
    private static boolean isDamagedUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith("\uFFFD");
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        long foreign = text.chars().filter(c -> c > 127).count();
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        return broken < foreign * MOST_BROKEN;
    }

    /**
     * The first byte that fits no character of UTF-8, or -1.
     *
     * @param read the same as UTF-8, with U+FFFD for what fits none
     */
    private static int firstBroken(byte[] bytes, String read) {
        if (read.indexOf('\uFFFD') < 0) {
            return -1;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
        return result.isError() ? in.position() : -1;
    }

    /** Without byte order marks, of which programs put one before another's. */
    static String withoutMarks(String text) {
        int begin = 0;
        while (begin < text.length() && text.charAt(begin) == '\uFEFF') {
            begin++;
        }
        return text.substring(begin);
    }

    private static ImportRefusedException noText(byte[] bytes) {
        return ForeignFormat.ofBytes(bytes)
                .map(ForeignFormat::refusal)
                .orElseGet(
                        () -> new ImportRefusedException(RefusalReason.FOREIGN_FORMAT, "It is no text.", NO_TEXT_HELP));
    }

    /** As Git and grep judge it: a zero byte among the first thousands, or a crowd of control characters. */
    private static boolean isBinary(byte[] bytes) {
        int looked = Math.min(bytes.length, 8000);
        int controls = 0;
        for (int i = 0; i < looked; i++) {
            if (bytes[i] == 0) {
                return true;
            }
            if (bytes[i] > 0 && bytes[i] < 9 || bytes[i] > 13 && bytes[i] < 32) {
                controls++;
            }
        }
        return controls * 20 > looked;
    }
}
