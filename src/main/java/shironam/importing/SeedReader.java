package shironam.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** Reads seeds: one story's body HTML in a file, its {@link Manifest} before it, beside it or nowhere. */
@ApplicationScoped
public class SeedReader {
    /** A long report has 100 KB; what is larger is no story. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final List<String> ENDINGS = List.of(".html", ".htm", ".txt");
    private static final List<String> SIDECARS = List.of(".yaml", ".yml", ".json");
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\R(.*?)^---[ \\t]*\\R?", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F]");

    /** Whether a file found in a folder looks like a seed. A file that is named itself is always tried. */
    boolean knows(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith) && !name.startsWith(".") && !name.startsWith("readme");
    }

    /** Files of a folder, in a fixed order, found lazily. */
    Stream<Path> files(Path path) throws IOException {
        return Files.isDirectory(path)
                ? Files.walk(path)
                        .filter(Files::isRegularFile)
                        .filter(this::knows)
                        .sorted()
                : Stream.of(path);
    }

    SourceStory read(Path file) throws Refusal {
        String text = text(file);
        if (text.isBlank()) {
            throw new Refusal("It is empty.", "Remove it, or put the story's HTML into it.");
        }
        String details = sidecar(file);
        Matcher front = FRONT_MATTER.matcher(text);
        if (front.find()) {
            details = front.group(1);
            text = text.substring(front.end());
        }
        Manifest manifest = Manifest.parse(details);
        String stem = stem(file);
        Path folder = file.toAbsolutePath().normalize().getParent();
        String name = folder.getFileName() == null ? stem : folder.getFileName() + "/" + stem;
        return new SourceStory(
                name, stem, file, text, manifest, DigestUtils.sha256Hex(text), DigestUtils.sha256Hex(details));
    }

    private static String sidecar(Path file) throws Refusal {
        for (String ending : SIDECARS) {
            Path beside = file.resolveSibling(stem(file) + ending);
            if (Files.exists(beside)) {
                try {
                    return text(beside);
                } catch (Refusal refusal) {
                    throw new Refusal("Its manifest " + beside.getFileName() + ": " + refusal.reason, refusal.whatToDo);
                }
            }
        }
        return "";
    }

    private static String text(Path file) throws Refusal {
        byte[] bytes = bytes(file);
        int bom = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, bom, bytes.length - bom);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = utf8.decode(in, out, true);
        if (result.isError()) {
            throw isBinary(bytes)
                    ? new Refusal(
                            "It is no text.", "Give the story's HTML; pictures are named by it and lie beside it.")
                    : new Refusal(
                            "It is not UTF-8: byte " + in.position() + " fits no character.",
                            "Save it as UTF-8 (for example with iconv -t UTF-8).");
        }
        String text = out.flip().toString();
        if (CONTROL.matcher(text).find() && isBinary(bytes)) {
            throw new Refusal("It is no text.", "Give the story's HTML; pictures are named by it and lie beside it.");
        }
        return text;
    }

    private static byte[] bytes(Path file) throws Refusal {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new Refusal(
                        "It has " + size / 1024 + " KB; the limit for one story is " + MOST_BYTES / 1024 + " KB.",
                        "Split it, or leave out what is no text, such as pictures written into the HTML.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal("It can't be read: " + e.getMessage() + ".", "Check that it exists and its permissions.");
        }
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

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
